import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { withEditsAsync, type Edit } from '../../tests/support/fixture.ts';
import { checkContent } from '../checks/check-content.ts';
import { readContent } from '../content/read-content.ts';
import { formatReport } from '../report/formats.ts';
import { isError, type Problem } from '../report/problems.ts';
import { AuthorError } from './author-error.ts';
import { usage, type NewFiles, type Surroundings } from './makers.ts';
import { newFiles } from './new-files.ts';

const today = '2026-03-01';
const bibtex =
  '@article{x, author={Müller-Ek, Åsa and {Nap Group of Europe}}, title={Long {Naps}}, year={2021}, journal={Journal of Naps}, doi={https://doi.org/10.1000/long}}';
const ris =
  'TY  - JOUR\nAU  - Ek, Bo\nTI  - Short naps\nJO  - Naps\nPY  - 2020/03/01\nDO  - 10.1000/short\nER  - \n';
const csl = JSON.stringify([
  { type: 'report', title: 'Nap report', author: [{ literal: 'World Nap Organization (WNO)' }] },
]);

interface Made extends NewFiles {
  /** What the check says of the new files once they are written. */
  problems: Problem[];
}

function make(
  args: readonly string[],
  given: { input?: string; answers?: string[]; edits?: Edit[] } = {},
): Promise<Made> {
  const answers = [...(given.answers ?? [])];
  return withEditsAsync(given.edits ?? [], async (root) => {
    const surroundings: Surroundings = {
      root,
      today,
      input: () => Promise.resolve(given.input),
      ...(given.answers ? { ask: () => Promise.resolve(answers.shift() ?? '') } : {}),
    };
    const made = await newFiles(args, surroundings);
    for (const { file, text } of made.files) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    const names = made.files.map(({ file }) => file);
    const problems = checkContent(readContent(root), today);
    return { ...made, problems: problems.filter(({ file }) => names.includes(file)) };
  });
}

const valid: { args: string[]; input?: string; file: string }[] = [
  { args: ['article', 'power-naps'], file: 'content/articles/en/power-naps.mdx' },
  {
    args: ['article', '--name', 'power-naps', '--title', 'A: "b"'],
    file: 'content/articles/en/power-naps.mdx',
  },
  { args: ['translation', 'naps', 'sv'], file: 'content/articles/sv/naps.mdx' },
  { args: ['translation', 'about', '--language', 'id'], file: 'content/pages/id/about.mdx' },
  { args: ['claim', 'naps-make-fat', 'naps'], file: 'content/claims/naps-make-fat.json' },
  { args: ['claim', 'naps-make-fat', 'naps', 'when'], file: 'content/claims/naps-make-fat.json' },
  { args: ['symptom', 'brain-fog'], file: 'content/vocabulary/brain-fog.json' },
  { args: ['topic', 'Deep sleep'], file: 'content/vocabulary/deep-sleep.json' },
  { args: ['term', 'placebo'], file: 'content/vocabulary/placebo.json' },
  { args: ['source'], input: bibtex, file: 'content/sources/mullerek-2021.json' },
  { args: ['source'], input: ris, file: 'content/sources/ek-2020.json' },
  { args: ['source'], input: csl, file: 'content/sources/wno-undated.json' },
];

for (const { args, input, file } of valid) {
  test(`${args.join(' ')} writes ${file}, a draft that the check lets pass and lists as left to do`, async () => {
    const { files, problems } = await make(args, input === undefined ? {} : { input });
    assert.deepEqual(
      files.map((each) => each.file),
      [file],
    );
    assert.deepEqual(formatReport(problems.filter(isError)), '');
    assert.ok(problems.some(({ rule }) => rule === 'placeholder'));
    assert.ok(problems.filter(({ rule }) => rule === 'placeholder').every(({ draft }) => draft));
  });
}

test('a translation keeps what is not words, and marks each place where words are to be replaced', async () => {
  const { files } = await make(['translation', 'naps', 'sv']);
  const text = files[0]?.text ?? '';
  for (const kept of [
    '[#short-answer]',
    '[certainty: probably] [@lund-2020]',
    'TO WRITE: A short nap probably lifts [alertness](term:alertness)',
    '- TO WRITE: Mice that slept',
    '<Warning id="no-driving" kind="do-not">',
    '<Figure id="nap-curve" />',
    'sources: [ lund-2020 ]',
    'draft: true',
    'title: "TO WRITE: Do naps help?"',
    '# What research says about short naps by day.',
  ]) {
    assert.ok(text.includes(kept), `${kept} is not in\n${text}`);
  }
});

test('the structure of a translation is that of the original', async () => {
  const { files } = await make(['translation', 'naps', 'sv']);
  const text = (files[0]?.text ?? '').replaceAll('TO WRITE: ', '').replace('draft: true\n', '');
  const file = files[0]?.file ?? '';
  const rules = await withEditsAsync([{ file, put: text }], (root) =>
    Promise.resolve(
      checkContent(readContent(root), today)
        .filter((problem) => problem.file === file)
        .map(({ rule }) => rule),
    ),
  );
  assert.ok(rules.includes('certainty-phrase'), 'its words are still English');
  assert.ok(!rules.includes('translation-differs'));
  assert.ok(!rules.includes('placeholder'));
});

test('a source says what its reference lacks, and is the weakest evidence until its author has read it', async () => {
  const { files, notes } = await make(['source'], { input: csl });
  const source = JSON.parse(files[0]?.text ?? '') as { custom: object };
  assert.match(notes.join(' '), /does not say: issued, container-title, DOI/);
  assert.deepEqual(
    { ...source.custom, text: undefined },
    {
      draft: true,
      evidence: 'expert',
      subjects: ['none'],
      read: 'secondary',
      authors: 'complete',
      text: undefined,
    },
  );
});

test('a key that is taken gets a number, also within one file', async () => {
  const two = `${ris}\n${ris.replace('10.1000/short', '10.1000/other')}`;
  const lund = ris.replace('Ek, Bo', 'Lund, Ada');
  assert.deepEqual(
    (await make(['source'], { input: two })).files.map(({ file }) => path.basename(file)),
    ['ek-2020.json', 'ek-2020-2.json'],
  );
  assert.deepEqual(
    (await make(['source'], { input: lund })).files.map(({ file }) => path.basename(file)),
    ['lund-2020-2.json'],
  );
});

test('a source that is there already is named instead of written twice', async () => {
  const { files, notes } = await make(['source'], {
    input: ris.replace('10.1000/short', '10.1000/NAPS.2020.1'),
  });
  assert.deepEqual(files, []);
  assert.match(notes.join(' '), /lund-2020\.json has the DOI .* cite it as \[@lund-2020\]/);
});

test('a field that is not usable is left out and told', async () => {
  const { files, notes } = await make(['source'], {
    input: csl.replace('"type"', '"DOI":"none","type"'),
  });
  assert.ok(!('DOI' in (JSON.parse(files[0]?.text ?? '') as object)));
  assert.match(notes.join(' '), /DOI \(was not usable\)/);
});

test('on a terminal what is missing is asked for', async () => {
  const { files } = await make([], { answers: ['claim', 'naps-make-fat', 'naps'] });
  assert.equal(files[0]?.file, 'content/claims/naps-make-fat.json');
});

const bad: { args: string[]; says: string | RegExp; input?: string; answers?: string[] }[] = [
  { args: [], says: usage },
  { args: ['article'], says: usage },
  { args: ['article'], answers: [''], says: usage },
  { args: ['artikle', 'x'], says: /"artikle" is no kind of file \(did you mean "article"\?\)/ },
  {
    args: ['article', 'x', '--colour', 'red'],
    says: /Unknown option '--colour'.*npm run new article/,
  },
  { args: ['article', 'a', 'b', 'c'], says: /"c" is one value too many/ },
  { args: ['article', '../../x'], says: /lower-case letters.*\(such as "x"\)/ },
  {
    args: ['article', 'naps'],
    says: 'content/articles/en/naps.mdx is there already; nothing was written.',
  },
  {
    args: ['translation', 'nap', 'sv'],
    says: /no article or page "nap" \(did you mean "naps"\?\)/,
  },
  {
    args: ['translation', 'naps', 'de'],
    says: /"de" is no language to translate into.*src\/README\.md/,
  },
  { args: ['translation', 'naps', 'en'], says: /"en" is no language to translate into/ },
  { args: ['claim', 'x', 'nap'], says: /no article "nap"/ },
  { args: ['claim', 'x', 'naps', 'wen'], says: /no section "wen" \(did you mean "when"\?\)/ },
  { args: ['topic', '???'], says: /no letters/ },
  { args: ['source'], says: usage },
  { args: ['source'], input: 'hello', says: /could not be read; expected one or more references/ },
  { args: ['source'], input: '{"a":1}', says: /No reference with a title/ },
  { args: ['source', 'none.bib'], says: 'The file none.bib cannot be read.' },
];

for (const { args, says, input, answers } of bad) {
  test(`new ${args.join(' ')}${input ? ` < ${input}` : ''} is refused in one sentence: ${String(says).slice(0, 40)}`, async () => {
    await assert.rejects(
      make(args, { ...(input ? { input } : {}), ...(answers ? { answers } : {}) }),
      (error: unknown) => {
        assert.ok(error instanceof AuthorError, String(error));
        if (typeof says === 'string') assert.equal(error.message, says);
        else assert.match(error.message, says);
        assert.ok(!error.message.includes('\n'));
        return true;
      },
    );
  });
}
