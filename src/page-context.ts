import { isLocale, originalLocale, type Locale } from './i18n/locales.ts';
import { relativeHref, sitePath, type Area } from './i18n/routes.ts';
import { translator, type Translate } from './i18n/strings.ts';
import { loadLibrary, loadLocale } from './load-library.ts';
import type { Library, LocaleLibrary } from './domain/library.ts';

/** What a component needs to know about the page on which it stands. */
export interface PageContext {
  locale: Locale;
  t: Translate;
  library: Library;
  content: LocaleLibrary;
  /** The address, as seen from this page, of a path from the site's root. */
  href: (path: string, hash?: string) => string;
  /** The same for an area of the site in the page's language. */
  hrefTo: (area?: Area, slug?: string, hash?: string) => string;
}

/** Reads the language from a page's address and gathers what its components need. */
export function pageContext(url: URL): PageContext {
  const first = url.pathname.split('/')[1];
  const locale = isLocale(first) ? first : originalLocale;
  const href = (path: string, hash?: string): string => relativeHref(url.pathname, path, hash);
  return {
    locale,
    t: translator(locale),
    library: loadLibrary(),
    content: loadLocale(locale),
    href,
    hrefTo: (area, slug, hash) => href(sitePath(locale, area, slug), hash),
  };
}
