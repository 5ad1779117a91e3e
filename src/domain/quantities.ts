import type { Locale } from '../i18n/locales.ts';
import { languageWords } from './languages/index.ts';
import type { NumberFormat } from './languages/language-words.ts';

/** Symbols that all languages share. Longer ones stand before the shorter ones that they begin with. */
const symbols = [
  'mmol/L',
  'mmol/l',
  'mg/dL',
  'mg/dl',
  'mg/kg',
  'mmol',
  'mg',
  'µg',
  'mL',
  'ml',
  'kg',
  'km',
  'kcal',
  'g',
  '%',
];

/** The format of a language whose words for units nobody has listed yet: its separators are known to the runtime. */
function plainFormat(locale: Locale): NumberFormat {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  const signOf = (type: 'group' | 'decimal', usual: string): string =>
    RegExp.escape(parts.find((part) => part.type === type)?.value ?? usual);
  const group = signOf('group', ',');
  const decimal = signOf('decimal', '.');
  return {
    pattern: String.raw`\d{1,3}(?:${group}\d{3})+(?:${decimal}\d+)?|\d+(?:${decimal}\d+)?`,
    thousands: new RegExp(group, 'g'),
    decimal: parts.find((part) => part.type === 'decimal')?.value ?? '.',
    unitWords: {},
  };
}

function formatOf(locale: Locale): NumberFormat {
  return languageWords[locale]?.numbers ?? plainFormat(locale);
}

/** Names in which a digit counts nothing: 5-HTP, 5-HT1A, Mg2+, NG206, B12, N3. */
const names = /\b5-HT[\p{L}\d]*|\p{L}[\p{L}-]*\d[\p{L}\d]*\+?|\d+[-:]\p{Lu}[\p{L}\d]*/gu;

const patterns = new Map<Locale, RegExp>();

function patternFor(locale: Locale): RegExp {
  const known = patterns.get(locale);
  if (known) return known;
  const { pattern, unitWords } = formatOf(locale);
  const units = [...symbols, ...Object.values(unitWords)].join('|');
  const made = new RegExp(
    `(?<![\\p{L}\\d])(${pattern})(?:[ \\u00a0\\u202f-]?(${units})(?!\\p{L}))?`,
    'gu',
  );
  patterns.set(locale, made);
  return made;
}

/**
 * Says whether two quantities may be the same, told with a word of time in one language and without
 * it in another: "from 4 years" and "from age 4". A symbol such as mg must stand in both.
 */
export function sameQuantity(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter === longer || timeWords.some((word) => longer === `${shorter} ${word}`);
}

const timeWords = ['second', 'minute', 'hour', 'night', 'day', 'week', 'month', 'year'];

/**
 * Finds the numbers of a text, each with its unit if one follows: `300 mg`, `40 %`, `2 week`.
 * The form is the same for every language, so that versions can be compared as sets.
 *
 * @example quantitiesOf('sv', '5 717 personer fick 0,5 mg') // Set { '5717', '0.5 mg' }
 */
export function quantitiesOf(locale: Locale, text: string): Set<string> {
  const { thousands, decimal, unitWords } = formatOf(locale);
  const found = new Set<string>();
  for (const match of text.replace(names, ' ').matchAll(patternFor(locale))) {
    const [, digits = '', unit] = match;
    const value = digits.replace(thousands, '').replace(decimal, '.');
    const canonical = unit && canonicalUnit(unit, unitWords);
    found.add(canonical ? `${value} ${canonical}` : value);
  }
  return found;
}

function canonicalUnit(unit: string, unitWords: Record<string, string>): string {
  if (symbols.includes(unit)) return unit.replace(/l$/, 'L');
  const entry = Object.entries(unitWords).find(([, words]) =>
    new RegExp(`^(?:${words})$`, 'u').test(unit),
  );
  return entry?.[0] ?? unit;
}
