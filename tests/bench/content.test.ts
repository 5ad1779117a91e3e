import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { checkContent } from '../../src/checks/check-content.ts';
import { readContent } from '../../src/content/read-content.ts';
import { articlesFor, makeContent } from './content.ts';
import { writeContent } from './site.ts';

test('made-up content passes every check, and has more articles for more pages', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'fontes-made-'));
  try {
    writeContent(root, 100);
    const content = readContent(root);
    assert.deepEqual(checkContent(content, '2026-02-01'), []);
    assert.equal(content.articles.length, articlesFor(100) * 3);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  assert.equal(articlesFor(10), 1);
  assert.ok(articlesFor(5000) > 4 * articlesFor(1000));
});

test('the same size gives the same content, and no article is the copy of another', () => {
  assert.deepEqual(makeContent(2), makeContent(2));
  const texts = makeContent(5).map(({ text }) => text);
  assert.equal(new Set(texts).size, texts.length);
});
