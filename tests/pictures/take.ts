import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { dist, serveSite } from '../support/site.ts';

// Takes the pictures of the README from the built site, so that they can be taken again when it changes.
const folder = path.resolve(import.meta.dirname, '../../.github/pictures');
const phone = { width: 390, height: 780 };

interface Picture {
  name: string;
  page: string;
  size: { width: number; height: number };
  scheme: 'light' | 'dark';
  ready?: (page: Page) => Promise<void>;
}

const pictures: Picture[] = [
  { name: 'home', page: '', size: phone, scheme: 'light' },
  {
    name: 'evidence',
    page: 'articles/sleep/',
    size: phone,
    scheme: 'dark',
    ready: async (page) => {
      const citation = page.locator('.cite').nth(2);
      await citation.scrollIntoViewIfNeeded();
      await citation.click();
      await page.locator('.card:popover-open').waitFor();
    },
  },
  {
    name: 'search',
    page: 'search/#q=cramps%20at%20night',
    size: phone,
    scheme: 'light',
    ready: (page) => page.locator('[data-search-result]').first().waitFor(),
  },
  {
    name: 'article',
    page: 'sv/artiklar/somn/',
    size: { width: 1280, height: 800 },
    scheme: 'light',
  },
];

if (!existsSync(path.join(dist, 'index.html'))) {
  console.error('There is no built site yet. Run "npm run build" first.');
  process.exit(1);
}
const [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
for (const { name, page: address, size, scheme, ready } of pictures) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(site.address + address, { waitUntil: 'networkidle' });
  await ready?.(page);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
  console.log(`Took .github/pictures/${name}.png`);
}
await browser.close();
await site.close();
