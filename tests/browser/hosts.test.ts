import test from 'node:test';
import { launchBrowser } from '../support/browser.ts';
import { findProgram, hosts, startHost } from '../support/hosts.ts';
import { walkedPages, walkFiles, walkInBrowser } from '../support/walk.ts';

// One page of each kind, in a sub-folder, and a reader's walk on the first server that has an error
// page; `npm run verify` takes all pages, at both places, with a reader's walk on each.
const present = hosts.map((host) => ({ host, program: findProgram(host) }));
const walked = present.find(({ host, program }) => program !== undefined && host.errorPage)?.host;

for (const { host, program } of present) {
  test(
    `${host.name} shows the site in a sub-folder`,
    {
      skip: program === undefined && `${host.name} is not on this machine`,
    },
    async () => {
      const running = await startHost(host, program ?? '', '/health/site/');
      try {
        await walkFiles(host, running, walkedPages(false));
        if (host !== walked) return;
        const browser = await launchBrowser();
        await walkInBrowser(browser, host, running).finally(() => browser.close());
      } finally {
        await running.close();
      }
    },
  );
}
