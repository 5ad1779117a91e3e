import assert from 'node:assert/strict';
import { createReadStream, existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test, { after } from 'node:test';
import sax from 'sax';
import { parseSitemap } from 'sitemap';
import { builtLocales } from '../../src/domain/versions.ts';
import { buildLibrary } from '../../src/domain/library.ts';
import { readContent } from '../../src/content/read-content.ts';
import { sitePath } from '../../src/i18n/routes.ts';
import { shippedParts } from '../../src/publish/licences.ts';
import { buildSite } from '../support/build.ts';
import { attribute, builtPages, readPage, type Element } from '../support/site.ts';

// A sub-folder: what holds there holds at a host's root, where robots.txt is added (src/publish/robots.test.ts).
const address = 'https://example.org/health/';
const site = buildSite({ SITE_URL: address });
after(() => {
  site.remove();
});
const pages = builtPages(site.folder);
const library = buildLibrary(readContent(process.cwd()));
const locales = builtLocales(library);
const urlOf = (page: string): string => new URL(page.replace(/index\.html$/, ''), address).href;

function links(elements: readonly Element[], rel: string): Element[] {
  return elements.filter(
    (element) => element.tagName === 'link' && attribute(element, 'rel') === rel,
  );
}

function meta(elements: readonly Element[], property: string): string | undefined {
  const found = elements.find((element) => attribute(element, 'property') === property);
  return found && attribute(found, 'content');
}

/** The file that an absolute address of the site stands for. */
function fileOf(url: string): string {
  assert.ok(url.startsWith(address), `${url} is not below ${address}`);
  const name = decodeURIComponent(url.slice(address.length));
  return path.join(site.folder, name === '' || name.endsWith('/') ? `${name}index.html` : name);
}

test('the same pages are built with and without the address', () => {
  assert.deepEqual(pages, builtPages());
});

test('each page names itself and its versions in the other languages, which name it back', () => {
  const alternatesOf = new Map<string, string[]>();
  // The 404 page has no address of its own; the style page is there for developers only.
  const named = pages.filter((name) => !['404.html', 'style/index.html'].includes(name));
  for (const page of named) {
    const { elements } = readPage(page, site.folder);
    assert.deepEqual(
      links(elements, 'canonical').map((link) => attribute(link, 'href')),
      [urlOf(page)],
      page,
    );
    const alternates = links(elements, 'alternate').filter((link) => attribute(link, 'hreflang'));
    const urls = alternates.map((link) => attribute(link, 'href') ?? '');
    for (const url of urls) assert.ok(existsSync(fileOf(url)), `${page}: ${url} is not there`);
    assert.ok(urls.includes(urlOf(page)), `${page} does not list itself`);
    alternatesOf.set(urlOf(page), urls);
    assert.equal(meta(elements, 'og:url'), urlOf(page));
  }
  for (const [url, alternates] of alternatesOf) {
    for (const other of alternates) {
      assert.ok(alternatesOf.get(other)?.includes(url), `${other} does not name ${url}`);
    }
  }
});

test('the sitemap lists every page but those that search engines leave out', async () => {
  const items = await parseSitemap(createReadStream(path.join(site.folder, 'sitemap.xml')));
  const listed = new Set(items.map(({ url }) => url));
  assert.equal(listed.size, items.length, 'an address stands twice');
  const indexed = pages.filter(
    (page) => !readPage(page, site.folder).html.includes('name="robots" content="noindex"'),
  );
  assert.deepEqual([...listed].sort(), indexed.map((page) => urlOf(page)).sort());
  for (const { url, links: versions } of items) {
    assert.ok(
      versions.some((version) => version.url === url),
      `${url} does not list itself`,
    );
  }
});

test('each language has a well-formed feed of all its articles', () => {
  for (const locale of locales) {
    const text = readFileSync(path.join(site.folder, `${sitePath(locale)}feed.atom`), 'utf8');
    const parser = sax.parser(true, { xmlns: true });
    const hrefs: string[] = [];
    let entries = 0;
    parser.onopentag = (tag) => {
      if (tag.name === 'entry') entries += 1;
      const href = tag.attributes['href'];
      if (tag.name === 'link' && typeof href === 'object') hrefs.push(href.value);
    };
    parser.onerror = (error) => {
      throw error;
    };
    parser.write(text).close();
    assert.equal(entries, library.locales.get(locale)?.articles.length);
    for (const href of hrefs) assert.ok(existsSync(fileOf(href)), `${href} is not there`);
    const home = readPage(`${sitePath(locale)}index.html`, site.folder).elements;
    const feed = links(home, 'alternate').find(
      (link) => attribute(link, 'type') === 'application/atom+xml',
    );
    assert.equal(feed && attribute(feed, 'href'), `${address}${sitePath(locale)}feed.atom`);
  }
});

test('each article has a picture for links, and structured data with absolute addresses', () => {
  for (const locale of locales) {
    for (const article of library.locales.get(locale)?.articles ?? []) {
      const { elements, html } = readPage(`${article.path}index.html`, site.folder);
      const picture = meta(elements, 'og:image') ?? '';
      const bytes = readFileSync(fileOf(picture));
      assert.equal(bytes.subarray(1, 4).toString(), 'PNG', picture);
      assert.equal(bytes.readUInt32BE(16), Number(meta(elements, 'og:image:width')));
      assert.equal(bytes.readUInt32BE(20), Number(meta(elements, 'og:image:height')));
      assert.match(html, new RegExp(`"url":"${address}${article.path}"`));
      assert.match(html, new RegExp(`"item":"${address}${article.path}"`));
    }
  }
});

test('a sub-folder has no robots.txt, and its 404 page finds its links without script', () => {
  assert.ok(!existsSync(path.join(site.folder, 'robots.txt')));
  const { html, elements } = readPage('404.html', site.folder);
  // Neither a script that looks for the site's folder, nor a policy that would let it.
  assert.doesNotMatch(html, /fetch\(|connect-src/);
  assert.doesNotMatch(html, /<link rel="(?!icon)/);
  for (const link of elements.filter((element) => element.tagName === 'a')) {
    const href = attribute(link, 'href') ?? '';
    assert.ok(existsSync(fileOf(new URL(href, address).href)), `${href} leads nowhere`);
  }
});

test('the licence of each part by others goes with the site', () => {
  const text = readFileSync(path.join(site.folder, 'licences.txt'), 'utf8');
  for (const { name, file } of shippedParts) {
    assert.ok(text.includes(name) && text.includes(readFileSync(file, 'utf8').trim()), name);
  }
  // Nothing else by others is shipped: the packages that the browser's code imports stand in the list.
  const imported = globSync('src/{reader,search,offline}/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([a-z@][^':]*)'/g)].map(
      ([, name]) => name ?? '',
    ),
  );
  assert.deepEqual(
    imported.filter((name) => !/^(?:node|workbox-)/.test(name)),
    [],
  );
});
