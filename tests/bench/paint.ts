// npm run bench [--runs 5] [--languages en,sv,id]: how soon pages are painted on a slow line, beside a bare file of the same text.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { builtLocales } from '../../src/domain/versions.ts';
import { buildLibrary, type LocaleLibrary } from '../../src/domain/library.ts';
import { readContent } from '../../src/content/read-content.ts';
import { sitePath } from '../../src/i18n/routes.ts';
import { launchBrowser } from '../support/browser.ts';
import { dist } from '../support/site.ts';
import { bareHtml, bareText } from './bare.ts';
import { scores } from './lighthouse.ts';
import { load, median, serveCompressed, type Load } from './load.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    languages: { type: 'string', default: 'en,sv,id' },
    lighthouse: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const runs = Number(values.runs);
const wanted = values.languages.split(',');
if (!existsSync(path.join(dist, 'index.html'))) {
  console.error('There is no built site yet. Run "npm run build" first.');
  process.exit(1);
}
const library = buildLibrary(readContent(process.cwd()));
const languages = builtLocales(library).filter((locale) => wanted.includes(locale));
if (!(runs > 0) || languages.length !== wanted.length) {
  console.error(
    `Expected --runs with a number and --languages with some of ${builtLocales(library).join(', ')}.`,
  );
  process.exit(1);
}

const bareFolder = mkdtempSync(path.join(tmpdir(), 'fontes-bare-'));
const site = await serveCompressed(dist);
const bare = await serveCompressed(bareFolder);
const browser = await launchBrowser();
try {
  console.log(`First and largest paint in ms on a slow 4G line; median of ${runs}.`);
  console.log(
    'page                        first  bare ratio  largest  bare ratio  shift  waits for  gzip    brotli',
  );
  let worst = 0;
  for (const locale of languages) {
    const content = library.locales.get(locale);
    if (!content) continue;
    for (const [kind, address] of pagesOf(content)) {
      const file = path.join(dist, address, address.endsWith('.html') ? '' : 'index.html');
      const html = readFileSync(file, 'utf8');
      const bareFile = path.join(bareFolder, `${locale}-${kind}`, 'index.html');
      mkdirSync(path.dirname(bareFile), { recursive: true });
      writeFileSync(bareFile, bareHtml(bareText(html)));
      const own: Load[] = [];
      const plain: Load[] = [];
      // By turns, so that whatever else the machine does falls on both.
      for (let run = 0; run < runs; run += 1) {
        own.push(await load(browser, `${site.address}${address}`));
        plain.push(await load(browser, `${bare.address}${locale}-${kind}/`));
      }
      const of = (loads: readonly Load[], value: keyof Load): number =>
        median(loads.map((each) => each[value]));
      const first = of(own, 'first') / of(plain, 'first');
      const largest = of(own, 'largest') / of(plain, 'largest');
      worst = Math.max(worst, first, largest);
      console.log(
        [
          `${locale} ${kind}`.padEnd(26),
          of(own, 'first').toFixed(0).padStart(6),
          of(plain, 'first').toFixed(0).padStart(5),
          first.toFixed(2),
          of(own, 'largest').toFixed(0).padStart(8),
          of(plain, 'largest').toFixed(0).padStart(6),
          largest.toFixed(2),
          of(own, 'shift').toFixed(3).padStart(7),
          of(own, 'blocking').toFixed(0).padStart(8),
          gzipSync(html, { level: 9 }).length.toString().padStart(8),
          brotliCompressSync(html).length.toString().padStart(7),
        ].join(' '),
      );
    }
  }
  console.log(`The largest ratio is ${worst.toFixed(2)}; the goal is 1.25.`);
  if (values.lighthouse) {
    const [first] = languages;
    const content = first && library.locales.get(first);
    const pages = content ? pagesOf(content) : [];
    const judged = ['home', 'article', 'symptom', 'search'];
    await scores(
      pages.filter(([kind]) => judged.includes(kind)).map(([, address]) => site.address + address),
    );
  }
} finally {
  await browser.close();
  await Promise.all([site.close(), bare.close()]);
  rmSync(bareFolder, { recursive: true, force: true });
}

/** One page of each kind. */
function pagesOf(content: LocaleLibrary): [kind: string, address: string][] {
  const { locale } = content;
  const entries = [...content.terms.values()];
  const item = (kind: string, address: string | undefined): [string, string][] =>
    address === undefined ? [] : [[kind, address]];
  return [
    ['home', sitePath(locale)],
    ['articles', sitePath(locale, 'articles')],
    ...item('article', content.articles[0]?.path),
    ['symptoms', sitePath(locale, 'symptoms')],
    ...item('symptom', entries.find(({ kind }) => kind === 'symptom')?.path),
    ...item('topic', entries.find(({ kind }) => kind === 'topic')?.path),
    ['claims', sitePath(locale, 'claims')],
    ...item('claim', content.claims[0]?.path),
    ['search', sitePath(locale, 'search')],
    ['sources', sitePath(locale, 'sources')],
    ['glossary', sitePath(locale, 'glossary')],
    ['help', sitePath(locale, 'help')],
    ['policy', sitePath(locale, 'policy')],
  ];
}
