import type { Place } from './rank.ts';
import type { MoreWords, VocabularyFile } from './vocabulary.ts';
import { stem, wordsOf, type Language } from './words.ts';

/**
 * The first letters of words and of their stems, which an affix may hide (`menulis`, `tulis`): by them
 * the build lays the words of a large site into files, and the browser finds them again.
 */
export function initialsOf(words: readonly string[], language: Language): string[] {
  return [
    ...new Set(words.flatMap((word) => [word.slice(0, 1), stem(word, language).slice(0, 1)])),
  ].filter(Boolean);
}

/** The first letters of what a query asks; words of grammar decide nothing. */
export function initialsOfQuery(query: string, file: VocabularyFile): string[] {
  const small = new Set(file.small.split(' '));
  const words = wordsOf(query, file.language).filter((word) => !small.has(word));
  return initialsOf(words, file.language).sort();
}

/**
 * The number of the article with whose answers that of a place is laid: a passage with its own, an entry
 * with its best passage, and one that no passage speaks of with any.
 */
export function articleOf(place: Place, file: VocabularyFile): number {
  if (place.kind === 'section') return file.sections[place.section]?.[0] ?? 0;
  const [section = -1] = file.entries[place.entry]?.[4] ?? [];
  return file.sections[section]?.[0] ?? place.entry % Math.max(1, file.articles.length);
}

/** Puts several parts of the vocabulary together. */
export function joinWords(parts: readonly MoreWords[]): MoreWords {
  const listsOf = (of: (part: MoreWords) => MoreWords['phrases']): Record<number, string> => {
    const lists: Record<number, string> = {};
    for (const part of parts) {
      for (const [entry, phrases] of Object.entries(of(part))) {
        const before = lists[Number(entry)];
        lists[Number(entry)] = before === undefined ? phrases : `${before}|${phrases}`;
      }
    }
    return lists;
  };
  const listOf = (kind: 'elsewhere' | 'known' | 'idle' | 'alike', between: string): string =>
    parts
      .map((part) => part[kind])
      .filter(Boolean)
      .join(between);
  return {
    phrases: listsOf((part) => part.phrases),
    foreign: listsOf((part) => part.foreign),
    elsewhere: listOf('elsewhere', '|'),
    known: listOf('known', ' '),
    idle: listOf('idle', ' '),
    alike: listOf('alike', ' '),
  };
}
