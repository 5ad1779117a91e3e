import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openPage } from './browser.ts';
import type { Host, RunningHost } from './hosts.ts';
import { attribute, builtPages, readPage } from './site.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What every host has to send: pages, downloads, redirects to folders, an error page where it can. */
export async function walkFiles(
  host: Host,
  { address, siteFolder }: RunningHost,
  pages: readonly string[],
): Promise<void> {
  for (const page of pages) {
    const response = await fetch(new URL(page.replace(/index\.html$/, ''), address));
    assert.equal(response.status, 200, page);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/, page);
    assert.equal(await response.text(), readPage(page).html, page);
  }
  for (const download of downloads(pages)) {
    const response = await fetch(new URL(download, address));
    assert.equal(response.status, 200, download);
    assert.ok((await response.text()).length > 100, `${download} is empty`);
  }
  const folder = await fetch(new URL('articles/sleep', address));
  assert.equal(folder.url, new URL('articles/sleep/', address).href);
  const missing = await fetch(new URL('no/such/page/', address));
  assert.equal(missing.status, 404);
  if (host.errorPage) assert.equal(await missing.text(), readPage('404.html').html);
  if (host.precompressed) await checkPrecompressed(host.precompressed, address, siteFolder);
}

/** Every file that a page offers for download. */
function downloads(pages: readonly string[]): string[] {
  return pages.flatMap((page) =>
    readPage(page).elements.flatMap((element) => {
      const href = attribute(element, 'href') ?? '';
      const isDownload = element.tagName === 'a' && /\.(?:bib|ris|json|md)$/.test(href);
      return isDownload && !href.startsWith('http')
        ? [path.posix.join(path.posix.dirname(page), href)]
        : [];
    }),
  );
}

async function checkPrecompressed(
  encoding: string,
  address: string,
  siteFolder: string,
): Promise<void> {
  const folder = path.join(siteFolder, 'articles/sleep');
  execFileSync(process.execPath, ['src/commands/compress.ts', folder], {
    cwd: root,
    stdio: 'ignore',
  });
  const response = await fetch(new URL('articles/sleep/', address), {
    headers: { 'accept-encoding': encoding },
  });
  assert.equal(response.headers.get('content-encoding'), encoding);
  assert.equal(await response.text(), readPage('articles/sleep/index.html').html);
}

/** What a reader does: opens an article from the home page, searches, changes language, gets lost. */
export async function walkInBrowser(
  browser: Browser,
  host: Host,
  { address }: RunningHost,
): Promise<void> {
  const { page, messages, requests } = await openPage(browser, address);
  await page.locator('main a[href$="articles/sleep/"]').first().click();
  await page.locator('article h1').waitFor();
  assert.equal(page.url(), new URL('articles/sleep/', address).href);
  // Until its script is there the field leads to the list of symptoms; nobody types that fast.
  await page.waitForLoadState('load');
  await page.fill('#search-query', 'prazosin');
  await page.press('#search-query', 'Enter');
  await page.locator('main a[href$="#medicines"]').first().click();
  await page.locator('#medicines h2').waitFor();
  await page.waitForLoadState('load');
  const other = page.locator('.languages a:not([aria-current])').first();
  if ((await other.count()) > 0) {
    const language = await other.getAttribute('lang');
    await other.click();
    await page.locator(`html[lang="${language ?? ''}"]`).waitFor();
  }
  assert.deepEqual(messages, []);
  if (host.errorPage) {
    await page.goto(new URL('no/such/page/', address).href);
    const home = page.locator(`a[data-from-root][href="${new URL(address).pathname}"]`).first();
    await home.click({ timeout: 5000 });
    await page.locator('.site-header').waitFor();
    assert.equal(page.url(), address);
  }
  const outside = requests.filter((request) => !request.startsWith(new URL(address).origin));
  assert.deepEqual(outside, [], 'a request left the host');
  await page.context().close();
}

/** All pages but the error page, or one of each kind. */
export function walkedPages(every: boolean): string[] {
  const pages = builtPages().filter((page) => page !== '404.html');
  if (every) return pages;
  const seen = new Set<string>();
  return pages.filter((page) => {
    const kind = page.split('/').slice(0, -2).join('/');
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
}
