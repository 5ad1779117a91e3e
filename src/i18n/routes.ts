import { inLanguage, localeEntry, type Locale, type PerLanguage } from './locales.ts';

/** The kinds of page that have a folder of their own. */
export type Area =
  | 'articles'
  | 'claims'
  | 'symptoms'
  | 'topics'
  | 'glossary'
  | 'sources'
  | 'search'
  | 'help'
  | 'offline'
  | 'about'
  | 'policy'
  | 'privacy';

/** The folder names of the areas. */
export const areaNames: PerLanguage<Record<Area, string>> = {
  en: {
    articles: 'articles',
    claims: 'claims',
    symptoms: 'symptoms',
    topics: 'topics',
    glossary: 'glossary',
    sources: 'sources',
    search: 'search',
    help: 'help',
    offline: 'offline',
    about: 'about',
    policy: 'policy',
    privacy: 'privacy',
  },
  sv: {
    articles: 'artiklar',
    claims: 'pastaenden',
    symptoms: 'symtom',
    topics: 'amnen',
    glossary: 'ordlista',
    sources: 'kallor',
    search: 'sok',
    help: 'hjalp',
    offline: 'utan-internet',
    about: 'om',
    policy: 'riktlinjer',
    privacy: 'integritet',
  },
  id: {
    articles: 'artikel',
    claims: 'klaim',
    symptoms: 'gejala',
    topics: 'topik',
    glossary: 'glosarium',
    sources: 'sumber',
    search: 'cari',
    help: 'bantuan',
    offline: 'tanpa-internet',
    about: 'tentang',
    policy: 'kebijakan',
    privacy: 'privasi',
  },
};

/** The folder name of an area in a language, such as `artiklar`. */
export function areaName(locale: Locale, area: Area): string {
  return inLanguage(areaNames, locale)[area];
}

/**
 * The path of a page from the site's root, without a leading slash: `sv/artiklar/somn/`.
 * Without an area it is the language's home page, `''` for the language at the root.
 */
export function sitePath(locale: Locale, area?: Area, slug?: string): string {
  const parts = [localeEntry(locale).prefix, area ? areaName(locale, area) : '', slug ?? ''];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}/`)
    .join('');
}

/** The last part of the address of an article's sheet for the doctor. */
const sheetNames: PerLanguage<string> = {
  en: 'doctor-sheet',
  sv: 'till-lakaren',
  id: 'lembar-dokter',
};

/** The folder name of the sheet for the doctor in a language. */
export function sheetName(locale: Locale): string {
  return inLanguage(sheetNames, locale);
}

/** The path of the sheet for the doctor that belongs to an article, given the article's own last part. */
export function sheetPath(locale: Locale, slug: string): string {
  return `${sitePath(locale, 'articles', slug)}${sheetName(locale)}/`;
}

/**
 * The address of one page as seen from another, so that the built folder works at any place on a host.
 *
 * @param from path of the page that holds the link, as in `Astro.url.pathname` (`/sv/artiklar/somn/`)
 * @param to path from the site's root (`sv/kallor/`), or a file (`articles/sleep/references.bib`)
 * @example relativeHref('/articles/sleep/', 'sources/', 'wassing-2019') // '../../sources/#wassing-2019'
 */
export function relativeHref(from: string, to: string, hash?: string): string {
  const fromParts = from.split('/').filter((part) => part !== '' && part !== 'index.html');
  const toFolder = to.endsWith('/') || to === '';
  const toParts = to.split('/').filter((part) => part !== '');
  const file = toFolder ? '' : (toParts.pop() ?? '');
  let shared = 0;
  while (
    shared < fromParts.length &&
    shared < toParts.length &&
    fromParts[shared] === toParts[shared]
  ) {
    shared += 1;
  }
  const up = '../'.repeat(fromParts.length - shared);
  const down = toParts
    .slice(shared)
    .map((part) => `${part}/`)
    .join('');
  const path = `${up}${down}${file}`;
  const fragment = hash ? `#${hash}` : '';
  if (path === '') return fragment === '' ? './' : fragment;
  return path + fragment;
}
