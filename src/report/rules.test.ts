import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { rulePage, rules, type RuleId } from './rules.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('the authors’ guide explains each rule, and no other, with a wrong and a right example', () => {
  const parts = readFileSync(path.join(root, 'content/rules.md'), 'utf8').split(/^### /m).slice(1);
  const names = parts.map((part) => part.slice(0, part.indexOf('\n')));
  assert.deepEqual(names.toSorted(), Object.keys(rules).toSorted());
  for (const part of parts) {
    assert.match(
      part,
      /Wrong:\n\n```\w+\n[\s\S]+?\n```\n\nRight:\n\n```\w+\n[\s\S]+?\n```\n/,
      part,
    );
  }
});

test('the report names the page of a rule', () => {
  for (const rule of Object.keys(rules) as RuleId[]) {
    const [file = '', anchor] = rulePage(rule).split('#');
    assert.ok(
      readFileSync(path.join(root, file), 'utf8').includes(`\n### ${anchor ?? ''}\n`),
      rule,
    );
  }
});
