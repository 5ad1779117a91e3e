import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { findProgram, hosts, startHost } from '../support/hosts.ts';
import { walkedPages, walkFiles, walkInBrowser } from '../support/walk.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
});

for (const host of hosts) {
  const program = findProgram(host);
  for (const base of ['/', '/health/site/']) {
    test(
      `${host.name} shows every page at ${base}`,
      {
        skip: program === undefined && `${host.name} is not on this machine`,
      },
      async () => {
        const running = await startHost(host, program ?? '', base);
        try {
          await walkFiles(host, running, walkedPages(true));
          await walkInBrowser(browser, host, running);
        } finally {
          await running.close();
        }
      },
    );
  }
}
