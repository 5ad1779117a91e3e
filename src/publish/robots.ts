import { absoluteUrl } from './site-url.ts';

/**
 * What crawlers are told. They read it at a host's root only, so a site in a sub-folder has none.
 *
 * @returns the text of `robots.txt`, or `undefined` in a sub-folder
 */
export function robots(siteUrl: URL): string | undefined {
  if (siteUrl.pathname !== '/') return undefined;
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(siteUrl, 'sitemap.xml')}\n`;
}
