import test, { after } from 'node:test';
import { launchBrowser } from '../support/browser.ts';
import { findProgram, hosts, startHost } from '../support/hosts.ts';
import { isSweep } from '../support/rare.ts';
import { walkedPages, walkFiles, walkInBrowser } from '../support/walk.ts';

// One page of each kind, in a sub-folder, and a reader's walk on the first server that has an error
// page; `npm run verify` takes all pages, at both places, with a reader's walk on each.
const present = hosts.map((host) => ({ host, program: findProgram(host) }));
const walked = present.find(({ host, program }) => program !== undefined && host.errorPage)?.host;
const browser = await launchBrowser();
after(() => browser.close());

for (const { host, program } of present) {
  for (const base of isSweep ? ['/', '/health/site/'] : ['/health/site/']) {
    test(
      `${host.name} shows the site at ${base}`,
      {
        skip: program === undefined && `${host.name} is not on this machine`,
      },
      async () => {
        const running = await startHost(host, program ?? '', base);
        try {
          await walkFiles(host, running, walkedPages(isSweep));
          if (isSweep || host === walked) await walkInBrowser(browser, host, running);
        } finally {
          await running.close();
        }
      },
    );
  }
}
