import { languageWords } from '../../src/domain/languages/index.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { Certainty } from '../../src/schemas/common.ts';
import { random, type Random } from './random.ts';

/** How many made-up words a language has. As in real texts few are used often and most of them seldom. */
const lexiconSize = 12_000;

type Letters = readonly [string, ...string[]];

interface Sounds {
  starts: Letters;
  vowels: Letters;
  ends: Letters;
}

/** The sounds of which the words are made, so that each language has its own letters; another takes those of English. */
const sounds: Partial<Record<Locale, Sounds>> & { en: Sounds } = {
  en: {
    starts: ['b', 'cr', 'd', 'f', 'gr', 'h', 'j', 'l', 'm', 'n', 'p', 'qu', 'st', 'th', 'v', 'w'],
    vowels: ['a', 'e', 'ea', 'i', 'o', 'oo', 'u'],
    ends: ['', '', 'l', 'n', 'r', 's', 't'],
  },
  sv: {
    starts: ['b', 'dr', 'fj', 'g', 'h', 'k', 'kl', 'l', 'm', 'n', 'p', 'r', 'sk', 'sl', 'tr', 'v'],
    vowels: ['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö'],
    ends: ['', '', 'k', 'l', 'n', 'r', 's'],
  },
  id: {
    starts: ['b', 'c', 'd', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'ny', 'p', 'r', 's', 't', 'w'],
    vowels: ['a', 'e', 'i', 'o', 'u'],
    ends: ['', '', 'h', 'k', 'm', 'n', 'ng', 'r'],
  },
};

const lexicons = new Map<Locale, string[]>();

function lexicon(locale: Locale): string[] {
  const known = lexicons.get(locale);
  if (known) return known;
  const source = random(`words ${locale}`);
  const made = new Set<string>();
  const { starts, vowels, ends } = sounds[locale] ?? sounds.en;
  const syllable = (): string => source.pick(starts) + source.pick(vowels) + source.pick(ends);
  // By chance a made-up word may be one that tells how sure a sentence is.
  const certain = Object.values(languageWords[locale]?.certainty ?? {}).flat();
  const taken = new Set(certain.flatMap((phrase) => phrase.split(' ')));
  while (made.size < lexiconSize) {
    const longest = made.size < 200 ? 1 : made.size < 2000 ? 2 : 3;
    const length = 2 + source.below(longest);
    const next = Array.from({ length }, syllable).join('');
    if (!taken.has(next)) made.add(next);
  }
  const list = [...made];
  lexicons.set(locale, list);
  return list;
}

/** A made-up word; the frequent ones come as often as in a real text (Zipf's law). */
function word(locale: Locale, source: Random): string {
  const list = lexicon(locale);
  return list[Math.floor(list.length ** source.next()) - 1] ?? '';
}

/** Made-up words. */
export function words(locale: Locale, source: Random, count: number): string {
  return Array.from({ length: count }, () => word(locale, source)).join(' ');
}

/** Two seldom words, as a name that is told apart from the others. */
export function name(locale: Locale, source: Random): string {
  const list = lexicon(locale);
  const seldom = (): string => list[200 + source.below(list.length - 200)] ?? '';
  return `${seldom()} ${seldom()}`;
}

/** A sentence of made-up words with what has to stand in it: a link, a dose, a phrase of certainty. */
export function sentence(locale: Locale, source: Random, inside = ''): string {
  const before = words(locale, source, 4 + source.below(4));
  const after = words(locale, source, 3 + source.below(5));
  return `${capital(before)} ${inside === '' ? '' : `${inside} `}${after}.`;
}

/** Makes the first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The phrase that a sentence of a level holds in a language. */
export function phraseOf(locale: Locale, level: Certainty): string {
  const phrase = languageWords[locale]?.certainty[level][0];
  if (phrase === undefined) throw new Error(`${locale} has no phrase for "${level}"`);
  return phrase;
}

/** A word with two neighbouring letters swapped, as a hurried reader types it. */
export function misspelt(text: string, source: Random): string {
  const at = 1 + source.below(Math.max(1, text.length - 3));
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
