import { SitemapStream, streamToPromise } from 'sitemap';
import { localeCodes } from '../i18n/locales.ts';
import { alternates } from './alternates.ts';
import type { SitePage } from './site-pages.ts';
import { absoluteUrl } from './site-url.ts';

/** The sitemap: every page with its versions in the other languages. */
export async function sitemap(pages: readonly SitePage[], siteUrl: URL): Promise<string> {
  const stream = new SitemapStream({
    hostname: siteUrl.href,
    xmlns: { news: false, xhtml: true, image: false, video: false },
  });
  for (const { versions, updated } of pages) {
    const links = alternates(versions, siteUrl);
    for (const code of localeCodes) {
      const path = versions[code];
      if (path === undefined) continue;
      stream.write({
        url: absoluteUrl(siteUrl, path),
        links,
        ...(updated ? { lastmod: updated } : {}),
      });
    }
  }
  stream.end();
  return (await streamToPromise(stream)).toString();
}
