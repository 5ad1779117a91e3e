import type { Browser, Page } from 'playwright-core';
import { median, serveCompressed } from './load.ts';

/** What belongs to a search: its index and its code. */
const ofSearch = /^\/(?:search-index|pagefind|_astro)\/(?!.*\.woff2$)/;

/** How many bytes a reader's first search fetches, compressed: the median of several queries. */
export async function searchBytes(
  browser: Browser,
  folder: string,
  queries: readonly string[],
  ask: (page: Page, address: string, query: string) => Promise<void>,
): Promise<number> {
  let bytes = 0;
  const server = await serveCompressed(folder, (pathname, sent) => {
    if (ofSearch.test(pathname)) bytes += sent;
  });
  const all: number[] = [];
  try {
    for (const query of queries) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      bytes = 0;
      await ask(await context.newPage(), server.address, query);
      all.push(bytes);
      await context.close();
    }
  } finally {
    await server.close();
  }
  return median(all);
}

/** Asks our search page and waits for what it finds. */
export async function askOwn(page: Page, address: string, query: string): Promise<void> {
  await page.goto(`${address}search/#q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-status][aria-busy=false]', { hasText: /./ }).waitFor();
  await page.locator('[data-search-result]').first().waitFor();
}

/** Asks Pagefind as its own documentation does, and reads the first five results. */
export async function askPlain(page: Page, address: string, query: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js');
    const { results } = await pagefind.search(${JSON.stringify(query)});
    if (results.length === 0) throw new Error('nothing found');
    await Promise.all(results.slice(0, 5).map((result) => result.data()));
  })()`);
}
