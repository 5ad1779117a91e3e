import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { contentSecurityPolicy, finishPage, makeRelative } from './finish-page.ts';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('addresses from the root become relative, others stay', () => {
  const html =
    '<a href="/x/"><img src="/a.png"><a href="//other"><a href="https://o/"><a href="/y/" data-from-root>';
  assert.equal(
    makeRelative(html, '../../'),
    '<a href="../../x/"><img src="../../a.png"><a href="//other"><a href="https://o/"><a href="/y/" data-from-root>',
  );
});

test('the policy holds the hashes of what stands in the finished page', () => {
  const page = finishPage(
    '<head><meta charset="utf-8"><style>a{b:c}</style></head><script>run()</script>',
    'a/b/index.html',
  );
  assert.ok(page.includes(`style-src ${hash('a{b:c}')}`));
  assert.ok(page.includes(`script-src ${hash('run()')}`));
  assert.ok(page.indexOf('Content-Security-Policy') < page.indexOf('<style>'));
});

test('a page allows only what it uses', () => {
  const plain = contentSecurityPolicy('<p>text</p>');
  assert.match(plain, /script-src 'none'/);
  assert.doesNotMatch(plain, /unsafe|connect-src/);
  const search = contentSecurityPolicy(
    '<search-page></search-page><script type="module" src="x.js"></script>',
  );
  assert.match(search, /script-src 'self' 'wasm-unsafe-eval'/);
  assert.match(search, /connect-src 'self'/);
  const data = contentSecurityPolicy('<script type="application/ld+json">{}</script>');
  assert.match(data, /script-src 'none'/);
});
