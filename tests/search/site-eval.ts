import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readContent } from '../../src/content/read-content.ts';
import { sitePath } from '../../src/i18n/routes.ts';
import { attribute, dist, readPage, serveSite, type Element } from '../support/site.ts';
import { judge, type JudgedQuery, type Outcome, type SeenResult } from './judge.ts';

interface RawResult {
  href: string;
  kind: string;
  title: string;
  closest: boolean;
}

/**
 * Runs queries through the built site in a real browser, as a reader would see them.
 *
 * @param folder another site of the same pages
 */
export async function evaluate(
  queries: readonly JudgedQuery[],
  browser: Browser,
  folder = dist,
): Promise<Outcome[]> {
  const site = await serveSite('/', folder);
  const root = path.resolve(import.meta.dirname, '../..');
  const articles = new Map(
    readContent(root).articles.map((file) => [
      sitePath(file.locale, 'articles', file.value.path),
      file.id,
    ]),
  );
  const context = await browser.newContext();
  const page = await context.newPage();
  const outcomes: Outcome[] = [];
  try {
    for (const query of queries) {
      const address = `${site.address}${sitePath(query.locale, 'search')}?q=${encodeURIComponent(query.query)}`;
      const { raw, none, status } = await ask(page, address);
      const results = raw.map((result) => seen(result, site.address, articles));
      outcomes.push(judge(query, results, none, `“${status}”`));
    }
  } finally {
    await context.close();
    await site.close();
  }
  return outcomes;
}

async function ask(
  page: Page,
  address: string,
): Promise<{ raw: RawResult[]; none: boolean; status: string }> {
  await page.goto(address);
  const status = page.locator('[data-search-status][aria-busy=false]', { hasText: /./ });
  await status.waitFor();
  const raw = await page.locator('[data-search-result]').evaluateAll((items) =>
    items.map((item) => {
      const link = item.querySelector('a');
      return {
        href: link?.href ?? '',
        kind: (item as HTMLElement).dataset.kind ?? '',
        title: link?.textContent ?? '',
        closest: item.closest('[data-search-closest]') !== null,
      };
    }),
  );
  const none = await page.locator('[data-part=none]').isVisible();
  return { raw, none, status: (await status.textContent()) ?? '' };
}

function seen(result: RawResult, root: string, articles: ReadonlyMap<string, string>): SeenResult {
  const url = new URL(result.href);
  const place = decodeURIComponent(url.pathname).slice(new URL(root).pathname.length);
  const hash = url.hash.replace(/^#/, '').replace(/:~:.*$/, '');
  const article = articles.get(place);
  if (article !== undefined) {
    return {
      kind: result.kind,
      title: result.title,
      article,
      section: hash || undefined,
      names: [],
      closest: result.closest,
    };
  }
  if (result.kind === 'claim') {
    return {
      kind: 'claim',
      title: result.title,
      article: articleOfClaim(place, articles),
      names: [],
      closest: result.closest,
    };
  }
  return {
    kind: result.kind,
    title: result.title,
    names: namesOn(place, hash, result.title),
    closest: result.closest,
  };
}

/** The article to which a claim's page leads. */
function articleOfClaim(place: string, articles: ReadonlyMap<string, string>): string | undefined {
  const file = `${place}index.html`;
  if (!existsSync(path.join(dist, file))) return undefined;
  const html = readFileSync(path.join(dist, file), 'utf8');
  return [...articles].find(([address]) =>
    html.includes(`/${address.split('/').slice(-2).join('/')}`),
  )?.[1];
}

/** Heading and other names of a symptom or topic page, or of a word in the glossary. */
function namesOn(place: string, hash: string, title: string): string[] {
  const { elements } = readPage(`${place}index.html`);
  const within =
    hash === '' ? elements : inside(elements.find((element) => attribute(element, 'id') === hash));
  const names = within.filter(
    (element) =>
      (hash === '' && element.tagName === 'h1') ||
      (attribute(element, 'class') ?? '').split(' ').includes('also-called'),
  );
  return [title, ...names.map((element) => textOf(element))];
}

function inside(element: Element | undefined): Element[] {
  return (element?.childNodes ?? []).flatMap((node) =>
    'tagName' in node ? [node, ...inside(node)] : [],
  );
}

function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('tagName' in node ? textOf(node) : 'value' in node ? node.value : ''))
    .join('');
}
