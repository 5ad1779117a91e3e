import assert from 'node:assert/strict';
import test from 'node:test';
import { robots } from './robots.ts';

test("crawlers are told of the sitemap at a host's root, and nothing in a sub-folder", () => {
  assert.match(
    robots(new URL('https://example.org/')) ?? '',
    /^Sitemap: https:\/\/example\.org\/sitemap\.xml$/m,
  );
  assert.equal(robots(new URL('https://example.org/health/')), undefined);
});
