import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keptContent } from '../content/kept-content.ts';
import { buildLibrary } from '../domain/library.ts';
import { builtLocales } from '../domain/versions.ts';
import { sitePath } from '../i18n/routes.ts';
import { translator } from '../i18n/strings.ts';
import { feedName } from '../publish/feed-name.ts';
import { articleFeed } from '../publish/feed.ts';
import { licencesText, shippedParts } from '../publish/licences.ts';
import { robots } from '../publish/robots.ts';
import { sitePages } from '../publish/site-pages.ts';
import { parseSiteUrl } from '../publish/site-url.ts';
import { sitemap } from '../publish/sitemap.ts';
import { socialCard } from '../publish/social-card.ts';

const cacheFolder = 'node_modules/.cache/fontes/social-cards';

/** Writes the licences of shipped parts, and what needs the site's address (`SITE_URL`): sitemap, feeds, robots.txt, pictures for links. */
export function publishFiles(): AstroIntegration {
  return {
    name: 'fontes:publish-files',
    hooks: {
      // A wrong address is told before the build, not after it.
      'astro:config:setup': () => {
        parseSiteUrl(process.env.SITE_URL);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const parts = shippedParts.map(({ name, file }) => ({
          name,
          licence: readFileSync(file, 'utf8'),
        }));
        writeFileSync(path.join(fileURLToPath(dir), 'licences.txt'), licencesText(parts));
        const siteUrl = parseSiteUrl(process.env.SITE_URL);
        if (!siteUrl) {
          logger.info('SITE_URL is not set: no sitemap, feeds or pictures for links');
          return;
        }
        const library = buildLibrary(keptContent(process.cwd()));
        const folder = fileURLToPath(dir);
        const write = (name: string, data: string | Buffer): void => {
          const file = path.join(folder, name);
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, data);
        };
        write('sitemap.xml', await sitemap(sitePages(library), siteUrl));
        const robotsText = robots(siteUrl);
        if (robotsText !== undefined) write('robots.txt', robotsText);
        for (const locale of builtLocales(library)) {
          const content = library.locales.get(locale);
          if (!content) continue;
          write(`${sitePath(locale)}${feedName}`, articleFeed(content, library, siteUrl));
          const siteName = translator(locale)('site.name');
          for (const { data, answer, path: articlePath } of content.articles) {
            const card = { siteName, title: data.title, answer };
            write(`${articlePath}card.png`, socialCard(card, path.resolve(cacheFolder)));
          }
        }
        logger.info(`wrote what needs the address ${siteUrl.href}`);
      },
    },
  };
}
