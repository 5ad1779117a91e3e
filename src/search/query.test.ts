import assert from 'node:assert/strict';
import test from 'node:test';
import { readAsked, writeAsked } from './query.ts';

const cases: [hash: string, search: string, expected: string][] = [
  ['#q=can%27t+sleep', '', "can't sleep"],
  ['', '?q=trött', 'trött'],
  ['#q=new', '?q=old', 'new'],
  ['', '', ''],
  [`#q=${'a'.repeat(500)}`, '', 'a'.repeat(200)],
];
for (const [hash, search, expected] of cases) {
  test(`${hash.slice(0, 20)}${search} gives "${expected.slice(0, 20)}"`, () => {
    assert.equal(readAsked({ hash, search }).query, expected);
  });
}

test('what is written is read again', () => {
  const asked = { query: 'värk & sömn?', kind: 'claim', about: 'insomnia' };
  assert.deepEqual(readAsked({ hash: writeAsked(asked), search: '' }), asked);
});
