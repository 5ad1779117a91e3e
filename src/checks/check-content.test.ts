import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { withEdits, type Edit } from '../../tests/support/fixture.ts';
import { readContent } from '../content/read-content.ts';
import { formatReport } from '../report/formats.ts';
import { isError, type Problem } from '../report/problems.ts';
import { rules, type RuleId } from '../report/rules.ts';
import { locales, type LocaleEntry } from '../i18n/locales.ts';
import { checkContent } from './check-content.ts';

const today = '2026-03-01';
const article = 'content/articles/en/naps.mdx';
const lund = 'content/sources/lund-2020.json';
const claim = 'content/claims/naps-cure-tiredness.json';

/** English is complete, the others are growing. */
const growing = locales.map((locale): LocaleEntry => ({
  ...locale,
  state: locale.code === 'en' ? 'complete' : 'growing',
}));

function judge(root: string, day = today): Problem[] {
  return checkContent(readContent(root), day, growing);
}

function check(edits: readonly Edit[], day = today): Problem[] {
  return withEdits(edits, (root) => judge(root, day)).filter(
    (problem) => problem.rule !== 'missing-text-growing',
  );
}

test('the valid project has no problem', () => {
  assert.equal(formatReport(check([])), '');
});

/** Each row: the rule, where it is reported, words of its message, and the planted mistake. */
const cases: { rule: RuleId; at: string; says: string; edits: Edit[]; day?: string }[] = [
  {
    rule: 'unknown-source',
    at: `${article}:36:91`,
    says: 'unknown source "lund-2002" (did you mean "lund-2020"?)',
    edits: [{ file: article, find: '[@lund-2020]\n\n- Mice', put: '[@lund-2002]\n\n- Mice' }],
  },
  {
    rule: 'unknown-source',
    at: `${article}:14:5`,
    says: 'unknown source "lund-20"',
    edits: [{ file: article, find: 'sources: [lund-2020]', put: 'sources: [lund-20]' }],
  },
  {
    rule: 'duplicate-id',
    at: `${article}:42:1`,
    says: 'the section id "short-answer" stands twice',
    edits: [
      { file: article, find: '[#when]', put: '[#short-answer]' },
      { file: article, find: 'naps#when', put: 'naps#short-answer' },
      { file: claim, find: '"when"', put: '"short-answer"' },
    ],
  },
  {
    rule: 'file-name',
    at: `${lund}:2:3`,
    says: 'id "lund-2021" in a file named "lund-2020.json"',
    edits: [{ file: lund, find: '"lund-2020"', put: '"lund-2021"' }],
  },
  {
    rule: 'broken-link',
    at: `${article}:40:9`,
    says: 'has no section "wen" (did you mean "when"?)',
    edits: [{ file: article, find: 'naps#when', put: 'naps#wen' }],
  },
  {
    rule: 'broken-link',
    at: `${article}:40:9`,
    says: 'unknown article "nap"',
    edits: [{ file: article, find: 'article:naps#when', put: 'article:nap' }],
  },
  {
    rule: 'broken-link',
    at: `${article}:40:9`,
    says: 'leads nowhere',
    edits: [{ file: article, find: 'article:naps#when', put: '../naps' }],
  },
  {
    rule: 'broken-link',
    at: `${claim}:4:3`,
    says: 'has no section "wen"',
    edits: [{ file: claim, find: '"when"', put: '"wen"' }],
  },
  {
    rule: 'broken-link',
    at: `${article}:40:9`,
    says: '"English" is no code of a language',
    edits: [{ file: article, find: 'article:naps#when', put: 'lang:English' }],
  },
  {
    rule: 'unknown-term',
    at: `${article}:36:28`,
    says: 'unknown term "alertnes" (did you mean "alertness"?)',
    edits: [{ file: article, find: 'term:alertness', put: 'term:alertnes' }],
  },
  {
    rule: 'front-matter',
    at: `${article}:2:1`,
    says: 'unknown field "titel" (did you mean "title"?)',
    edits: [{ file: article, find: 'title:', put: 'titel:' }],
  },
  {
    rule: 'front-matter',
    at: `${article}:2:1`,
    says: 'missing field "description"',
    edits: [
      {
        file: article,
        find: 'description: What research says about short naps by day.\n',
        put: '',
      },
    ],
  },
  {
    rule: 'front-matter',
    at: `${article}:7:1`,
    says: '"published" is "2026-13-10", expected',
    edits: [{ file: article, find: '2026-01-10', put: '2026-13-10' }],
  },
  {
    rule: 'section-without-id',
    at: `${article}:42:1`,
    says: 'the section "When to nap" has no id',
    edits: [
      { file: article, find: ' [#when]', put: '' },
      { file: article, find: 'naps#when', put: 'naps' },
      { file: claim, find: '"when"', put: '"short-answer"' },
    ],
  },
  {
    rule: 'section-without-lead',
    at: `${article}:44:1`,
    says: 'the lead has 2 sentences',
    edits: [{ file: article, find: 'It is not known', put: 'Hours differ. It is not known' }],
  },
  {
    rule: 'section-without-lead',
    at: `${article}:42:1`,
    says: 'does not open with a sentence',
    edits: [{ file: article, find: 'It is not known', put: '- It is not known' }],
  },
  {
    rule: 'ungraded-lead',
    at: `${article}:44:1`,
    says: 'the lead carries no certainty',
    edits: [{ file: article, find: ' [certainty: not-known]', put: '' }],
  },
  {
    rule: 'unknown-grade',
    at: `${article}:36:69`,
    says: 'unknown certainty "probabl" (did you mean "probably"?)',
    edits: [{ file: article, find: '[certainty: probably]', put: '[certainty: probabl]' }],
  },
  {
    rule: 'certainty-phrase',
    at: `${article}:36:1`,
    says: 'holds none of its phrases',
    edits: [{ file: article, find: 'nap probably lifts', put: 'nap lifts' }],
  },
  {
    rule: 'certainty-too-loud',
    at: `${article}:44:1`,
    says: 'says "may"',
    edits: [{ file: article, find: 'which hour is best', put: 'which hour may be best' }],
  },
  {
    rule: 'animals-unnamed',
    at: `${article}:38:3`,
    says: 'animals or cells',
    edits: [{ file: article, find: 'Mice that slept by day', put: 'Those who slept by day' }],
  },
  {
    rule: 'second-hand-source',
    at: `${article}:38:3`,
    says: 'second hand',
    edits: [
      {
        file: article,
        find: 'may learn faster. [certainty: may]',
        put: 'probably learn faster. [certainty: probably]',
      },
    ],
  },
  {
    rule: 'uncited-statement',
    at: `${article}:57:1`,
    says: 'without a source',
    edits: [{ file: article, find: 'ME/CFS. [@lund-2020]', put: 'ME/CFS.' }],
  },
  {
    rule: 'uncited-statement',
    at: `${article}:48:3`,
    says: 'without a source',
    edits: [{ file: article, find: 'these times: [@lund-2020]', put: 'these times. [@lund-2020]' }],
  },
  {
    rule: 'uncited-statement',
    at: `${claim}:6:3`,
    says: 'has no source',
    edits: [{ file: claim, find: '["lund-2020"]', put: '[]' }],
  },
  {
    rule: 'activity-without-exception',
    at: `${article}:57:1`,
    says: 'ME/CFS exception',
    edits: [{ file: article, find: ', but not if you have ME/CFS', put: '' }],
  },
  {
    rule: 'too-many-key-points',
    at: `${article}:43:3`,
    says: '6 key points',
    edits: [
      {
        file: article,
        find: '- Mice',
        put: `${'- Rats may nap. [certainty: may] [@holm-2019]\n'.repeat(5)}- Mice`,
      },
    ],
  },
  {
    rule: 'picture-without-alternative',
    at: `${article}:57:1`,
    says: 'no text alternative',
    edits: [{ file: article, find: 'Stay active', put: '![](curve.png) Stay active' }],
  },
  {
    rule: 'straight-quotes',
    at: `${article}:44:1`,
    says: 'straight',
    edits: [{ file: article, find: 'which hour', put: 'which "hour"' }],
  },
  {
    rule: 'unknown-component',
    at: `${article}:51:1`,
    says: 'unknown component <Warnings> (did you mean "Warning"?)',
    edits: [
      { file: article, find: '<Warning ', put: '<Warnings ' },
      { file: article, find: '</Warning>', put: '</Warnings>' },
    ],
  },
  {
    rule: 'component-attribute',
    at: `${article}:51:1`,
    says: 'kind="dont", expected do or do-not',
    edits: [{ file: article, find: 'kind="do-not"', put: 'kind="dont"' }],
  },
  {
    rule: 'component-attribute',
    at: `${article}:59:1`,
    says: 'unknown figure "nap-curv" (did you mean "nap-curve"?)',
    edits: [{ file: article, find: 'id="nap-curve"', put: 'id="nap-curv"' }],
  },
  {
    rule: 'dates-out-of-order',
    at: `${article}:8:1`,
    says: 'is before published',
    edits: [{ file: article, find: 'updated: 2026-02-01', put: 'updated: 2025-02-01' }],
  },
  {
    rule: 'dates-out-of-order',
    at: `${article}:10:1`,
    says: 'more than a year',
    edits: [{ file: article, find: '2026-12-01', put: '2028-12-01' }],
  },
  {
    rule: 'check-overdue',
    at: `${article}:10:1`,
    says: 'was due on 2026-12-01',
    edits: [],
    day: '2026-12-02',
  },
  {
    rule: 'contact-overdue',
    at: 'content/contacts/se.json:5:48',
    says: 'last checked on 2026-01-10',
    edits: [],
    day: '2026-08-01',
  },
  {
    rule: 'mdx-trap-less-than',
    at: `${article}:44:21`,
    says: '"<"',
    edits: [{ file: article, find: 'which hour', put: 'if <5 mg' }],
  },
  {
    rule: 'mdx-trap-less-than',
    at: `${article}:44:19`,
    says: '"<"',
    edits: [{ file: article, find: 'which hour', put: 'p<0.05' }],
  },
  {
    rule: 'mdx-trap-brace',
    at: `${article}:44:19`,
    says: '"{"',
    edits: [{ file: article, find: 'which hour', put: '{a b}' }],
  },
  {
    rule: 'data-syntax',
    at: `${lund}:4:3`,
    says: '',
    edits: [{ file: lund, find: '"article-journal",', put: '"article-journal"' }],
  },
  {
    rule: 'data-field',
    at: `${lund}:8:3`,
    says: '"DOI" is "doi:10.1000/x", expected a DOI',
    edits: [{ file: lund, find: '10.1000/naps.2020.1', put: 'doi:10.1000/x' }],
  },
  {
    rule: 'data-field',
    at: `${lund}:10:5`,
    says: '"custom.evidence" is "trail"',
    edits: [{ file: lund, find: '"trial"', put: '"trail"' }],
  },
  {
    rule: 'unused-source',
    at: 'content/sources/holm-2019.json:1:1',
    says: 'is cited nowhere',
    edits: [
      { file: article, find: '[@holm-2019]', put: '[@lund-2020]' },
      { file: article, find: '; @holm-2019', put: '' },
      { file: article, find: 'Mice that', put: 'Those that' },
    ],
  },
  {
    rule: 'unused-term',
    at: 'content/vocabulary/alertness.json:1:1',
    says: 'is marked in no article',
    edits: [{ file: article, find: '[alertness](term:alertness)', put: 'alertness' }],
  },
  {
    rule: 'missing-text',
    at: `${lund}:14:5`,
    says: 'missing "custom.text.en" (English)',
    edits: [{ file: lund, find: '"en":', put: '"sv":' }],
  },
  {
    rule: 'mark-place',
    at: `${article}:44:59`,
    says: '[@lund-2020; @holm-2019] stands in a heading or before the end',
    edits: [
      {
        file: article,
        find: 'best. [certainty: not-known] [@lund-2020; @holm-2019]',
        put: 'best [certainty: not-known] [@lund-2020; @holm-2019].',
      },
    ],
  },
  {
    rule: 'mark-place',
    at: `${article}:42:16`,
    says: '[@lund-2020] stands in a heading',
    edits: [{ file: article, find: 'When to nap', put: 'When to nap [@lund-2020]' }],
  },
  {
    rule: 'component-attribute',
    at: `${article}:51:1`,
    says: '<Warning> knows no "color"',
    edits: [{ file: article, find: 'kind="do-not"', put: 'kind="do-not" color="red"' }],
  },
  {
    rule: 'placeholder',
    at: `${article}:44:1`,
    says: 'still to be written',
    edits: [{ file: article, find: 'It is not known which', put: 'TO WRITE: which' }],
  },
  {
    rule: 'rests-on-draft',
    at: `${article}:36:91`,
    says: 'the source "lund-2020" is still a draft',
    edits: [{ file: lund, find: '"custom": {', put: '"custom": { "draft": true,' }],
  },
  {
    rule: 'rests-on-draft',
    at: `${article}:36:28`,
    says: 'the term "alertness" is still a draft',
    edits: [
      { file: 'content/vocabulary/alertness.json', find: '"kind"', put: '"draft": true, "kind"' },
    ],
  },
  {
    rule: 'rests-on-draft',
    at: `${claim}:3:3`,
    says: 'the article "naps" is still a draft',
    edits: [{ file: article, find: 'version: 1', put: 'version: 1\ndraft: true' }],
  },
];

for (const { rule, at, says, edits, day } of cases) {
  test(`${rule}: ${says || at}`, () => {
    const problems = check(edits, day);
    const found = problems.filter((problem) => problem.rule === rule);
    const report = formatReport(problems);
    assert.ok(
      found.some(
        ({ file, line, column, message }) =>
          `${file}:${line}:${column}` === at && message.includes(says),
      ),
      `expected ${at} "${says}" [${rule}], got:\n${report}`,
    );
  });
}

test('what is wrong with a draft stops nothing, but for what keeps it from being read', () => {
  const draft: Edit = { file: article, find: 'version: 1', put: 'version: 1\ndraft: true' };
  const wrong: Edit = { file: article, find: 'nap probably lifts', put: 'nap lifts' };
  const todo = check([draft, wrong]).filter(({ file }) => file === article);
  assert.deepEqual(
    todo.map(({ rule }) => rule),
    ['certainty-phrase'],
  );
  assert.ok(todo.every((problem) => !isError(problem)));
  const unread = check([draft, { file: article, find: 'which', put: '<5' }]);
  assert.ok(unread.some((problem) => isError(problem)));
});

test('where something is still to be written, only that is reported', () => {
  const problems = check([
    { file: article, find: 'A short nap probably lifts', put: 'TO WRITE: it lifts' },
  ]);
  assert.deepEqual(
    problems.map(({ rule, line }) => `${line} ${rule}`),
    ['36 placeholder'],
  );
});

test('a growing language warns about each text that it lacks', () => {
  const problems = withEdits([], (root) => judge(root));
  const swedish = problems.filter((problem) => problem.message.includes('Svenska'));
  assert.ok(swedish.some((problem) => problem.file === 'content/articles/sv/naps.mdx'));
  assert.ok(swedish.every((problem) => problem.rule === 'missing-text-growing'));
});

test('a complete language makes each text that it lacks a mistake that names file and key', () => {
  const complete = growing.map((locale): LocaleEntry => ({ ...locale, state: 'complete' }));
  const problems = withEdits([], (root) => checkContent(readContent(root), today, complete));
  const missing = problems.filter((problem) => problem.message.includes('Svenska'));
  assert.ok(missing.every((problem) => problem.rule === 'missing-text'));
  assert.ok(missing.some(({ file, message }) => file === claim && message.includes('"text.sv"')));
});

test('an unknown language folder is reported', () => {
  const problems = withEdits([], (root) => {
    mkdirSync(path.join(root, 'content/articles/enn'));
    return judge(root);
  });
  const found = problems.find((problem) => problem.rule === 'unknown-locale');
  assert.equal(found?.message, 'unknown language "enn" (did you mean "en"?)');
});

test('a file that cannot be read does not make others wrong', () => {
  const problems = check([{ file: article, find: 'which hour', put: 'if <5 mg' }]);
  assert.deepEqual(
    problems.map((problem) => problem.rule),
    ['mdx-trap-less-than'],
  );
});

test('a translation that the original declares as pending is not missing', () => {
  const missing = (edits: readonly Edit[]): string[] =>
    withEdits(edits, (root) => judge(root))
      .filter((problem) => problem.rule.startsWith('missing-text'))
      .map((problem) => `${problem.file} ${problem.message}`)
      .filter((line) => line.includes('Svenska') && /naps/.test(line));
  assert.ok(missing([]).length > 1);
  assert.deepEqual(missing([{ file: article, find: 'about:', put: 'pending: [sv]\nabout:' }]), []);
});

test('every rule has a case here', () => {
  const elsewhere: RuleId[] = ['mdx-syntax', 'unknown-locale', 'missing-text-growing'];
  const inParityTest = Object.keys(rules).filter((rule) => rule.startsWith('translation-'));
  const tested = new Set<string>([...cases.map((row) => row.rule), ...elsewhere, ...inParityTest]);
  assert.deepEqual(
    Object.keys(rules).filter((rule) => !tested.has(rule)),
    [],
  );
});
