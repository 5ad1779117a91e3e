import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrap } from './wrap.ts';

test('a short label stays on one line', () => {
  assert.deepEqual(wrap('calcium', 20), ['calcium']);
});

test('no line is longer than asked for', () => {
  const lines = wrap('A blood test shows only this side', 14);
  assert.deepEqual(lines, ['A blood test', 'shows only', 'this side']);
});

test('lines are even: no word is left alone when the others can share its line', () => {
  assert.deepEqual(wrap('one two three four', 15), ['one two', 'three four']);
});

test('a word longer than the limit stands alone and is not cut', () => {
  assert.deepEqual(wrap('en återuppspelning sker', 8), ['en', 'återuppspelning', 'sker']);
});

test('a no-break space holds its words together', () => {
  assert.deepEqual(wrap('about 30\u00a0% less', 8), ['about', '30\u00a0%', 'less']);
});

test('an empty label gives no line', () => {
  assert.deepEqual(wrap('', 10), []);
});
