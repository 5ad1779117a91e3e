import assert from 'node:assert/strict';
import test from 'node:test';
import { cutSentences } from './sentences.ts';

const cases: [text: string, expected: string[]][] = [
  ['One. Two!  Three?', ['One.', 'Two!', 'Three?']],
  ['Take 2.5 mg a day.', ['Take 2.5 mg a day.']],
  [' \n ', []],
  ['A finding. (How sure: probably )', ['A finding.', '(How sure: probably )']],
];
for (const [text, expected] of cases) {
  test(`sentences of "${text}"`, () => {
    const cut = cutSentences(text, 'en').map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(cut, expected);
  });
}
