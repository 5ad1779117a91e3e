import assert from 'node:assert/strict';
import test from 'node:test';
import { Lexemes } from './lexemes.ts';

const words = 'sleep sleepy sheep insomnia magnesium nightmare knee needle lseep'.split(' ');
const lexemes = new Lexemes();
for (const word of words) lexemes.add(word, word.replace(/y$/, ''));
const around = (word: string): string[] => lexemes.around(word, word, 2).map(({ form }) => form);

const cases: [typed: string, meant: string, how: string][] = [
  ['slepe', 'sleep', 'swapped letters'],
  ['isnomnia', 'insomnia', 'a swap after the first letter'],
  ['nisomnia', 'insomnia', 'a swap with the first letter'],
  ['agnesium', 'magnesium', 'the first letter left out'],
  ['mmagnesium', 'magnesium', 'a letter before the first'],
  ['dightmare', 'nightmare', 'another first letter'],
  ['insommnia', 'insomnia', 'a letter too many'],
  ['magnesum', 'magnesium', 'a letter left out'],
];
for (const [typed, meant, how] of cases) {
  test(`${how}: "${typed}" finds "${meant}"`, () => {
    assert.ok(around(typed).includes(meant), around(typed).join(', '));
  });
}

test('words that no two changes can reach are not looked at, the others come in the order in which they were added', () => {
  assert.deepEqual(around('sleep'), ['sleep', 'sleepy', 'sheep', 'lseep']);
  assert.deepEqual(around('xylophone'), []);
});
