import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import { readRecords } from '../finish/search-records.ts';
import { listHtml } from './finish-pages.ts';

/** Writes the search index from the built pages: one short record for each passage, claim and word. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'fontes:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({ writePlayground: false });
        if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
        let count = 0;
        for (const page of listHtml(folder)) {
          const html = readFileSync(path.join(folder, page), 'utf8');
          for (const record of readRecords(html, page)) {
            const added = await index.addCustomRecord(record);
            if (added.errors.length > 0)
              throw new Error(`Pagefind, ${page}: ${added.errors.join('; ')}`);
            count += 1;
          }
        }
        const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
        if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
        logger.info(`indexed ${count} passages, claims and words`);
      },
    },
  };
}
