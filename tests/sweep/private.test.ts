import assert from 'node:assert/strict';
import { createServer, request as ask, type Server } from 'node:http';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { serve, type RunningServer } from '../../src/commands/serve.ts';
import { launchBrowser } from '../support/browser.ts';
import { dist } from '../support/site.ts';

let browser: Browser;
let site: RunningServer;
let host: Server;
let home = '';
/** What the host could read in the requests. */
let heard: string[] = [];

before(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve({ folder: dist, port: 0 })]);
  const { port } = new URL(site.address);
  // Stands between browser and site, since only a host sees which headers really come.
  host = createServer((request, response) => {
    const { url = '', method = '', headers } = request;
    for (const name of ['referer', 'cookie'] as const) {
      if (headers[name] !== undefined) heard.push(`${url}: ${name} ${headers[name]}`);
    }
    // The 404 page looks for the site's folder with HEAD.
    if (!['GET', 'HEAD'].includes(method) || /[?&]q=|cramp|kram/.test(url))
      heard.push(`${method} ${url}`);
    const forwarded = ask({ port, path: url, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(forwarded);
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const address = host.address();
  home = `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`;
});
after(async () => {
  await browser.close();
  host.closeAllConnections();
  host.close();
  await site.close();
});

/** One page of each kind, in each language. */
const pages: Record<string, readonly string[]> = {
  en: [
    '',
    'articles/',
    'articles/sleep/',
    'articles/sleep/doctor-sheet/',
    'symptoms/',
    'symptoms/insomnia/',
    'topics/serotonin/',
    'claims/',
    'claims/cbti-helps-two-in-three/',
    'glossary/',
    'sources/',
    'help/',
    'search/#q=cramp',
    'about/',
    'policy/',
    'privacy/',
    'offline/',
    'not-there/',
  ],
  sv: ['sv/', 'sv/artiklar/somn/', 'sv/symtom/', 'sv/sok/#q=kramp', 'sv/utan-internet/'],
  id: ['id/', 'id/artikel/tidur/', 'id/gejala/', 'id/cari/#q=kram', 'id/tanpa-internet/'],
};

for (const [language, addresses] of Object.entries(pages)) {
  test(`${language}: whatever a reader does, nothing is sent elsewhere, counted or kept unasked`, async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const faults: string[] = [];
    heard = [];
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(home) && !url.startsWith('data:')) faults.push(`asks ${url}`);
    });
    // A beacon is sent without a visible request, so the function itself is watched.
    await context.addInitScript(() => {
      navigator.sendBeacon = () => {
        throw new Error('a beacon');
      };
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('websocket', (socket) => faults.push(`opens ${socket.url()}`));
    for (const address of addresses) {
      await page.goto(`${home}${address}`);
      const menu = page.locator('.menu-button');
      if ((await menu.count()) > 0) {
        await menu.click();
        await page.keyboard.press('Escape');
        await page.locator('#search-query').pressSequentially('cramp');
        await page.waitForTimeout(200);
      }
      const citation = page.locator('main .cite').first();
      if ((await citation.count()) > 0) {
        await page.keyboard.press('Escape');
        await citation.click();
        await page.keyboard.press('Escape');
      }
      const kept = await page.evaluate(async () => ({
        cookies: document.cookie,
        stored: Object.keys(localStorage).filter((key) => key !== 'fontes'),
        session: Object.keys(sessionStorage),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: (await caches.keys()).filter((name) => !name.startsWith('fontes ')),
      }));
      assert.deepEqual(
        kept,
        { cookies: '', stored: [], session: [], databases: [], caches: [] },
        address,
      );
    }
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(faults, []);
    assert.deepEqual(heard, []);
    await context.close();
  });
}
