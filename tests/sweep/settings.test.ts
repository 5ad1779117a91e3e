import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/commands/serve.ts';
import { findAccessibilityFaults } from '../browser/axe.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';
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

for (const kind of pageKinds) {
  test(`/${kind}: forced colours, no accessibility finding`, async () => {
    const { page, messages } = await openPage(browser, `${site.address}${kind}`, {
      forcedColors: 'active',
      viewport: { width: 390, height: 844 },
    });
    assert.deepEqual(await findAccessibilityFaults(page), []);
    assert.deepEqual(messages, []);
    await page.context().close();
  });
}

for (const [language, path] of [
  ['sv', 'sv/artiklar/somn/'],
  ['id', 'id/artikel/tidur/'],
] as const) {
  test(`in ${language} the tools speak the language and have no accessibility finding`, async () => {
    const { page, messages } = await openPage(browser, `${site.address}${path}`, {
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
    });
    await page.locator('.menu-button').click();
    assert.deepEqual(await findAccessibilityFaults(page), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    const name = (await page.locator('#menu [data-tool=report]').textContent())?.trim() ?? '';
    await page.locator('#menu [data-tool=report]').click();
    await page.getByRole('dialog', { name }).waitFor();
    assert.deepEqual(await findAccessibilityFaults(page), []);
    const dialog = page.locator('dialog');
    const room = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
    assert.equal(room, 0);
    assert.deepEqual(messages, []);
    await page.context().close();
  });
}
