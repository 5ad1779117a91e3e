import assert from 'node:assert/strict';
import test from 'node:test';
import type { Problem } from './problems.ts';
import { formatGithub, formatJson, formatReport } from './formats.ts';

test('the report is sorted by file, line and column and says how to mend', () => {
  const report = formatReport([
    { file: 'b.mdx', line: 1, column: 1, rule: 'unknown-source', message: 'unknown source "x"' },
    { file: 'a.mdx', line: 10, column: 1, rule: 'check-overdue', message: 'overdue' },
    { file: 'a.mdx', line: 9, column: 4, rule: 'unknown-source', message: 'unknown source "y"' },
  ]);
  const lines = report.split('\n').filter((line) => !line.startsWith(' '));
  assert.deepEqual(lines, [
    'a.mdx:9:4 unknown source "y" [unknown-source]',
    'a.mdx:10:1 warning: overdue [check-overdue]',
    'b.mdx:1:1 unknown source "x" [unknown-source]',
  ]);
  assert.match(report, /→ Cite a file of content\/sources/);
});

const odd: Problem = {
  file: 'a, b.mdx',
  line: 3,
  column: 7,
  rule: 'unknown-source',
  message: '100 % unknown: "x"',
  excerpt: 'A line\nand more.',
};

test('for GitHub each problem is one annotation on its line, with everything escaped', () => {
  assert.equal(
    formatGithub([
      odd,
      { ...odd, line: 2, rule: 'check-overdue' },
      { ...odd, line: 1, draft: true },
    ])
      .split('\n')
      .map((line) => line.slice(0, 40))
      .join('\n'),
    [
      '::notice file=a%2C b.mdx,line=1,col=7,ti',
      '::warning file=a%2C b.mdx,line=2,col=7,t',
      '::error file=a%2C b.mdx,line=3,col=7,tit',
    ].join('\n'),
  );
  assert.equal(
    formatGithub([odd]),
    '::error file=a%2C b.mdx,line=3,col=7,title=unknown-source::100 %25 unknown: "x"%0AA line and more.%0AExpected: the key of a file in content/sources%0ACite a file of content/sources, or add one. (content/rules.md#unknown-source)',
  );
});

test('as JSON each problem says all that is known of it', () => {
  assert.deepEqual(JSON.parse(formatJson([odd])), [
    {
      file: 'a, b.mdx',
      line: 3,
      column: 7,
      level: 'error',
      rule: 'unknown-source',
      message: '100 % unknown: "x"',
      sentence: 'A line\nand more.',
      expected: 'the key of a file in content/sources',
      mend: 'Cite a file of content/sources, or add one.',
      page: 'content/rules.md#unknown-source',
    },
  ]);
  assert.deepEqual(JSON.parse(formatJson([])), []);
});

test('in the terminal each problem says what was expected and where its rule is explained', () => {
  assert.match(
    formatReport([odd]),
    /\| A line and more\.\n {4}expected: the key .*\n {4}→ .*rules\.md#unknown-source/,
  );
});
