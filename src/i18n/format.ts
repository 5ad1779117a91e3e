import type { Locale } from './locales.ts';

// Each takes a while to make, and a page has many dates.
const dateFormats = new Map<Locale, Intl.DateTimeFormat>();

/** A day in words, such as "25 November 2026". Takes `YYYY-MM-DD`. */
export function formatDate(locale: Locale, isoDay: string): string {
  const format =
    dateFormats.get(locale) ??
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  dateFormats.set(locale, format);
  return format.format(new Date(`${isoDay}T00:00:00Z`));
}

/**
 * A whole or decimal number with the language's separators.
 * @public for pages that print numbers
 */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale).format(value);
}

/** Compares two words in the language's own alphabetical order (in Swedish, å ä ö come last). */
export function compareWords(locale: Locale, a: string, b: string): number {
  return a.localeCompare(b, locale, { sensitivity: 'base', numeric: true });
}

/** The initial letter under which a word stands in an A to Z list. */
export function initialOf(locale: Locale, word: string): string {
  const first = word.trim().charAt(0);
  const upper = first.toLocaleUpperCase(locale);
  if (/[0-9]/.test(upper)) return '0–9';
  // Letters with an accent stand under their base letter, but å, ä and ö are letters of their own in Swedish.
  if (locale === 'sv' && 'ÅÄÖ'.includes(upper)) return upper;
  return upper.normalize('NFD').replace(/\p{M}/gu, '');
}
