/**
 * The one list of languages. Routes, schemas, checks, the language switch and the search index read it.
 *
 * `complete`: a missing text is an error. `growing`: a missing text is a warning and its page is not built.
 */
export const locales = [
  { code: 'en', name: 'English', prefix: '', state: 'complete' },
  { code: 'sv', name: 'Svenska', prefix: 'sv', state: 'complete' },
  { code: 'id', name: 'Bahasa Indonesia', prefix: 'id', state: 'complete' },
] as const satisfies readonly {
  code: string;
  name: string;
  prefix: string;
  state: 'complete' | 'growing';
}[];

export type Locale = (typeof locales)[number]['code'];

/** A language in the list. */
export interface LocaleEntry {
  code: Locale;
  /** Its own name for itself. */
  name: string;
  /** The folder of its pages; empty for the language at the site's root. */
  prefix: string;
  state: 'complete' | 'growing';
}

/** A value for each language. One that is still growing may lack it; the content report names what is missing. */
export type PerLanguage<T> = Partial<Record<Locale, T>> & Record<typeof originalLocale, T>;

export const localeCodes: readonly Locale[] = locales.map((locale) => locale.code);

/** The language in which the articles are first written, and which stands at the root of the site. */
export const originalLocale = 'en' satisfies Locale;

/** Says whether a string, such as a folder name, is the code of one of our languages. */
export function isLocale(value: string | undefined): value is Locale {
  return localeCodes.some((code) => code === value);
}

/** Gives the entry of a language in the list. Throws if the list has none. */
export function localeEntry(code: Locale): LocaleEntry {
  const entry = locales.find((locale) => locale.code === code);
  if (!entry) throw new Error(`no language "${code}" in src/i18n/locales.ts`);
  return entry;
}

/** The value for a language, or that of the original language as long as it lacks its own. */
export function inLanguage<T>(values: PerLanguage<T>, locale: Locale): T {
  return values[locale] ?? values[originalLocale];
}
