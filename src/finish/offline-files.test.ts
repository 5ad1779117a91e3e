import assert from 'node:assert/strict';
import test from 'node:test';
import { buildOf } from '../offline/copies.ts';
import { languageFiles, nameBuild, shellFiles, versionOf } from './offline-files.ts';

const languages = [
  { locale: 'en', prefix: '' },
  { locale: 'sv', prefix: 'sv' },
];
const files = [
  'index.html',
  '404.html',
  'style/index.html',
  'articles/sleep/index.html',
  'sv/index.html',
  'sv/artiklar/somn/index.html',
  '_astro/main.abc.js',
  'reader-words.js',
  'sv/reader-words.js',
  'search-index/en.json',
  'search-index/sv-more-1a.json',
  'pagefind/pagefind-entry.json',
  'pagefind/wasm.sv.pagefind',
  'pagefind/index/en_1a2b.pf_index',
  'articles/sleep/article.md',
].map((path) => ({ path, bytes: 1 }));

const paths = (list: readonly { path: string }[]): string[] => list.map(({ path }) => path).sort();

test('a language is saved with its pages and its search, and with what all pages need', () => {
  const shell = ['_astro/main.abc.js', 'reader-words.js', 'sv/reader-words.js'];
  assert.deepEqual(paths(shellFiles(files)), shell);
  assert.deepEqual(
    paths(languageFiles(files, { locale: 'sv', prefix: 'sv' }, languages)),
    [
      ...shell,
      'sv/',
      'sv/artiklar/somn/',
      'search-index/sv-more-1a.json',
      'pagefind/pagefind-entry.json',
      'pagefind/wasm.sv.pagefind',
    ].sort(),
  );
  assert.deepEqual(
    paths(languageFiles(files, { locale: 'en', prefix: '' }, languages)),
    [
      ...shell,
      '',
      'articles/sleep/',
      'search-index/en.json',
      'pagefind/pagefind-entry.json',
      'pagefind/index/en_1a2b.pf_index',
    ].sort(),
  );
});

test('a build has another name as soon as one file or one name differs', () => {
  const one = (path: string, text: string) => versionOf([{ path, content: Buffer.from(text) }]);
  assert.equal(one('a', 'b'), one('a', 'b'));
  assert.equal(new Set([one('a', 'b'), one('a', 'c'), one('c', 'b'), one('ab', '')]).size, 4);
});

test('a page names its build, and the worker reads it', () => {
  const html = '<!DOCTYPE html><html lang="en"><head></head><body data-build="x"></body></html>';
  assert.equal(buildOf(nameBuild(html, '0a1b2c')), '0a1b2c');
  assert.equal(buildOf(html), undefined);
});
