import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import test, { after, afterEach, before } from 'node:test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { serve, type RunningServer } from '../../src/commands/serve.ts';
import { buildOf, largestList, listName } from '../../src/offline/copies.ts';
import { launchBrowser } from '../support/browser.ts';
import { rare } from '../support/rare.ts';
import { builtPages, dist } from '../support/site.ts';

const base = '/some/folder/';
let browser: Browser;
let site: RunningServer;
let port = 0;

before(async () => {
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
});

afterEach(() => site.close());

/** Starts or stops the network: the server is the only one that the browser can reach. */
async function connect(folder = dist): Promise<void> {
  site = await serve({ folder, port, base });
  port = Number(new URL(site.address).port);
}
const disconnect = (): Promise<void> => site.close();

/** Lays a later build of the site into a folder: other headings and another name of the build. */
function layNextBuild(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fontes-next-'));
  cpSync(dist, folder, { recursive: true });
  const version = buildOf(readFileSync(path.join(dist, 'index.html'), 'utf8')) ?? '';
  assert.ok(version !== '');
  for (const name of [...builtPages(), 'sw.js', listName('en')]) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8').replaceAll(version, 'next');
    writeFileSync(file, text.replace('<h1>', '<h1>New: '));
  }
  return folder;
}
let next = '';
before(() => {
  next = layNextBuild();
});
after(() => {
  rmSync(next, { recursive: true, force: true });
});

/** A reader whose browser may keep copies, and whose console is watched. */
async function newReader(): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports each request that does not come through; that is what is tried here.
    if (!message.text().startsWith('Failed to load resource')) errors.push(message.text());
  });
  return { context, page, errors };
}

/** Waits until a question has the answer yes. (Playwright's waitForFunction takes any promise for a yes.) */
async function until(ask: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await ask()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never true: ${ask.toString()}`);
}

/** Opens a page and waits until it is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(`${site.address}${address}`);
  await until(() =>
    page.evaluate(
      async () =>
        navigator.serviceWorker.controller !== null &&
        (await caches.match(location.href, { ignoreSearch: true })) !== undefined,
    ),
  );
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

/**
 * Waits until the worker of the next build is the only one. A browser ends the older worker when it
 * is idle; Playwright watches each worker, which keeps them alive, so here the test ends them.
 */
async function takenOver(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  let asked = 0;
  await until(async () => {
    asked += 1;
    if (asked % 20 === 0) await devtools.send('ServiceWorker.stopAllWorkers');
    const names = await cacheNames(page);
    return names.length === 1 && names[0]?.endsWith(' next') === true;
  });
}

/** Waits until the browser has fetched the worker of the next build, which then waits for its turn. */
async function nextFetched(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await until(() =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return Boolean(registration?.waiting) || registration?.active?.state === 'activating';
    }),
  );
}

/** The line that says that there is no network. */
const notice = (page: Page): Locator => page.locator('.status-offline:not(:empty)');

/** What the site has left on the device. */
const left = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    stored: Object.keys(localStorage),
  }));

/** Each copy of a page: its address and the build that it names, and whether the cache is of that build. */
const mixed = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const faults: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!request.url.endsWith('/')) continue;
        const html = (await (await cache.match(request))?.text()) ?? '';
        const build = /data-build="?([\w-]+)/.exec(html)?.[1] ?? 'no build';
        if (!name.endsWith(build)) faults.push(`${request.url}: ${build} in ${name}`);
      }
    }
    return faults;
  });

test('from the second page on the text stands in the site’s own typeface', async () => {
  await connect();
  const { context, page } = await newReader();
  const devtools = await context.newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const hasOwnTypeface = async (): Promise<boolean> => {
    const { root } = await devtools.send('DOM.getDocument');
    const place = { nodeId: root.nodeId, selector: 'h1' };
    const { nodeId } = await devtools.send('DOM.querySelector', place);
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.some(({ isCustomFont }) => isCustomFont);
  };
  await visit(page, '');
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.woff2')),
  );
  // A browser may be late with it once, so two further pages have their chance.
  const seen: boolean[] = [];
  for (const address of ['symptoms/', 'glossary/', 'help/']) {
    await visit(page, address);
    seen.push(await hasOwnTypeface());
  }
  assert.ok(seen.includes(true), 'three pages in the fallback');
  await context.close();
});

test('pages that were visited are readable without network, with their cards; another one says why it is not', async () => {
  await connect();
  const { context, page, errors } = await newReader();
  await visit(page, 'articles/sleep/');
  await visit(page, 'sv/artiklar/magnesium/');
  assert.equal(await notice(page).count(), 0);
  await context.setOffline(true);
  await notice(page).waitFor();
  await context.setOffline(false);
  await notice(page).waitFor({ state: 'detached' });
  await disconnect();

  await page.goto(`${site.address}articles/sleep/#medicines`);
  assert.ok(await page.locator('#medicines h2').isVisible());
  await page.locator('#medicines .cite').first().click();
  assert.ok(await page.locator('.card:popover-open').isVisible());
  await page.keyboard.press('Escape');
  // The device believes to have a network here; that the page is a copy is said all the same.
  await notice(page).waitFor();
  assert.match(await notice(page).innerText(), /No internet/);

  await page.goto(`${site.address}sv/artiklar/somn/`);
  assert.equal(page.url(), `${site.address}sv/utan-internet/#missing`);
  assert.ok(await page.locator('#missing').isVisible());
  const kept = page.locator('[data-offline-kept] a');
  await kept.first().click();
  assert.equal(page.url(), `${site.address}sv/artiklar/magnesium/`);
  assert.ok(await page.locator('h1').isVisible());
  assert.deepEqual(errors, []);
  await context.close();
});

test('all of a language can be saved, with the search, and removed with one tap', async () => {
  await connect();
  const { context, page, errors } = await newReader();
  await visit(page, 'offline/');
  assert.equal(await page.locator('#missing').isVisible(), false);
  const save = page.locator('[data-offline-save]');
  await save.filter({ visible: true }).waitFor();
  assert.match(await save.innerText(), /\d+ MB/);
  await save.click();
  await page.locator('[data-offline-status]').filter({ hasText: 'saved' }).waitFor();
  await disconnect();

  await page.goto(`${site.address}symptoms/insomnia/`);
  assert.match(await page.locator('h1').innerText(), /insomnia/i);
  await page.goto(`${site.address}search/#q=legs%20cramp%20at%20night`);
  await page.locator('[data-search-result]').first().waitFor();
  assert.ok((await page.locator('[data-search-result]').count()) >= 3);

  // The site has changed: a page gets the search of its own build all the same.
  const file = path.join(next, 'search-index/en.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, '{"of":"next"}');
  await connect(next);
  const told = await page.evaluate(async (root) => {
    const { build = '' } = document.documentElement.dataset;
    const ask = async (of: string): Promise<string> =>
      (await fetch(`${root}search-index/en.json?build=${of}`)).text();
    return [await ask(build), await ask('next')];
  }, site.address);
  writeFileSync(file, text);
  assert.deepEqual(told, [text, '{"of":"next"}']);
  await disconnect();

  await connect();
  await page.goto(`${site.address}offline/`);
  await page.locator('[data-offline-remove]').click();
  await page.locator('[data-offline-status]').filter({ hasText: 'removed' }).waitFor();
  assert.deepEqual(await left(page), { caches: [], workers: [], stored: [] });
  assert.deepEqual(errors, []);
  await disconnect();
  await context.close();
});

test('the button on the privacy page erases the copies too', rare, async () => {
  await connect();
  const { context, page, errors } = await newReader();
  await visit(page, 'privacy/');
  await page.locator('[data-tool=erase]').click();
  // The scripts that say so are fetched after the copies are gone; they may not bring back a store.
  await page.locator('[data-status]').filter({ hasText: /\w/ }).waitFor();
  await page
    .locator('[data-tool=share]')
    .first()
    .evaluate((tool: HTMLElement) => {
      tool.click();
    });
  await page.waitForLoadState('networkidle');
  assert.deepEqual(await left(page), { caches: [], workers: [], stored: [] });
  assert.deepEqual(errors, []);
  await context.close();
});

test('to remove the copies leaves another site of the same host alone', rare, async () => {
  const host = mkdtempSync(path.join(os.tmpdir(), 'fontes-host-'));
  mkdirSync(path.join(host, 'some'));
  symlinkSync(dist, path.join(host, base.slice(0, -1)));
  writeFileSync(path.join(host, 'index.html'), '<!doctype html><title>Another site</title>');
  writeFileSync(path.join(host, 'other.js'), '');
  writeFileSync(path.join(host, '404.html'), '');
  site = await serve({ folder: host, port: 0 });
  const { address } = site;
  const { context, page } = await newReader();
  await page.goto(address);
  await page.evaluate(async () => {
    await caches.open('fontes / of another');
    await navigator.serviceWorker.register('/other.js');
  });
  await visit(page, `${base.slice(1)}privacy/`);
  for (let taps = 0; taps < 2; taps += 1) {
    await page.locator('[data-tool=erase]').click();
    await until(async () => (await cacheNames(page)).length === 1);
    await page.waitForLoadState('networkidle');
  }
  assert.deepEqual(await left(page), {
    caches: ['fontes / of another'],
    workers: [address],
    stored: [],
  });
  await context.close();
  rmSync(host, { recursive: true });
});

test('where the host does not answer, a copy is shown and says so', async () => {
  await connect();
  const { context, page, errors } = await newReader();
  await visit(page, 'about/');
  const { address } = site;
  await disconnect();
  // It takes the request and never says anything.
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
  await page.goto(`${address}offline/`);
  await notice(page).waitFor();
  // The browser's check for a later worker gets no answer either; what is kept is listed all the same.
  await page.locator('[data-offline-kept] a').waitFor();
  silent.closeAllConnections();
  silent.close();
  assert.deepEqual(errors, []);
  await context.close();
});

test('a browser that allows no copies gets words and no button', rare, async () => {
  await connect();
  const { context, page, errors } = await newReader();
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new Error('not allowed'));
  });
  await page.goto(`${site.address}offline/`);
  await page.locator('[data-offline-unable]').filter({ visible: true }).waitFor();
  assert.equal(await page.locator('main button:visible').count(), 0);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a language too large to be saved has no button, and the page says why', rare, async () => {
  const file = path.join(next, listName('en'));
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/"bytes":\d+/, `"bytes":${largestList + 1}`));
  await connect(next);
  const { context, page, errors } = await newReader();
  await page.goto(`${site.address}offline/`);
  await page.locator('[data-offline-large]').filter({ visible: true }).waitFor();
  assert.equal(await page.locator('[data-offline-save]').isVisible(), false);
  assert.deepEqual(errors, []);
  await context.close();
  writeFileSync(file, text);
});

test('what is saved while the site changes does not count as saved', rare, async () => {
  await connect();
  const { context, page, errors } = await newReader();
  await visit(page, 'offline/');
  const save = page.locator('[data-offline-save]').filter({ visible: true });
  await save.waitFor();
  await disconnect();
  await connect(next);
  await save.click();
  const status = page.locator('[data-offline-status]');
  await status.filter({ hasText: 'Not everything' }).waitFor();
  assert.deepEqual(await mixed(page), []);
  const files = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url);
  });
  assert.deepEqual(
    files.filter((url) => /search-index|pagefind|saved-/.test(url)),
    [],
  );
  assert.deepEqual(errors, []);
  await context.close();
});

test('a reader with one tab gets the later build, with the pages visited meanwhile', async () => {
  await connect();
  const { context, page, errors } = await newReader();
  await visit(page, 'articles/sleep/');
  await disconnect();
  await connect(next);
  for (const address of ['about/', 'policy/']) await visit(page, address);
  await nextFetched(page);
  await visit(page, 'help/');
  await takenOver(context, page);
  assert.deepEqual(await mixed(page), []);
  await disconnect();
  for (const address of ['articles/sleep/', 'about/', 'policy/', 'help/']) {
    await page.goto(`${site.address}${address}`);
    assert.match(await page.locator('h1').innerText(), /^New: /);
  }
  assert.deepEqual(errors, []);
  await context.close();
});

test('while a page of the older build is open, its copies stay, and none is of two builds', async () => {
  await connect();
  const { context, page: older, errors } = await newReader();
  await visit(older, 'articles/sleep/');
  await disconnect();
  await connect(next);
  const page = await context.newPage();
  await page.goto(`${site.address}about/`);
  assert.match(await page.locator('h1').innerText(), /^New: /);
  await nextFetched(page);
  await visit(page, 'policy/');
  assert.equal((await cacheNames(page)).length, 2);
  assert.deepEqual(await mixed(page), []);
  await disconnect();
  await older.reload();
  assert.doesNotMatch(await older.locator('h1').innerText(), /^New: /);

  await older.close();
  await connect(next);
  await visit(page, 'help/');
  await takenOver(context, page);
  assert.deepEqual(await mixed(page), []);
  assert.deepEqual(errors, []);
  await context.close();
});
