import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { finishPage } from '../finish/finish-page.ts';

/** After the build: makes addresses page-relative and gives each page its Content-Security-Policy. */
export function finishPages(): AstroIntegration {
  return {
    name: 'fontes:finish-pages',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = listHtml(folder);
        for (const page of pages) {
          const file = path.join(folder, page);
          writeFileSync(file, finishPage(readFileSync(file, 'utf8'), page));
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
