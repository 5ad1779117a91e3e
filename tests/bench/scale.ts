// npm run bench:scale [--pages 10,1000]: what made-up sites of several sizes cost to build, beside plain Astro.
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/content/read-content.ts';
import { buildLibrary } from '../../src/domain/library.ts';
import { localeCodes, originalLocale } from '../../src/i18n/locales.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtPages } from '../support/site.ts';
import { measure, type Cost } from './measure.ts';
import { pictureCost } from './pictures.ts';
import { plainProject } from './plain.ts';
import { askOwn, askPlain, searchBytes } from './search-bytes.ts';
import { madeSite } from './site.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '10,1000,5000' } } });
const sizes = values.pages.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error(`--pages is "${values.pages}", expected numbers such as 10,1000`);
  process.exit(1);
}
const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--force'];
const pagefind = ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'];
const browser = await launchBrowser();
interface PerPage {
  seconds: number;
  processor: number;
}
const perPage = new Map<number, PerPage>();
try {
  for (const size of sizes) perPage.set(size, await measureSite(size));
} finally {
  await browser.close();
}
const few = perPage.get(1000);
const many = perPage.get(5000);
if (few && many) {
  console.log(
    `\nA page of 5,000 takes ${(many.seconds / few.seconds).toFixed(2)} times one of 1,000 (processor ${(many.processor / few.processor).toFixed(2)}); the goal is 1.2.`,
  );
}

/** Builds a made-up site and a plain one of the same texts, prints what they cost, and gives ours by the page. */
async function measureSite(size: number): Promise<PerPage> {
  const project = madeSite(size);
  const dist = path.join(project.root, 'dist');
  let plain: string | undefined;
  try {
    const own = await measure(project.root, astro);
    const pages = builtPages(dist).length;
    const content = buildLibrary(readContent(project.root)).locales.get(originalLocale);
    const names = [...(content?.terms.values() ?? [])].map((term) => term.words.name);
    const queries = [0, 0.3, 0.5, 0.7, 0.9].flatMap(
      (at) => names[Math.floor(at * names.length)] ?? [],
    );
    console.log(`\n${pages} pages`);
    console.log(
      `  Fontes: ${cost(own, pages)}, search index ${sizeOf(dist, ['search-index', 'pagefind'])}, a search ${kilobytes(await searchBytes(browser, dist, queries, askOwn))}`,
    );
    plain = plainProject(dist);
    const plainDist = path.join(plain, 'dist');
    const built = await measure(plain, astro);
    const indexed = await measure(plain, pagefind);
    const both = {
      seconds: built.seconds + indexed.seconds,
      processor: built.processor + indexed.processor,
      memory: Math.max(built.memory, indexed.memory),
    };
    console.log(
      `  plain:  ${cost(both, pages)}, search index ${sizeOf(plainDist, ['pagefind'])}, a search ${kilobytes(await searchBytes(browser, plainDist, queries, askPlain))}`,
    );
    console.log(
      `  ${(own.seconds / both.seconds).toFixed(2)} times plain (processor ${(own.processor / both.processor).toFixed(2)}); the goal is 2`,
    );
    // The first time is the same for each page; a larger site would only take longer.
    const compress = ['src/commands/compress.ts'];
    const first = pages > 2000 ? undefined : await measure(project.root, compress);
    const again = first && (await measure(project.root, compress));
    const articles = content?.articles ?? [];
    const picture = pictureCost(articles);
    console.log(
      `  beside it: ${first && again ? `npm run compress ${first.seconds.toFixed(1)} s, ${again.seconds.toFixed(1)} s from its cache; ` : ''}with SITE_URL ${articles.length * localeCodes.length} pictures of ${picture.drawn.toFixed(0)} ms, ${picture.cached.toFixed(1)} ms once they are in the cache`,
    );
    return { seconds: own.seconds / pages, processor: own.processor / pages };
  } finally {
    project.remove();
    if (plain) rmSync(plain, { recursive: true, force: true });
  }
}

/** Time and memory, for people. */
function cost({ seconds, processor, memory }: Omit<Cost, 'output'>, pages: number): string {
  return `${seconds.toFixed(1)} s (processor ${processor.toFixed(1)} s), ${((seconds * 1000) / pages).toFixed(1)} ms a page, ${(memory / 1e9).toFixed(2)} GB`;
}

/** The size of some folders of a built site, for people. */
function sizeOf(dist: string, folders: readonly string[]): string {
  let sum = 0;
  for (const folder of folders)
    for (const name of readdirSync(path.join(dist, folder), {
      recursive: true,
      encoding: 'utf8',
    })) {
      const stats = statSync(path.join(dist, folder, name));
      if (stats.isFile()) sum += stats.size;
    }
  return `${(sum / 1e6).toFixed(2)} MB`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
