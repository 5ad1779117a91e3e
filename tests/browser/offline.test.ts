import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test, { after, afterEach, before } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serve, type RunningServer } from '../../src/commands/serve.ts';
import { buildOf } from '../../src/offline/copies.ts';
import { launchBrowser } from '../support/browser.ts';
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

/** Asks the page again and again until it says yes. */
async function until(
  page: Page,
  isSo: (value: string) => Promise<boolean>,
  value = '',
): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await page.evaluate(isSo, value)) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`waited in vain: ${isSo.toString()}`);
}

/** Opens a page and waits until the worker keeps it. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(`${site.address}${address}`);
  await until(
    page,
    async (url) => {
      await navigator.serviceWorker.ready;
      return (await caches.match(url)) !== undefined;
    },
    page.url().replace(/#.*/, ''),
  );
}

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

test('pages that were visited are readable without network, with their cards; another one says why it is not', async () => {
  await connect();
  const { context, page, errors } = await newReader();
  await visit(page, 'articles/sleep/');
  await visit(page, 'sv/artiklar/magnesium/');
  await disconnect();

  await page.goto(`${site.address}articles/sleep/#medicines`);
  assert.ok(await page.locator('#medicines h2').isVisible());
  await page.locator('#medicines .cite').first().click();
  assert.ok(await page.locator('.card:popover-open').isVisible());
  await page.keyboard.press('Escape');

  await context.setOffline(true);
  await page.locator('[data-status]:not(:empty)').waitFor();
  assert.match(await page.locator('[data-status]').innerText(), /No internet/);
  await context.setOffline(false);

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

  await connect();
  await page.goto(`${site.address}offline/`);
  await page.locator('[data-offline-remove]').click();
  await page.locator('[data-offline-status]').filter({ hasText: 'removed' }).waitFor();
  const left = await page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    stored: Object.keys(localStorage),
  }));
  assert.deepEqual(left, { caches: [], workers: 0, stored: [] });
  assert.deepEqual(errors, []);
  await disconnect();
  await context.close();
});

test('the button on the privacy page erases the copies too', async () => {
  await connect();
  const { context, page, errors } = await newReader();
  await visit(page, 'privacy/');
  await page.locator('[data-tool=erase]').click();
  await until(page, async () => (await caches.keys()).length === 0);
  assert.deepEqual(errors, []);
  await context.close();
});

test('after a new build no copy is older than another', async () => {
  const next = mkdtempSync(path.join(os.tmpdir(), 'fontes-next-'));
  try {
    cpSync(dist, next, { recursive: true });
    const version = buildOf(readFileSync(path.join(dist, 'index.html'), 'utf8')) ?? '';
    assert.ok(version !== '');
    for (const name of [...builtPages(), 'sw.js', 'offline-copies/en.json']) {
      const file = path.join(next, name);
      const text = readFileSync(file, 'utf8').replaceAll(version, 'next');
      writeFileSync(file, text.replace('<h1>', '<h1>New: '));
    }

    await connect();
    const { context, page, errors } = await newReader();
    await visit(page, 'articles/sleep/');
    await visit(page, 'about/');
    await disconnect();

    // While a page of the older build is open, the newer pages are shown but not kept among the older.
    await connect(next);
    await page.goto(`${site.address}articles/magnesium/`);
    assert.match(await page.locator('h1').innerText(), /^New: /);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await until(page, async () => {
      const registration = await navigator.serviceWorker.ready;
      const names = await caches.keys();
      // It waits, or has begun already between two pages.
      return registration.waiting !== null || names.every((name) => name.endsWith(' next'));
    });
    assert.deepEqual(await mixed(page), []);

    // The next visit begins with the newer worker, which had fetched all that was kept.
    await page.close();
    const again = await context.newPage();
    // How soon the browser starts it, once no older page is open, is the browser's choice.
    const isNew = (): Promise<boolean> =>
      again.evaluate(async () => (await caches.keys()).every((name) => name.endsWith(' next')));
    for (let tries = 0; tries < 20; tries += 1) {
      await again.waitForTimeout(300);
      await again.goto(`${site.address}policy/`);
      if (await isNew()) break;
      await again.goto('about:blank');
    }
    assert.ok(await isNew(), 'the newer worker never started');
    assert.deepEqual(await mixed(again), []);
    await disconnect();
    for (const address of ['articles/sleep/', 'about/']) {
      await again.goto(`${site.address}${address}`);
      assert.match(await again.locator('h1').innerText(), /^New: /);
    }
    assert.deepEqual(errors, []);
    await context.close();
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
});
