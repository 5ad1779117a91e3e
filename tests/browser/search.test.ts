import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openPage } from '../support/browser.ts';
import type { VocabularyFile } from '../../src/search/vocabulary.ts';
import { dist } from '../support/site.ts';
import { rare } from '../support/rare.ts';
import { stage } from '../support/stage.ts';
import { findAccessibilityFaults } from './axe.ts';

const { browser, site } = await stage('/some/folder/');

const done = async (page: Page): Promise<string> => {
  const status = page.locator('[data-search-status][aria-busy=false]', { hasText: /./ });
  await status.waitFor();
  return (await status.textContent()) ?? '';
};
const isIndex = (address: string): boolean => /search-index|\/pagefind\//.test(address);
const isSearch = (address: string): boolean =>
  /search-index|pagefind|combobox|store\./.test(address);

test('nothing of the search is loaded before the field is touched; then all of it, in one order', async () => {
  const { files } = JSON.parse(
    readFileSync(path.join(dist, 'search-index/en.json'), 'utf8'),
  ) as VocabularyFile;
  const lastFile = files.pagefind.at(-1) ?? '';
  const asked: string[][] = [];
  for (const query of ['burning feet', 'qwxz']) {
    const { page, requests, messages } = await openPage(browser, `${site.address}articles/sleep/`);
    await page.waitForTimeout(300);
    assert.deepEqual(requests.filter(isSearch), []);
    const last = page.waitForResponse((response) => response.url().endsWith(lastFile), {
      timeout: 60_000,
    });
    await page.focus('#search-query');
    await page.keyboard.type(query);
    await last;
    await page.waitForLoadState('networkidle');
    asked.push(requests.filter(isSearch));
    assert.ok(requests.every((request) => !request.includes('burning')));
    assert.deepEqual(messages, []);
    await page.context().close();
  }
  assert.deepEqual(asked[0], asked[1]);
});

test('on the search page it is the same, and the requests do not depend on the query either', async () => {
  const asked: string[][] = [];
  for (const query of ['insomnia', 'qwxz', 'magnesium tablets']) {
    const { page, requests } = await openPage(browser, `${site.address}search/`);
    await page.waitForTimeout(300);
    assert.deepEqual(requests.filter(isIndex), []);
    await page.fill('#search-query', query);
    await done(page);
    await page.waitForLoadState('networkidle');
    asked.push(requests.toSorted());
    await page.context().close();
  }
  assert.deepEqual(asked[0], asked[1]);
  assert.deepEqual(asked[0], asked[2]);
});

test('suggestions follow the keyboard: arrows, Home and End, Escape, Enter', async () => {
  const { page, messages } = await openPage(browser, `${site.address}sv/artiklar/somn/`);
  const field = page.locator('#search-query');
  await field.focus();
  await field.pressSequentially('mardrömmr');
  const options = page.locator('[role=option]');
  await options.first().waitFor();
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  assert.deepEqual(await findAccessibilityFaults(page), []);
  await field.press('ArrowDown');
  assert.equal(
    await field.getAttribute('aria-activedescendant'),
    await options.first().getAttribute('id'),
  );
  await field.press('End');
  assert.equal(
    await field.getAttribute('aria-activedescendant'),
    await options.last().getAttribute('id'),
  );
  await field.press('Home');
  assert.equal(await options.first().getAttribute('aria-selected'), 'true');
  await field.press('Escape');
  assert.equal(await field.getAttribute('aria-expanded'), 'false');
  assert.equal(await field.inputValue(), 'mardrömmr');
  await field.press('ArrowDown');
  await options.first().waitFor();
  await field.press('ArrowDown');
  await field.press('Enter');
  await page.waitForURL(/\/sv\/symtom\/nightmares\//);
  assert.deepEqual(messages, []);
});

const emergencies: [place: string, query: string, card: RegExp][] = [
  ['search/', "numb groin and can't pee", /loss of control of bladder/],
  ['sv/sok/', 'vill inte leva', /ta ditt liv/],
  ['id/cari/', 'nyeri dada', /nyeri dada/],
];
for (const [index, [place, query, card]] of emergencies.entries()) {
  // The same story in each language: one here, all in the sweep.
  test(`"${query}" puts its care card above the results`, index > 0 ? rare : {}, async () => {
    const { page, messages } = await openPage(
      browser,
      `${site.address}${place}?q=${encodeURIComponent(query)}`,
    );
    await done(page);
    const shown = page.locator('search-page [data-care]');
    assert.match(await shown.first().innerText(), card);
    const [above, below] = await Promise.all([
      shown.first().boundingBox(),
      page.locator('[data-search-result]').first().boundingBox(),
    ]);
    assert.ok(above && below && above.y < below.y);
    assert.deepEqual(await findAccessibilityFaults(page), []);
    assert.deepEqual(messages, []);
  });
}

test('a result shows what was understood, its certainty, and leads to the marked words', async () => {
  const { page, messages } = await openPage(browser, `${site.address}search/?q=insomnai`);
  await done(page);
  assert.match(await page.locator('[data-part=understood]').innerText(), /insomnai: insomnia/);
  const section = page.locator('[data-search-result][data-kind=section]').first();
  assert.ok(await section.locator('.sure').isVisible());
  assert.match((await section.locator('a').getAttribute('href')) ?? '', /#[a-z-]+:~:text=/);
  assert.ok((await section.locator('mark').count()) > 0);
  await page.selectOption('select[name=kind]', 'claim');
  assert.match(page.url(), /#q=insomnai&kind=claim/);
  const kinds = await page
    .locator('[data-search-result]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.kind));
  assert.deepEqual([...new Set(kinds)], ['claim']);
  assert.deepEqual(messages, []);
});

test('where nothing fits, closest matches are labelled and other ways are shown', async () => {
  const { page } = await openPage(browser, `${site.address}search/?q=vitamin%20d%20deficiency`);
  assert.match(await done(page), /Nothing on this site matches/);
  assert.equal(await page.locator('[data-search-result]:not([data-search-closest] *)').count(), 0);
  assert.ok(await page.locator('[data-part=none] a').first().isVisible());
  assert.deepEqual(await findAccessibilityFaults(page), []);
});

test('a piece that cannot be had is one sentence and a retry that works', async () => {
  const { page } = await openPage(browser, `${site.address}search/`);
  await page.route(/-more-/, (route) => route.abort());
  await page.reload();
  await page.fill('#search-query', 'insomnia');
  assert.match(await done(page), /could not be loaded/);
  await page.unroute(/-more-/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('[data-search-result]').first().waitFor();
});

test('without script the field leads to the list of symptoms, and nothing is in the address', async () => {
  const { page } = await openPage(browser, `${site.address}articles/sleep/`, {
    javaScriptEnabled: false,
  });
  await page.fill('#search-query', 'secret');
  await page.press('#search-query', 'Enter');
  await page.waitForURL(/\/symptoms\/\??$/);
  assert.ok(!page.url().includes('secret'));
  assert.ok(await page.locator('.ways a').first().isVisible());
});
