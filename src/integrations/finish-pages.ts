import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { finishPage } from '../finish/finish-page.ts';
import { pruneStyles } from '../finish/prune-styles.ts';
import { scriptWords } from '../finish/script-words.ts';

/**
 * After the build: leaves out styles that a page has no use for, makes addresses page-relative and
 * gives each page its Content-Security-Policy.
 */
export function finishPages(): AstroIntegration {
  return {
    name: 'fontes:finish-pages',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = listHtml(folder);
        const wordsOf = scriptWords(readScripts(path.join(folder, '_astro')));
        for (const page of pages) {
          const file = path.join(folder, page);
          const html = readFileSync(file, 'utf8');
          writeFileSync(file, finishPage(pruneStyles(html, wordsOf(html)), page));
        }
        logger.info(`finished ${pages.length} pages`);
      },
    },
  };
}

/** The paths of all pages in a built folder, with forward slashes. */
export function listHtml(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

function readScripts(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
