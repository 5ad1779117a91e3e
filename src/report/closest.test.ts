import assert from 'node:assert/strict';
import test from 'node:test';
import { closest, editDistance } from './closest.ts';

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
