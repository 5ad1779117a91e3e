import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/commands/serve.ts';
import { launchBrowser } from './browser.ts';
import { serveSite } from './site.ts';

/** Starts a browser and a server of the built site for the tests of one file, and stops them after the last. */
export async function stage(base = '/'): Promise<{ browser: Browser; site: RunningServer }> {
  const [browser, site] = await Promise.all([launchBrowser(), serveSite(base)]);
  after(async () => {
    await browser.close();
    await site.close();
  });
  return { browser, site };
}
