import { keptContent } from './content/kept-content.ts';
import { readContent, type Content } from './content/read-content.ts';
import { buildLibrary, type Article, type Library, type LocaleLibrary } from './domain/library.ts';
import type { Locale } from './i18n/locales.ts';

let loaded: { content: Content; library: Library } | undefined;
let readAt = 0;

/** In development the content is read again once a second at most, so that an author sees changes. */
const developmentAge = 1000;

/** All content. A build reads it once, for its checks. */
function load(): { content: Content; library: Library } {
  const stale = import.meta.env.DEV && Date.now() - readAt > developmentAge;
  if (!loaded || stale) {
    const content = import.meta.env.DEV ? readContent(process.cwd()) : keptContent(process.cwd());
    loaded = { content, library: buildLibrary(content, { drafts: import.meta.env.DEV }) };
    readAt = Date.now();
  }
  return loaded;
}

/** Gives the library of all content. */
export function loadLibrary(): Library {
  return load().library;
}

/** Gives the text of an article's file. */
export function articleBody({ id, locale }: Article): string {
  const file = load().content.articles.find((each) => each.id === id && each.locale === locale);
  return file?.body ?? '';
}

/** Gives the library of one language. */
export function loadLocale(locale: Locale): LocaleLibrary {
  const found = loadLibrary().locales.get(locale);
  if (!found) throw new Error(`no content for the language "${locale}"`);
  return found;
}
