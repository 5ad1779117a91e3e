import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { keepAll } from './keep.ts';

const root = 'https://host/health/';
const page = (build: string): Response =>
  new Response(`<!DOCTYPE html><html data-build="${build}">`, {
    headers: { 'content-type': 'text/html' },
  });

/** A cache that only remembers what was put into it. */
function memory(): { cache: Cache; kept: string[] } {
  const kept: string[] = [];
  const put = (url: string): Promise<void> => {
    kept.push(url.slice(root.length));
    return Promise.resolve();
  };
  // Only `put` is used here, and Node has no cache of its own.
  return { cache: { put } as unknown as Cache, kept };
}

/** A site that answers as the function says, and counts what was asked. */
function answer(context: TestContext, site: (path: string, asked: number) => Response): void {
  let asked = 0;
  context.mock.method(globalThis, 'fetch', (url: string) => {
    asked += 1;
    return Promise.resolve(site(url.slice(root.length), asked));
  });
}

const paths = ['', 'about/', 'search-index/en.json'];
const options = { root, version: 'a', paths, proof: 'offline/' };

test('pages and files of one build are kept', async (context) => {
  answer(context, (path) => (path.endsWith('.json') ? new Response('{}') : page('a')));
  const { cache, kept } = memory();
  assert.deepEqual(await keepAll({ ...options, cache }), []);
  assert.deepEqual(kept.sort(), [...paths, 'offline/'].sort());
});

test('a page of another build is not kept', async (context) => {
  answer(context, (path) => page(path === 'about/' ? 'b' : 'a'));
  const { cache, kept } = memory();
  await assert.rejects(keepAll({ ...options, cache }), /another build/);
  assert.ok(!kept.includes('about/'));
});

test('a file is not kept if the site has changed by the time that all has come', async (context) => {
  answer(context, (path, asked) =>
    path.endsWith('.json') ? new Response('{}') : page(asked > paths.length ? 'b' : 'a'),
  );
  const { cache, kept } = memory();
  await assert.rejects(keepAll({ ...options, cache }), /another build/);
  assert.ok(!kept.includes('search-index/en.json'));
});

test('what is not there, or is not of this site, is told and not kept', async (context) => {
  answer(context, (path) => {
    if (path === 'about/') return new Response('', { status: 404 });
    if (path === '') return new Response('<html>', { headers: { 'content-type': 'text/html' } });
    return path.endsWith('.json') ? new Response('{}') : page('a');
  });
  const { cache, kept } = memory();
  assert.deepEqual((await keepAll({ ...options, cache })).sort(), ['', 'about/']);
  assert.deepEqual(kept.sort(), ['offline/', 'search-index/en.json']);
});
