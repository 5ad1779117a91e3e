import assert from 'node:assert/strict';
import test from 'node:test';
import { withEdits, type Edit } from '../../tests/support/fixture.ts';
import { readContent } from '../content/read-content.ts';
import type { Problem } from '../report/problems.ts';
import { checkContent } from './check-content.ts';

const english = 'content/articles/en/naps.mdx';
const swedish = 'content/articles/sv/naps.mdx';
const claim = 'content/claims/naps-cure-tiredness.json';

/** A faithful Swedish version of the article of the valid project. */
const translation = `---
title: Hjälper det att ta en tupplur?
subject: Tupplurar
description: Vad forskningen säger om korta tupplurar på dagen.
path: tupplurar
version: 1
published: 2026-01-10
updated: 2026-02-01
checked: 2026-02-01
nextCheck: 2026-12-01
about: [Tupplurar]
known:
  - text: Korta tupplurar har prövats på människor.
    sources: [lund-2020]
notKnown:
  - text: Om långa tupplurar hjälper.
    sources: []
    basis: editors
couldChange:
  - text: En större studie.
    sources: [lund-2020]
corrected:
  - text: En tupplur botar inte.
    sources: [lund-2020]
questions:
  - Kan det vara så att jag sover för lite på natten?
mention:
  - Sömnmedel.
history:
  - date: 2026-01-10
    text: Första versionen.
---

## Det korta svaret [#short-answer]

En kort tupplur gör dig troligen [piggare](term:alertness) en stund. [certainty: probably] [@lund-2020]

- Möss som sov på dagen kanske lär sig snabbare. [certainty: may] [@holm-2019]

Mer i [nästa del](article:naps#when). [basis: signpost]

## När ska man sova? [#when]

Det är inte känt vilken tid som är bäst. [certainty: not-known] [@lund-2020; @holm-2019]

Så länge sov personerna: [@lund-2020]

- tio minuter
- tjugo minuter

<Warning id="no-driving" kind="do-not">

Kör inte bil när du är sömnig. [basis: emergency]

</Warning>

Rör på dig på dagen om du kan, men inte om du har ME/CFS. [@lund-2020]

<Figure id="nap-curve" />
`;

const dose = {
  en: 'Most took 1,500 mg for 4 weeks. [@lund-2020]',
  sv: 'De flesta tog 1\u00a0500 mg i 4 veckor. [@lund-2020]',
};

/** Plants edits in the Swedish version (and a dose in both), and gives what the parity check says. */
function parity(edits: readonly Edit[]): Problem[] {
  const all = [
    { file: english, find: '<Warning', put: `${dose.en}\n\n<Warning` },
    { file: swedish, put: translation.replace('<Warning', `${dose.sv}\n\n<Warning`) },
    ...edits,
  ];
  return withEdits(all, (root) => {
    const problems = checkContent(readContent(root), '2026-03-01');
    return problems.filter((problem) => problem.rule.startsWith('translation-'));
  });
}

const messages = (problems: readonly Problem[]): string =>
  problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`).join('\n');

test('a faithful translation has no difference', () => {
  assert.equal(messages(parity([])), '');
});

const planted: { what: string; says: RegExp; find: string; put: string }[] = [
  {
    what: 'a section id',
    says: /sections are short-answer, nar; expected/,
    find: '[#when]',
    put: '[#nar]',
  },
  {
    what: 'a section left out',
    says: /sections are short-answer; expected/,
    find: '## När ska man sova? [#when]\n\n',
    put: '',
  },
  {
    what: 'a citation left out',
    says: /citations: missing here: holm-2019/,
    find: ' [@holm-2019]\n\nMer',
    put: ' [@lund-2020]\n\nMer',
  },
  {
    what: 'a source left out of a group',
    says: /citations: missing here: holm-2019; lund-2020; only here: lund-2020 \(/,
    find: '[@lund-2020; @holm-2019]',
    put: '[@lund-2020]',
  },
  {
    what: 'a louder certainty',
    says: /certainty: missing here: item: may; only here: item: probably/,
    find: '[certainty: may]',
    put: '[certainty: probably]',
  },
  {
    what: 'a warning turned round',
    says: /components: missing here: <Warning id="no-driving" kind="do-not">; only here/,
    find: 'kind="do-not"',
    put: 'kind="do"',
  },
  {
    what: 'a warning left out',
    says: /components: missing here: <Warning id="no-driving"/,
    find: '<Warning id="no-driving" kind="do-not">\n\nKör inte bil när du är sömnig. [basis: emergency]\n\n</Warning>\n\n',
    put: '',
  },
  {
    what: 'a dose ten times too high',
    says: /numbers: missing here: 1500 mg; only here: 15000 mg/,
    find: '1\u00a0500 mg',
    put: '15 000 mg',
  },
  { what: 'another unit', says: /only here: 1500 µg/, find: '1\u00a0500 mg', put: '1 500 µg' },
  {
    what: 'another time',
    says: /missing here: 4 week; only here: 4 day/,
    find: '4 veckor',
    put: '4 dagar',
  },
  {
    what: 'a statement without its source',
    says: /"couldChange", entry 1: missing here: lund-2020/,
    find: 'En större studie.\n    sources: [lund-2020]',
    put: 'En större studie.\n    sources: [holm-2019]',
  },
  {
    what: 'a question to the doctor left out',
    says: /"mention" has 2 entries, expected 1/,
    find: '  - Sömnmedel.',
    put: '  - Sömnmedel.\n  - Tabletter.',
  },
  {
    what: 'a figure left out',
    says: /components: missing here: <Figure id="nap-curve">/,
    find: '<Figure id="nap-curve" />\n',
    put: '',
  },
];
for (const { what, says, find, put } of planted) {
  test(`the check finds ${what} and names both places`, () => {
    const found = messages(parity([{ file: swedish, find, put }]));
    assert.match(found, says);
    assert.match(found, /^content\/articles\/sv\/naps\.mdx:\d+ /);
    assert.match(found, /content\/articles\/en\/naps\.mdx/);
  });
}

test('a number that differs in a claim is found', () => {
  const text = '"why": "One small trial." }';
  const found = parity([
    {
      file: claim,
      find: text,
      put: '"why": "One trial of 40 people." }, "sv": { "question": "Botar tupplurar trötthet?", "truth": "En tupplur hjälper en stund.", "claim": "Tupplurar botar trötthet.", "why": "En studie med 400 personer." }',
    },
  ]);
  assert.match(messages(found), /numbers: missing here: 40; only here: 400/);
});

test('a translation of an older version gets its differences as warnings', () => {
  const found = parity([
    { file: english, find: 'version: 1', put: 'version: 2' },
    { file: swedish, find: '1\u00a0500 mg', put: '2 000 mg' },
  ]);
  assert.deepEqual([...new Set(found.map((problem) => problem.rule))], ['translation-older']);
  assert.match(
    messages(found),
    /translates version 1; content\/articles\/en\/naps.mdx is version 2/,
  );
  assert.match(messages(found), /only here: 2000 mg/);
});

test('a translation of a version that does not exist is an error', () => {
  const found = parity([{ file: swedish, find: 'version: 1', put: 'version: 2' }]);
  assert.deepEqual(
    found.map((problem) => problem.rule),
    ['translation-version'],
  );
});

test('a difference that is declared with its reason is let pass, and no other', () => {
  const declared =
    'path: tupplurar\ndifferences:\n  - { section: when, in: numbers, values: [1500 mg, 1200 mg], reason: Another tablet. }';
  const allowed = { file: swedish, find: 'path: tupplurar', put: declared };
  assert.equal(
    messages(parity([allowed, { file: swedish, find: '1\u00a0500 mg', put: '1 200 mg' }])),
    '',
  );
  assert.match(
    messages(parity([allowed, { file: swedish, find: '1\u00a0500 mg', put: '1 300 mg' }])),
    /only here: 1300 mg/,
  );
});
