import assert from 'node:assert/strict';
import test from 'node:test';
import { missingPackages } from './installed.mjs';

const lock = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0', optional: true },
};

test('an installation with every package that is not optional is whole', () => {
  assert.deepEqual(missingPackages(lock, { 'node_modules/a': { version: '1.0.0' } }), []);
});

test('a missing package is named', () => {
  assert.deepEqual(missingPackages(lock, {}), ['node_modules/a']);
});

test('a package in another version is named', () => {
  assert.deepEqual(missingPackages(lock, { 'node_modules/a': { version: '1.0.1' } }), [
    'node_modules/a',
  ]);
});
