import assert from 'node:assert/strict';
import test from 'node:test';
import { searchWordsSchema } from './search-words.ts';

const words = {
  small: 'a the',
  common: 'night',
  idle: 'husband',
  alike: 'backpack',
  elsewhere: 'tooth ache|acne',
  aspects: [],
};

test('a word stands in one list of the search only, and once', () => {
  assert.ok(searchWordsSchema.safeParse(words).success);
  for (const [list, text, found] of [
    ['idle', 'husband night', '"night" once, but it stands in "common" too'],
    ['alike', 'acne', '"acne" once, but it stands in "elsewhere" too'],
    ['small', 'a the a', '"a" once, but it stands in "small" too'],
  ] as const) {
    const { error } = searchWordsSchema.safeParse({ ...words, [list]: text });
    assert.deepEqual(
      error?.issues.map(({ message }) => message),
      [found],
    );
  }
});
