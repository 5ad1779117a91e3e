import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { attribute, builtPages, dist, readPage } from '../support/site.ts';

const pages = builtPages().filter((page) => page !== '404.html');
const ids = new Map(
  builtPages().map((page) => [
    page,
    readPage(page).elements.flatMap((element) => attribute(element, 'id') ?? []),
  ]),
);

test('the site has its pages', () => {
  for (const page of [
    'index.html',
    'articles/sleep/index.html',
    'articles/serotonin/index.html',
    'articles/magnesium/index.html',
    'sources/index.html',
    'policy/index.html',
    '404.html',
  ]) {
    assert.ok(ids.has(page), `${page} is missing`);
  }
});

test('no id stands twice on a page', () => {
  for (const [page, list] of ids) {
    const twice = list.filter((id, index) => list.indexOf(id) !== index);
    assert.deepEqual(twice, [], page);
  }
});

test('every link, picture and script leads to something that exists', () => {
  const broken: string[] = [];
  for (const page of pages) {
    const base = `https://host.example/${page}`;
    for (const element of readPage(page).elements) {
      for (const name of [
        'href',
        'src',
        'action',
        'popovertarget',
        'data-search-page',
        'data-font',
      ]) {
        const value = attribute(element, name);
        if (value === undefined || /^(https?:|tel:|mailto:|data:)/.test(value)) continue;
        if (name === 'popovertarget') {
          if (!ids.get(page)?.includes(value)) broken.push(`${page}: no card "${value}"`);
          continue;
        }
        if (value.startsWith('/')) broken.push(`${page}: "${value}" begins at the host's root`);
        const target = new URL(value, base);
        let file = decodeURIComponent(target.pathname).slice(1);
        if (file === '' || file.endsWith('/')) file += 'index.html';
        const onDisk = path.join(dist, file);
        if (!existsSync(onDisk) || !statSync(onDisk).isFile())
          broken.push(`${page}: "${value}" is not there`);
        else if (target.hash !== '' && !ids.get(file)?.includes(target.hash.slice(1))) {
          broken.push(`${page}: "${value}" has no such place`);
        }
      }
    }
  }
  assert.deepEqual(broken, []);
});

test('links to other sites are https, keep the tab and do not pass on where the reader was', () => {
  for (const page of pages) {
    const { elements, html } = readPage(page);
    assert.match(html, /<meta name="referrer" content="no-referrer">/, page);
    for (const element of elements) {
      const href = attribute(element, 'href') ?? '';
      if (element.tagName !== 'a' || !/^https?:/.test(href)) continue;
      assert.match(attribute(element, 'rel') ?? '', /noopener/, `${page}: ${href}`);
      assert.equal(attribute(element, 'target'), undefined, `${page}: ${href}`);
    }
  }
});

test('nothing is loaded from another host', () => {
  for (const page of builtPages()) {
    for (const element of readPage(page).elements) {
      if (element.tagName === 'a') continue;
      for (const name of ['src', 'href', 'srcset']) {
        const value = attribute(element, name) ?? '';
        assert.doesNotMatch(
          value,
          /^(https?:)?\/\//,
          `${page}: <${element.tagName} ${name}="${value}">`,
        );
      }
    }
  }
});

test('each source leads back to each of its citations', () => {
  for (const page of pages.filter((name) => /^articles\/[^/]+\/index/.test(name))) {
    const { elements } = readPage(page);
    const places = elements.filter((element) => attribute(element, 'class') === 'cite');
    const links = new Set(elements.flatMap((element) => attribute(element, 'href') ?? []));
    assert.ok(places.length > 30, `${page} has ${places.length} citations`);
    for (const place of places) {
      assert.ok(
        links.has(`#${attribute(place, 'id') ?? ''}`),
        `${page}: no link back to ${attribute(place, 'id') ?? ''}`,
      );
    }
  }
});
