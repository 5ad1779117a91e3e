import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serve, type RunningServer } from '../../src/commands/serve.ts';
import { en } from '../../src/i18n/strings/en.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { addLanguage } from '../support/new-language.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';
import { pseudo, pseudoMdx, pseudoValue } from '../support/pseudo.ts';

// The whole site in a language of accented letters whose words are 40 % longer: what is still in
// plain letters was never translated, and what does not fit has too little room.
const code = 'qps';
let project: ProjectCopy;
let browser: Browser | undefined;
let site: RunningServer | undefined;

before(async () => {
  project = copyProject();
  addLanguage(project, code, 'Ṕśéúďó', pseudoValue({ ...en }));
  for (const folder of ['articles', 'pages']) {
    for (const name of list(`content/${folder}/en`)) {
      project.write(
        `content/${folder}/${code}/${name}`,
        pseudoMdx(project.read(`content/${folder}/en/${name}`)),
      );
    }
  }
  for (const folder of ['sources', 'claims', 'vocabulary', 'figures', 'contacts']) {
    for (const name of list(`content/${folder}`)) addTexts(`content/${folder}/${name}`);
  }
  const { output, status } = project.build();
  assert.equal(status, 0, output.slice(-4000));
  [browser, site] = await Promise.all([
    launchBrowser(),
    serve({ folder: path.join(project.root, 'dist'), port: 0 }),
  ]);
});
after(async () => {
  // Where the build failed, neither was started.
  await browser?.close();
  await site?.close();
  project.remove();
});

function list(folder: string): string[] {
  return readdirSync(path.join(project.root, folder)).filter((name) => !name.startsWith('_'));
}

/** Adds the pseudo-language beside English wherever a file of data has it. */
function addTexts(file: string): void {
  const add = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(add);
    if (value === null || typeof value !== 'object') return value;
    const object = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, add(each)]));
    if ('en' in object) object[code] = pseudoValue(object.en);
    return object;
  };
  project.write(file, JSON.stringify(add(JSON.parse(project.read(file))), null, 2));
}

/** One page of each kind. */
function pagesOfEachKind(): string[] {
  const pages = readdirSync(path.join(project.root, 'dist', code), {
    recursive: true,
    encoding: 'utf8',
  })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('index.html'))
    .map((name) => name.replace(/index\.html$/, ''))
    .sort();
  const kindOf = (page: string): string => {
    const parts = page.split('/').filter(Boolean);
    return [parts.length > 1 ? parts[0] : page, parts.length, parts[2] ?? ''].join(' ');
  };
  return [...new Map(pages.map((page) => [kindOf(page), page])).values()];
}

/** Texts of a page, also those that only a screen reader says, that hold a plain word of three letters or more. */
function plainTexts(page: Page, allowed: string[]): Promise<string[]> {
  return page.evaluate(
    ({ allowed: words, language }) => {
      const found = new Set<string>();
      const look = (text: string, element: Element | null): void => {
        const own = element?.closest('[lang]')?.getAttribute('lang');
        if (own !== language || element?.closest('style, script, time, code')) return;
        const rest = words.reduce((left, word) => left.replaceAll(word, ''), text);
        if (/(?<!\p{L})[A-Za-z]{3,}(?!\p{L})/u.test(rest.replace(/\S*[./@]\S*/g, ''))) {
          found.add(text.trim().replace(/\s+/g, ' ').slice(0, 120));
        }
      };
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        look(walker.currentNode.textContent ?? '', walker.currentNode.parentElement);
      }
      for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'content']) {
        for (const element of document.querySelectorAll(`[${name}]`)) {
          if (name === 'content' && element.getAttribute('name') !== 'description') continue;
          look(element.getAttribute(name) ?? '', element);
        }
      }
      return [...found];
    },
    { allowed, language: code },
  );
}

/** What is the same in every language: units, names of formats and licences, days as this machine writes them. */
const sameEverywhere = [
  ...['kcal', 'mmol', 'per'],
  ...[code, 'PubMed'],
  ...['BibTeX', 'RIS', 'CSL-JSON', 'CC BY 4.0', 'MIT'],
  ...Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(code, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month)),
  ),
];

test('every word of every kind of page is translated, and nothing is wider than a narrow phone', async () => {
  assert.ok(browser && site);
  const kinds = pagesOfEachKind();
  assert.ok(kinds.length >= 13, kinds.join(' '));
  const faults: string[] = [];
  for (const kind of kinds) {
    const { page, messages } = await openPage(browser, `${site.address}${code}/${kind}`, {
      viewport: { width: 320, height: 640 },
    });
    for (const text of await plainTexts(page, sameEverywhere)) faults.push(`${kind}: ${text}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) faults.push(`${kind}: ${width} px wide`);
    faults.push(...messages.map((message) => `${kind}: ${message}`));
    await page.context().close();
  }
  assert.deepEqual(faults, []);
});

test('the pseudo-language is accented and 40 % longer, and keeps what is no word', () => {
  assert.equal(pseudo('Sleep {count} mg'), 'Śĺééṕṕṕ {count} mg');
  assert.match(
    pseudoMdx('---\ntitle: A\n---\n\nIt *is*. [@a-1]\n'),
    /Í[^ ]+ \*í[^ ]+\*\. \[@a-1\]/,
  );
});
