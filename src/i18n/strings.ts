import type { Locale } from './locales.ts';
import { en, type StringKey, type Strings } from './strings/en.ts';
import { id } from './strings/id.ts';
import { sv } from './strings/sv.ts';

const strings: Record<Locale, Strings> = { en, sv, id };

export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/**
 * Gives the function that looks up words of the interface in one language.
 * The function throws if a placeholder such as `{count}` is not filled.
 */
export function translator(locale: Locale): Translate {
  return (key, values = {}) =>
    strings[locale][key].replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`"${key}" (${locale}) needs a value for {${name}}`);
      return String(value);
    });
}
