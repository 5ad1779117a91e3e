import assert from 'node:assert/strict';
import test from 'node:test';
import { cacheName, isOwnCache, offlinePageFor, surplus } from './copies.ts';

const languages = [
  { locale: 'en', prefix: '', page: 'offline/' },
  { locale: 'sv', prefix: 'sv', page: 'sv/utan-internet/' },
];

for (const [path, page] of [
  ['', 'offline/'],
  ['articles/sleep/', 'offline/'],
  ['sv/artiklar/somn/', 'sv/utan-internet/'],
  ['svara/', 'offline/'],
] as const) {
  test(`without network "${path}" leads to ${page}`, () => {
    assert.equal(offlinePageFor(path, languages), page);
  });
}

test('two sites on one host do not touch each other’s copies', () => {
  const name = cacheName('https://host/health/', '1a');
  assert.ok(isOwnCache(name, 'https://host/health/'));
  assert.ok(!isOwnCache(name, 'https://host/'));
  assert.ok(!isOwnCache(cacheName('https://host/', '1a'), 'https://host/health/'));
});

test('of too many pages the oldest go', () => {
  assert.deepEqual(surplus([1, 2, 3], 2), [1]);
  assert.deepEqual(surplus([1, 2], 2), []);
});
