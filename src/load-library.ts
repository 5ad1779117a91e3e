import { readContent } from './content/read-content.ts';
import { buildLibrary, type Library, type LocaleLibrary } from './domain/library.ts';
import type { Locale } from './i18n/locales.ts';

let library: Library | undefined;
let readAt = 0;

/** In development the content is read again once a second at most, so that an author sees changes. */
const developmentAge = 1000;

/** Gives the library of all content. A build reads it once; the checks have run before. */
export function loadLibrary(): Library {
  const stale = import.meta.env.DEV && Date.now() - readAt > developmentAge;
  if (!library || stale) {
    library = buildLibrary(readContent(process.cwd()), { drafts: import.meta.env.DEV });
    readAt = Date.now();
  }
  return library;
}

/** Gives the library of one language. */
export function loadLocale(locale: Locale): LocaleLibrary {
  const found = loadLibrary().locales.get(locale);
  if (!found) throw new Error(`no content for the language "${locale}"`);
  return found;
}
