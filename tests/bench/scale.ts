// npm run bench:scale [--pages 10,1000]: what made-up sites of several sizes cost to build, beside plain Astro.
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { builtPages } from '../support/site.ts';
import { measure } from './measure.ts';
import { plainProject } from './plain.ts';
import { madeSite } from './site.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '10,1000,5000' } } });
const sizes = values.pages.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error(`--pages is "${values.pages}", expected numbers such as 10,1000`);
  process.exit(1);
}
const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--force'];
for (const size of sizes) await measureSite(size);

async function measureSite(size: number): Promise<void> {
  const project = madeSite(size);
  const dist = path.join(project.root, 'dist');
  let plain: string | undefined;
  try {
    const own = await measure(project.root, astro);
    const pages = builtPages(dist).length;
    console.log(`\n${pages} pages`);
    console.log(
      `  Fontes: ${cost(own.seconds, own.memory, pages)}, search index ${sizeOf(dist, ['search-index', 'pagefind'])}`,
    );
    plain = plainProject(dist);
    const built = await measure(plain, astro);
    const indexed = await measure(plain, [
      'node_modules/pagefind/lib/runner/bin.cjs',
      '--site',
      'dist',
    ]);
    const seconds = built.seconds + indexed.seconds;
    console.log(
      `  plain:  ${cost(seconds, Math.max(built.memory, indexed.memory), pages)} (${built.seconds.toFixed(1)} + ${indexed.seconds.toFixed(1)}), search index ${sizeOf(path.join(plain, 'dist'), ['pagefind'])}`,
    );
    console.log(`  ${(own.seconds / seconds).toFixed(2)} times plain`);
  } finally {
    project.remove();
    if (plain) rmSync(plain, { recursive: true, force: true });
  }
}

/** Time and memory, for people. */
function cost(seconds: number, memory: number, pages: number): string {
  return `${seconds.toFixed(1)} s, ${((seconds * 1000) / pages).toFixed(1)} ms a page, ${(memory / 1e9).toFixed(2)} GB`;
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
