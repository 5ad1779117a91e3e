import assert from 'node:assert/strict';
import test from 'node:test';
import { absoluteUrl, parseSiteUrl } from './site-url.ts';

test('an address with or without a folder ends in a slash', () => {
  assert.equal(parseSiteUrl('https://example.org')?.href, 'https://example.org/');
  assert.equal(parseSiteUrl(' https://example.org/health ')?.href, 'https://example.org/health/');
  assert.equal(parseSiteUrl(''), undefined);
  assert.equal(parseSiteUrl(undefined), undefined);
});

test('what is no address is refused with a sentence', () => {
  for (const wrong of ['example.org', 'ftp://example.org', 'https://example.org/?a=1']) {
    assert.throws(() => parseSiteUrl(wrong), /expected the address of the built folder/);
  }
});

test('paths are joined to the folder of the site', () => {
  const site = parseSiteUrl('https://example.org/health');
  assert.ok(site);
  assert.equal(absoluteUrl(site, 'sv/artiklar/'), 'https://example.org/health/sv/artiklar/');
  assert.equal(absoluteUrl(site, '/'), 'https://example.org/health/');
});
