import { localeCodes, originalLocale, type Locale } from '../i18n/locales.ts';
import { sitePath, type Area } from '../i18n/routes.ts';
import type { Article, Library, LocaleLibrary } from './library.ts';

/** The path of one page in each language in which it exists. */
export type Versions = Partial<Record<Locale, string>>;

/** The plain pages to which every page links. */
const plainPages = ['about', 'policy', 'privacy'];

/** The languages in which pages are built: those that have an article and the plain pages. */
export function builtLocales(library: Library): Locale[] {
  return localeCodes.filter((code) => {
    const content = library.locales.get(code);
    return (
      content !== undefined &&
      content.articles.length > 0 &&
      plainPages.every((page) => content.pages.has(page))
    );
  });
}

/** The versions of a page that every built language has, such as the list of articles. */
export function areaVersions(library: Library, area?: Area): Versions {
  return Object.fromEntries(builtLocales(library).map((code) => [code, sitePath(code, area)]));
}

/** The versions of a page that depends on content; `pathIn` gives its path in a language, if any. */
export function contentVersions(
  library: Library,
  pathIn: (content: LocaleLibrary) => string | undefined,
): Versions {
  return Object.fromEntries(
    builtLocales(library).flatMap((code) => {
      const content = library.locales.get(code);
      const path = content && pathIn(content);
      return path === undefined ? [] : [[code, path]];
    }),
  );
}

/** The original of a translation, if it has changed since it was translated. */
export function newerOriginal(article: Article, library: Library): Article | undefined {
  const original = library.locales
    .get(originalLocale)
    ?.articles.find((each) => each.id === article.id);
  return original && original.data.version > article.data.version ? original : undefined;
}
