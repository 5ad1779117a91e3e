import type { Locale, PerLanguage } from './locales.ts';
import { en, type StringKey, type Strings } from './strings/en.ts';
import { id } from './strings/id.ts';
import { sv } from './strings/sv.ts';

const strings: PerLanguage<Partial<Strings>> = { en, sv, id };

export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/**
 * Gives the function that looks up words of the interface in one language.
 * A word that a growing language still lacks stands in the original language.
 * The function throws if a placeholder such as `{count}` is not filled.
 */
export function translator(locale: Locale): Translate {
  return (key, values = {}) =>
    (strings[locale]?.[key] ?? en[key]).replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`"${key}" (${locale}) needs a value for {${name}}`);
      return String(value);
    });
}

/** The keys of the words that a language still lacks. */
export function missingStrings(locale: Locale): StringKey[] {
  const own = strings[locale] ?? {};
  return (Object.keys(en) as StringKey[]).filter((key) => own[key] === undefined);
}
