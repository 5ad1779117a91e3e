import assert from 'node:assert/strict';
import test from 'node:test';
import { closest, editDistance, formatReport } from './problems.ts';

test('the nearest known word is suggested, a far one is not', () => {
  assert.equal(closest('wasing-2019', ['wassing-2019', 'palmer-2024']), 'wassing-2019');
  assert.equal(closest('xyz', ['wassing-2019']), undefined);
});

test('distance counts letters added, dropped, replaced and swapped', () => {
  assert.equal(editDistance('sleep', 'sleep'), 0);
  assert.equal(editDistance('sleeep', 'sleep'), 1);
  assert.equal(editDistance('slep', 'sleep'), 1);
  assert.equal(editDistance('slepe', 'sleep'), 1);
  assert.equal(editDistance('abcdef', 'a', 3), 3);
});

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
