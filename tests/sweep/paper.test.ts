import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/commands/serve.ts';
import { launchBrowser } from '../support/browser.ts';
import { doctorSheets, printsOnOnePage } from '../support/paper.ts';
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

for (const sheet of doctorSheets()) {
  test(`${sheet} prints on one page, A4 and Letter`, () =>
    printsOnOnePage(browser, site.address, sheet));
}
