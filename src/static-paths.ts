import { builtLocales } from './domain/versions.ts';
import { localeEntry, type Locale } from './i18n/locales.ts';
import { areaName, type Area } from './i18n/routes.ts';
import { loadLibrary, loadLocale } from './load-library.ts';
import type { LocaleLibrary } from './domain/library.ts';

/** The `locale` parameter of a route: nothing for the language at the site's root. */
function localeParam(locale: Locale): string | undefined {
  return localeEntry(locale).prefix || undefined;
}

/** The paths of a page that stands once in each language, for `getStaticPaths`. */
export function localePaths() {
  return builtLocales(loadLibrary()).map((locale) => ({ params: { locale: localeParam(locale) } }));
}

/**
 * The paths of an area's own page in each language.
 * @param param the name of the route's folder: `[articles]` is filled with `articles`, `artiklar`, `artikel`
 */
export function areaPaths(area: Area, param: string) {
  return builtLocales(loadLibrary()).map((locale) => ({
    params: { locale: localeParam(locale), [param]: areaName(locale, area) },
  }));
}

/** The paths of the pages inside an area: one for each item of a language's content. */
export function itemPaths<T>(
  area: Area,
  param: string,
  items: (content: LocaleLibrary) => { slug: string; item: T }[],
) {
  return builtLocales(loadLibrary()).flatMap((locale) =>
    items(loadLocale(locale)).map(({ slug, item }) => ({
      params: { locale: localeParam(locale), [param]: areaName(locale, area), slug },
      props: { item, locale },
    })),
  );
}
