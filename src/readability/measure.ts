import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Locale } from '../i18n/locales.ts';
import { splitSentences } from '../markdown/marks.ts';

/** How hard a text is to read. */
export interface Readability {
  words: number;
  sentences: number;
  /** Words in a sentence, on average. */
  averageSentence: number;
  /** The value of the language's usual formula; see {@link formulas}. */
  score: number;
  /** The sentences above {@link longSentence} words. */
  longSentences: string[];
}

/** A sentence above this many words needs a reason. */
export const longSentence = 25;

/** The average that a text should not exceed. */
export const averageSentenceGoal = 15;

/** Made for comparing languages: the formula of each that has none of its own here. */
const lix = {
  name: 'LIX',
  goal: 40,
  explanation: 'words per sentence + share of words above 6 letters; up to 40 is easy to read.',
};

/** The usual formula of a language, and the value up to which a reader of 12 to 14 years follows. */
export const formulas: Partial<
  Record<Locale, { name: string; goal: number; explanation: string }>
> = {
  en: {
    name: 'Flesch-Kincaid',
    goal: 8,
    explanation: 'American school year; 8 is an age of 13 to 14.',
  },
  sv: lix,
  id: {
    name: 'Flesch-Kincaid × 0.6',
    goal: 8,
    explanation:
      'Flesch-Kincaid with the syllables multiplied by 0.6, the conversion used with the Fry graph for Indonesian, whose words have more syllables than English ones.',
  },
};

const syllableFactor = 0.6;

/** The formula by which a language is measured. */
export function formulaOf(locale: Locale) {
  return formulas[locale] ?? lix;
}

/** Measures a text of whole sentences, one block (paragraph, list item) after the other. */
export function measure(locale: Locale, blocks: readonly string[]): Readability {
  const sentences = blocks.flatMap((block) => splitSentences(block, locale));
  const words = sentences.flatMap((sentence) => wordsOf(sentence));
  const counts = { sentence: Math.max(1, sentences.length), word: Math.max(1, words.length) };
  const lixScore = (): number =>
    counts.word / counts.sentence +
    (100 * words.filter((word) => word.length > 6).length) / counts.word;
  const scores: Partial<Record<Locale, () => number>> = {
    en: () => fleschKincaid({ ...counts, syllable: sum(words.map((word) => syllable(word))) }),
    sv: lixScore,
    id: () =>
      fleschKincaid({
        ...counts,
        syllable: syllableFactor * sum(words.map((word) => indonesianSyllables(word))),
      }),
  };
  return {
    words: words.length,
    sentences: sentences.length,
    averageSentence: counts.word / counts.sentence,
    score: (scores[locale] ?? lixScore)(),
    longSentences: sentences.filter((sentence) => wordsOf(sentence).length > longSentence),
  };
}

/** Words with letters; numbers and signs are not counted. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/\p{L}[\p{L}\p{M}’'/-]*/gu) ?? [];
}

/** Every vowel is a syllable, but for ai, au and oi at the end of a word, which are one. */
export function indonesianSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/(?:ai|au|oi)$/, 'a');
  return Math.max(1, letters.match(/[aiueoé]/g)?.length ?? 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
