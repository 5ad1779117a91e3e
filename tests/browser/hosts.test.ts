import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { findProgram, hosts, startHost } from '../support/hosts.ts';
import { walkedPages, walkFiles, walkInBrowser } from '../support/walk.ts';

// One page of each kind, in a sub-folder; `npm run verify` walks through all of them at both places.
let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
});

for (const host of hosts) {
  const program = findProgram(host);
  test(
    `${host.name} shows the site in a sub-folder`,
    {
      skip: program === undefined && `${host.name} is not on this machine`,
    },
    async () => {
      const running = await startHost(host, program ?? '', '/health/site/');
      try {
        await walkFiles(host, running, walkedPages(false));
        await walkInBrowser(browser, host, running);
      } finally {
        await running.close();
      }
    },
  );
}
