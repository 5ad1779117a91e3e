/**
 * The address at which a publisher will show the site, from the environment variable `SITE_URL`.
 * Without it the site is built with page-relative addresses only, and what has to be absolute is left out.
 *
 * @param value such as `https://example.org` or `https://example.org/health`
 * @returns the address with a slash at its end, or `undefined` if none is set
 * @throws a sentence that says what was found and what is expected
 */
export function parseSiteUrl(value: string | undefined): URL | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const url = URL.parse(value.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      `SITE_URL is "${value}", expected the address of the built folder, such as https://example.org or https://example.org/health`,
    );
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** The absolute address of a path from the site's root; `sv/artiklar/` becomes `https://…/sv/artiklar/`. */
export function absoluteUrl(siteUrl: URL, path: string): string {
  return new URL(path.replace(/^\//, ''), siteUrl).href;
}
