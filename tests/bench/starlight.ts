// npm run bench:search [--runs 3]: how soon a search shows its first result on a slow line, beside a Starlight site of the same texts.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../support/browser.ts';
import { builtPages, dist } from '../support/site.ts';
import { median } from './load.ts';
import { timeSearch, type Searched, type SearchTime } from './search-time.ts';
import { packages, starlightSite } from './starlight-site.ts';

/** Of eight letters each, and found by both. */
const queries = ['insomnia', 'headache', 'migraine'];

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`--runs is "${values.runs}", expected a number such as 3`);
  process.exit(1);
}
const start = builtPages(dist)
  .find((name) => /^articles\/[^/]+\/index\.html$/.test(name))
  ?.replace('index.html', '');
if (start === undefined || !existsSync(path.join(dist, 'search/index.html'))) {
  console.error('There is no built site yet. Run "npm run build" first.');
  process.exit(1);
}

const site = await starlightSite(dist).catch((error: unknown) => {
  console.error(`Starlight could not be installed or built: ${String(error)}`);
  process.exit(1);
});
const browser = await launchBrowser();
const fontes: Searched = {
  folder: dist,
  start,
  touch: '#search-query',
  enter: true,
  marks: {
    suggestion: '[data-search-suggestion]',
    result: '[data-search-result]',
    'full text':
      'search-page:has([data-search-status][aria-busy=false]:not(:empty)) [data-search-result]',
  },
};
const starlight: Searched = {
  folder: site.dist,
  start,
  touch: 'button[data-open-modal]',
  enter: false,
  // Before its words have come, a result is an empty place of the same class.
  marks: { result: '.pagefind-ui__result-link' },
};
try {
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  console.log(`Starlight: ${versions.join(', ')}; ${site.pages} pages of the same English texts.
ms on a slow 4G line from the focus, median of ${runs}; a key each 200 ms, so the eighth comes after 1600.
  suggestion  Fontes, under the field, while typing
  result      Fontes, on the search page after Enter right after the eighth key: the first, from the vocabulary
  full text   Fontes, there, once the full text of the site has been asked too
  Starlight   its first result, all from the full text, in the window of its search, without Enter
  kB          sent since the focus, until the last of these; for Fontes with the search page itself

query     suggestion  result  full text  Starlight  suggestion/S  result/S  full text/S    kB  Starlight kB`);
  for (const query of queries) console.log(await compare(query));
} finally {
  await browser.close();
  rmSync(site.root, { recursive: true, force: true });
}

/** A line of the table. */
async function compare(query: string): Promise<string> {
  const own: SearchTime[] = [];
  const other: SearchTime[] = [];
  // By turns, so that whatever else the machine does falls on both.
  for (let run = 0; run < runs; run += 1) {
    own.push(await timeSearch(browser, fontes, query));
    other.push(await timeSearch(browser, starlight, query));
  }
  const theirs = timeOf(other, 'result');
  const ours = Object.keys(fontes.marks).map((mark) => timeOf(own, mark));
  return [
    query.padEnd(9),
    ...column(
      [...ours, theirs].map((time) => time.toFixed(0)),
      [10, 6, 9, 9],
    ),
    ...column(
      ours.map((time) => (time / theirs).toFixed(2)),
      [12, 8, 11],
    ),
    ...column([kilobytes(own), kilobytes(other)], [4, 12]),
  ].join('  ');
}

function timeOf(times: readonly SearchTime[], mark: string): number {
  return median(times.map(({ seen }) => seen.get(mark) ?? NaN));
}

function kilobytes(times: readonly SearchTime[]): string {
  return (median(times.map(({ bytes }) => bytes)) / 1000).toFixed(0);
}

function column(texts: readonly string[], widths: readonly number[]): string[] {
  return texts.map((text, index) => text.padStart(widths[index] ?? 0));
}
