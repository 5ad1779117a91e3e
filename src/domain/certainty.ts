import type { Locale } from '../i18n/locales.ts';
import type { Certainty } from '../schemas/common.ts';
import { languageWords } from './languages/index.ts';
import type { LanguageWords } from './languages/language-words.ts';

/** The levels from loudest to quietest. */
export const certaintyLevels: readonly Certainty[] = [
  'well-established',
  'probably',
  'may',
  'not-known',
];

/** What a certainty check found wrong with a sentence. */
export interface CertaintyFault {
  kind: 'no-phrase' | 'too-loud';
  /** The louder phrase that was found, or the phrases of which one was expected. */
  phrases: readonly string[];
}

/**
 * Judges whether a sentence speaks as loudly as its mark: it holds a phrase of its level and none
 * of a louder one. A phrase inside a longer, quieter phrase ("known" in "not known") does not count.
 */
export function judgeCertainty(
  sentence: string,
  level: Certainty,
  locale: Locale,
): CertaintyFault[] {
  const phrases = languageWords[locale]?.certainty;
  // A language whose phrases nobody has listed yet; the report says that they are missing.
  if (!phrases) return [];
  const found = phrasesIn(sentence, phrases);
  const faults: CertaintyFault[] = [];
  if (!found.some((each) => each.level === level)) {
    faults.push({ kind: 'no-phrase', phrases: phrases[level] });
  }
  for (const louder of certaintyLevels.slice(0, certaintyLevels.indexOf(level))) {
    const loud = found.filter((each) => each.level === louder).map((each) => each.phrase);
    if (loud.length > 0) faults.push({ kind: 'too-loud', phrases: loud });
  }
  return faults;
}

/** Finds the phrases of every level, the longest first; a shorter one inside a longer one is not found. */
function phrasesIn(
  sentence: string,
  phrases: LanguageWords['certainty'],
): { level: Certainty; phrase: string }[] {
  const all = certaintyLevels
    .flatMap((level) => phrases[level].map((phrase) => ({ level, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  let rest = sentence;
  return all.filter(({ phrase }) => {
    if (!holds(rest, phrase)) return false;
    rest = rest.replace(phrasePattern(phrase), ' … ');
    return true;
  });
}

/** Says whether a text holds a phrase as whole words. */
export function holds(text: string, phrase: string): boolean {
  return phrasePattern(phrase).test(text);
}

function phrasePattern(phrase: string): RegExp {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
}
