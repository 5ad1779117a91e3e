import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { mutations } from './mutations.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('everything that the drill breaks is still there to be broken, once', () => {
  for (const { title, file, find, tests } of mutations) {
    assert.equal(
      readFileSync(path.join(root, file), 'utf8').split(find).length,
      2,
      `${title}: ${file}`,
    );
    for (const name of tests) assert.ok(existsSync(path.join(root, name)), `${title}: ${name}`);
  }
});
