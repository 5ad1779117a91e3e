import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openPage } from '../support/browser.ts';
import { stage } from '../support/stage.ts';

const { browser, site } = await stage();

/** Texts that would leave an element or a value behind if any of them became markup or code. */
const hostile = [
  '<img data-hostile src=x onerror="window.hostile=1">',
  '"><script data-hostile>window.hostile=1</script>',
  "' onfocus='window.hostile=1' autofocus data-hostile='",
  '</textarea></title><svg data-hostile onload=window.hostile=1>',
  'javascript:window.hostile=1//',
  '&lt;img data-hostile src=x onerror=window.hostile=1&gt;',
  '${window.hostile=1}{{window.hostile=1}}',
  '\u202e<b data-hostile>\u0000',
  '__proto__ constructor toString',
  '%3Cimg%20data-hostile%20src=x%20onerror=window.hostile=1%3E',
];

/** What a hostile text has left in a page; nothing, if all is well. */
const traces = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...('hostile' in window ? ['code ran'] : []),
    ...[...document.querySelectorAll('[data-hostile]')].map((element) => element.outerHTML),
    ...[...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => !/^https?:|^tel:|^mailto:/.test(link.href))
      .map((link) => link.href),
    ...('hostile' in Object.prototype ? ['the prototype changed'] : []),
  ]);

for (const language of ['', 'sv/', 'id/']) {
  test(`what is asked of the search never becomes markup (/${language})`, async () => {
    const place = { '': 'search/', 'sv/': 'sv/sok/', 'id/': 'id/cari/' }[language] ?? '';
    const { page, messages } = await openPage(browser, `${site.address}${place}`);
    for (const text of hostile) {
      for (const form of ['#q=', '?q=']) {
        await page.goto('about:blank');
        await page.goto(`${site.address}${place}${form}${encodeURIComponent(text)}`);
        await page.locator('[data-search-status][aria-busy=false]:not(:empty)').waitFor();
        assert.deepEqual(await traces(page), [], `${form}${text}`);
      }
    }
    assert.deepEqual(messages, []);
    await page.context().close();
  });
}

test('what is typed into the field never becomes markup', async () => {
  const { page, messages } = await openPage(browser, `${site.address}articles/sleep/`);
  const field = page.locator('#search-query');
  for (const text of hostile) {
    await field.fill(`sleep ${text}`);
    await page.waitForTimeout(150);
    assert.deepEqual(await traces(page), [], text);
  }
  assert.deepEqual(messages, []);
  await page.context().close();
});

test('what another page of the host left in the storage never becomes markup', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const text of hostile) {
    for (const stored of [
      text,
      JSON.stringify({ theme: text, size: text, spacing: text, depth: text }),
      JSON.stringify({
        place: { path: '/articles/sleep/', id: 'cbti', page: text, section: text },
      }),
      JSON.stringify({ place: { path: text, id: text, page: 'a', section: 'b' } }),
    ]) {
      await page.goto(`${site.address}about/`);
      await page.evaluate((value) => {
        localStorage.setItem('fontes', value);
      }, stored);
      for (const address of ['', 'articles/sleep/']) {
        await page.goto(`${site.address}${address}`);
        assert.deepEqual(await traces(page), [], `${address}: ${stored}`);
      }
    }
  }
  await context.close();
});

test('neither the part of an address behind # nor selected text becomes markup', async () => {
  const { page } = await openPage(browser, `${site.address}articles/sleep/`);
  for (const text of hostile) {
    await page.goto(`${site.address}articles/sleep/#${encodeURIComponent(text)}`);
    await page
      .locator('.prose p')
      .first()
      .evaluate(async (paragraph, value) => {
        paragraph.textContent = value;
        // The page learns of a selection a moment later.
        await new Promise((done) => {
          document.addEventListener('selectionchange', () => setTimeout(done, 50), { once: true });
          getSelection()?.selectAllChildren(paragraph);
        });
      }, text);
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog[open]').waitFor();
    assert.deepEqual(await traces(page), [], text);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
  await page.context().close();
});
