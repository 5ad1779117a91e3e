import assert from 'node:assert/strict';
import test from 'node:test';
import { openPage } from '../support/browser.ts';
import { isSweep } from '../support/rare.ts';
import { builtPages, readPage } from '../support/site.ts';
import { stage } from '../support/stage.ts';

const { browser, site } = await stage();

/** How many pages a printed document has. */
function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Of some pages, the one with the most text in each language. */
function longestOfEachLanguage(pages: readonly string[]): string[] {
  const longest = new Map<string, { page: string; length: number }>();
  for (const page of pages) {
    const { html } = readPage(page);
    const language = /<html[^>]* lang="?([\w-]+)/.exec(html)?.[1] ?? '';
    const length = html.replaceAll(/<(style|script)[\s\S]*?<\/\1>|<[^>]+>/g, '').length;
    if (length > (longest.get(language)?.length ?? 0)) longest.set(language, { page, length });
  }
  return [...longest.values()].map(({ page }) => page);
}

const sheetNames = /\/(doctor-sheet|till-lakaren|lembar-dokter)\/index\.html$/;
const sheets = builtPages().filter((page) => sheetNames.test(page));

test('each article has its sheet for the doctor', () => {
  assert.ok(sheets.length >= 3);
});

// The longest of each language; `npm run verify` prints them all.
for (const sheet of isSweep ? sheets : longestOfEachLanguage(sheets)) {
  test(`${sheet} prints on one page, A4 and Letter, whatever the reader chose for the screen`, async () => {
    const { page, messages } = await openPage(browser, `${site.address}${sheet}`, {
      colorScheme: 'dark',
    });
    await page.evaluate(() => {
      Object.assign(document.documentElement.dataset, { size: 'larger', spacing: 'wide' });
    });
    for (const format of ['A4', 'Letter']) {
      assert.equal(countPages(await page.pdf({ format })), 1, format);
    }
    assert.deepEqual(messages, []);
    await page.context().close();
  });
}

test('an article prints whole: no frame of the screen, numbered references with full addresses', async () => {
  const { page, messages } = await openPage(browser, `${site.address}articles/sleep/`, {
    colorScheme: 'dark',
  });
  await page.locator('#depth-short').check();
  await page.emulateMedia({ media: 'print' });
  const seen = (selector: string) => page.locator(selector).filter({ visible: true }).count();
  for (const selector of [
    '.site-header',
    '.crumbs',
    '.contents',
    '.depth',
    '.tools',
    '.site-footer',
    '.anchor',
    '.card:not(.card-help, .card-listed)',
    '.card-facts',
    '.card-close',
    '.more',
  ]) {
    assert.equal(await seen(selector), 0, selector);
  }
  for (const selector of [
    '.prose > .section',
    '.references > li',
    '.figure',
    '.care',
    '.warning',
    '.help-country',
  ]) {
    assert.equal(await seen(selector), await page.locator(selector).count(), selector);
  }
  const ink = await page
    .locator('.prose .lead')
    .first()
    .evaluate((lead) => getComputedStyle(lead).color);
  assert.equal(ink, 'rgb(0, 0, 0)');
  const addresses = await page
    .locator('.references a[href^=http]')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  assert.ok(addresses.length > 20);
  for (const address of addresses) assert.match(address, /^(attr\(href\)|"https?:)/);
  const drawings = await page
    .locator('.figure')
    .evaluateAll((figures) => figures.map((figure) => getComputedStyle(figure).breakInside));
  assert.ok(drawings.every((value) => value === 'avoid'));
  assert.ok(countPages(await page.pdf({ format: 'A4' })) > 5);
  assert.deepEqual(messages, []);
  await page.context().close();
});
