import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { attribute, builtPages, dist, readPage } from '../support/site.ts';

/** JavaScript that a page may load before the reader touches anything, compressed. */
const scriptBudget = 6000;

/** The most that an article may weigh, all text, cards and styles inside: at gzip 9 and at brotli 11. */
const articleBudget = { gzip: 50_000, brotli: 40_000 };
/** What a server sends in its first flight, before it hears from the reader's device. */
const firstFlight = 13_000;

const articles = builtPages().filter((page) => /^(?:\w\w\/)?arti[kc]\w+\/[^/]+\/index/.test(page));

test('an article is light, and its first screen comes first', () => {
  assert.equal(articles.length, 9);
  for (const page of articles) {
    const { html } = readPage(page);
    const gzip = gzipSync(html, { level: 9 }).length;
    const brotli = brotliCompressSync(html).length;
    assert.ok(gzip <= articleBudget.gzip, `${page}: ${gzip} bytes at gzip 9`);
    assert.ok(brotli <= articleBudget.brotli, `${page}: ${brotli} bytes at brotli 11`);
    const lead = html.indexOf('class="lead"');
    const answer = html.slice(0, html.indexOf('<ul', lead));
    const start = gzipSync(answer, { level: 9 }).length;
    assert.ok(lead > 0 && start <= firstFlight, `${page}: ${start} bytes to the short answer`);
  }
});

/** A built script with all that it imports at once; what it imports later does not count. */
function withImports(file: string, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, name = ''] of text.matchAll(
    /(?:^|[;}])import\s*(?:[\w{},*$\s]+from\s*)?["'`](\.[^"'`]+)["'`]/g,
  )) {
    withImports(path.join(path.dirname(file), name), seen);
  }
}

test(`no page loads more than ${scriptBudget} bytes of script before it is touched`, () => {
  for (const page of builtPages()) {
    const { html, elements } = readPage(page);
    // Whoever opens the search page has asked for the search.
    if (html.includes('<search-page')) continue;
    const files = new Set<string>();
    for (const element of elements) {
      const src = attribute(element, 'src');
      if (element.tagName !== 'script' || src === undefined) continue;
      withImports(path.join(dist, path.dirname(page), src), files);
    }
    const inline = [
      ...html.matchAll(/<script(?![^>]*(?:\bsrc=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g),
    ].map(([, text = '']) => text);
    const texts = [...[...files].map((file) => readFileSync(file, 'utf8')), ...inline];
    const size = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
    assert.ok(
      size > 0 && size <= scriptBudget,
      `${page}: ${size} bytes in ${texts.length} scripts`,
    );
  }
});

test('the layers of the style sheet keep their order on every page', () => {
  const order = ['tokens', 'base', 'layout', 'pages', 'reading', 'depth', 'print'];
  // A layer of which a page has no use is left out with its rules.
  const everywhere = ['tokens', 'base', 'layout', 'print'];
  for (const page of builtPages()) {
    const { html } = readPage(page);
    const named = [...html.matchAll(/@layer ([\w, ]+)[;{]/g)].flatMap(([, names = '']) =>
      names.split(/,\s*/),
    );
    const first = order.filter((name) => named.includes(name)).map((name) => named.indexOf(name));
    assert.deepEqual(
      first,
      first.toSorted((a, b) => a - b),
      page,
    );
    for (const name of everywhere) assert.ok(named.includes(name), `${page}: ${name}`);
  }
});
