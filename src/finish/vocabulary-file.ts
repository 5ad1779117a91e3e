import { understand } from '../search/understand.ts';
import { Vocabulary, type VocabularyEntryData, type VocabularyFile } from '../search/vocabulary.ts';
import { fold, wordsOf } from '../search/words.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import type { SearchWords } from '../schemas/search-words.ts';
import type { VocabularyEntry } from '../schemas/vocabulary.ts';

/** A section that the search can lead to. */
export interface SearchPlace {
  /** Article and section, such as `sleep#cbti`. */
  key: string;
  /** Path of the article from the site's root. */
  path: string;
  article: string;
  title: string;
}

export interface VocabularyInput {
  locale: Locale;
  entries: readonly VocabularyEntry[];
  words: SearchWords;
  places: readonly SearchPlace[];
  /** The page of an entry, with the place on it. */
  addressOf: (entry: VocabularyEntry) => string;
  /** The sections that mark an entry's word, as keys. */
  mentionsOf: (entry: VocabularyEntry) => readonly string[];
}

/** How many sections of an entry are worth sending to every reader. */
const mostSections = 7;

/**
 * Gathers what the search of a language needs to know, as small as it can be: a phrase that is
 * found without being listed (a forgiven misspelling, an inflected form) is left out.
 */
export function buildVocabularyFile(input: VocabularyInput): VocabularyFile {
  const { locale, words, places } = input;
  const articles = [...new Map(places.map((place) => [place.path, place.article]))];
  const numbers = new Map(places.map((place, index) => [place.key, index]));
  const numbered = (keys: readonly string[]): number[] =>
    [...new Set(keys)].flatMap((key) => numbers.get(key) ?? []);
  const entries = input.entries.flatMap((entry) => {
    const text = entry.text[locale];
    return text ? [{ entry, text }] : [];
  });
  const file: VocabularyFile = {
    language: locale,
    small: unique(words.small.split(' ').map(fold)).join(' '),
    common: unique(words.common.split(' ').map(fold)).join(' '),
    elsewhere: unique(words.elsewhere.split('|').map(fold)).join('|'),
    articles,
    sections: places.map((place) => [
      articles.findIndex(([path]) => path === place.path),
      place.key.split('#')[1] ?? '',
      place.title,
    ]),
    entries: entries.map(({ entry, text }): VocabularyEntryData => [
      entry.kind,
      text.name,
      input.addressOf(entry),
      '',
      '',
      numbered([...entry.sections, ...input.mentionsOf(entry)]).slice(0, mostSections),
      entry.alarm ? entry.id : '',
    ]),
    aspects: words.aspects.map((aspect) => [fold(aspect.words), numbered(aspect.sections)]),
  };
  const vocabulary = new Vocabulary(file);
  const isFound = (phrase: string, number: number): boolean => {
    const { concepts, fits } = understand(phrase, vocabulary);
    return fits && concepts[0]?.entry === number;
  };
  const phrasesOf = (texts: readonly string[]): string[] =>
    unique(texts.map((text) => wordsOf(text, locale).join(' '))).filter(Boolean);
  const proper = entries.map(({ text }) => phrasesOf([text.medical, ...text.also]));
  const hidden = entries.map(({ text }) => phrasesOf(text.hidden));
  const others = entries.map(({ entry }) =>
    phrasesOf(
      localeCodes
        .filter((code) => code !== locale)
        .flatMap((code) => entry.text[code] ?? [])
        .flatMap((text) => [text.name, text.medical, ...text.also]),
    ),
  );
  // A word that several phrases share is spelt right; a rare one may be a misspelling of it.
  const uses = new Map<string, number>();
  for (const phrase of [...proper, ...hidden].flat()) {
    for (const word of wordsOf(phrase, locale)) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const rarest = (phrase: string): number =>
    Math.min(...wordsOf(phrase, locale).map((word) => uses.get(word) ?? 0));
  const kept = entries.map(() => ({ own: new Set<string>(), foreign: new Set<string>() }));
  const keep = (phrases: readonly string[], number: number, foreign: boolean): number => {
    const list = kept[number]?.[foreign ? 'foreign' : 'own'];
    let added = 0;
    for (const phrase of phrases.toSorted((a, b) => rarest(b) - rarest(a) || a.length - b.length)) {
      if (!list || list.has(phrase) || isFound(phrase, number)) continue;
      vocabulary.add(phrase, number, foreign);
      list.add(phrase);
      added += 1;
    }
    return added;
  };
  // A phrase that was found may be hidden again by one that is added later, so this is repeated.
  for (let round = 0; round < 3; round += 1) {
    let added = 0;
    for (const [list, foreign] of [[proper, false], [hidden, false], [others, true]] as const) {
      list.forEach((phrases, number) => {
        added += keep(phrases, number, foreign);
      });
    }
    if (added === 0) break;
  }
  file.entries.forEach((data, number) => {
    data[3] = [...(kept[number]?.own ?? [])].join('|');
    data[4] = [...(kept[number]?.foreign ?? [])].join('|');
  });
  return file;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
