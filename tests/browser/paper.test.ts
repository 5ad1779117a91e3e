import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/commands/serve.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import {
  countSheets,
  doctorSheets,
  longestOfEachLanguage,
  printsOnOnePage,
} from '../support/paper.ts';
import { serveSite } from '../support/site.ts';

let browser: Browser;
let site: RunningServer;

before(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

const sheets = doctorSheets();

test('each article has its sheet for the doctor', () => {
  assert.ok(sheets.length >= 3);
});

// The longest of each language; `npm run verify` prints them all.
for (const sheet of longestOfEachLanguage(sheets)) {
  test(`${sheet} prints on one page, A4 and Letter, whatever the reader chose for the screen`, () =>
    printsOnOnePage(browser, site.address, sheet));
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
  assert.ok((await countSheets(page, 'A4')) > 5);
  assert.deepEqual(messages, []);
  await page.context().close();
});
