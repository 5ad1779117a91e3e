import { compareWords, initialOf } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Term } from './library.ts';

/** A word of the A to Z list: the name of a symptom or topic, or another word for it. */
export interface AlphabetEntry {
  word: string;
  term: Term;
}

/** One letter of the list. */
export interface Letter {
  letter: string;
  /** An id for links to the letter. */
  id: string;
  entries: AlphabetEntry[];
}

/** Lists names, medical names and other words by initial letter, in the language's own order. */
export function alphabetical(terms: readonly Term[], locale: Locale): Letter[] {
  const entries = terms.flatMap((term) => {
    const { name, medical, also } = term.words;
    const words = new Map(
      [name, medical, ...also].map((word) => [word.toLocaleLowerCase(locale), word]),
    );
    return [...words.values()].filter(Boolean).map((word) => ({ word, term }));
  });
  const groups = Map.groupBy(entries, ({ word }) => initialOf(locale, word));
  return [...groups]
    .toSorted(([a], [b]) => compareLetters(locale, a, b))
    .map(([letter, group]) => ({
      letter,
      id: letterId(letter),
      entries: group.toSorted((a, b) => compareWords(locale, a.word, b.word)),
    }));
}

function compareLetters(locale: Locale, a: string, b: string): number {
  return a.localeCompare(b, locale);
}

/** The id of a letter's place on a page; ids hold no letters with accents. */
export function letterId(letter: string): string {
  return `letter-${letter.codePointAt(0)?.toString(16) ?? ''}`;
}
