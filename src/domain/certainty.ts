import type { Locale } from '../i18n/locales.ts';
import type { Certainty } from '../schemas/common.ts';

/** The levels from loudest to quietest. */
export const certaintyLevels: readonly Certainty[] = [
  'well-established',
  'probably',
  'may',
  'not-known',
];

/** The phrases that a sentence of each level holds, in each language. The first is the fixed phrase. */
export const certaintyPhrases: Record<Locale, Record<Certainty, readonly string[]>> = {
  en: {
    'well-established': [
      'well established',
      'well known',
      'clearly',
      'is known',
      'are known',
      'we know',
      'has been shown',
      'have been shown',
    ],
    probably: ['probably', 'likely'],
    may: ['may', 'might', 'could', 'possibly'],
    'not-known': [
      'not known',
      'unknown',
      'unclear',
      'not shown',
      'not been shown',
      'no study',
      'no human study',
      'no trial',
      'nobody knows',
      'unproven',
      'not settled',
      'not established',
    ],
  },
  sv: {
    'well-established': [
      'väl belagt',
      'välkänt',
      'är känt',
      'klart',
      'tydligt',
      'vet man',
      'vi vet',
      'har visats',
    ],
    probably: ['troligen', 'sannolikt', 'antagligen'],
    may: ['kanske', 'kan', 'skulle kunna', 'möjligen', 'möjligt'],
    'not-known': [
      'inte känt',
      'okänt',
      'okända',
      'oklart',
      'oklar',
      'vet inte',
      'vet ingen',
      'inte visat',
      'inte visats',
      'ingen studie',
      'inga studier',
      'obevisat',
      'inte avgjort',
      'inte fastställt',
      'inte fastställd',
    ],
  },
  id: {
    'well-established': [
      'sudah terbukti',
      'telah terbukti',
      'sudah jelas',
      'jelas',
      'sudah diketahui',
      'telah diketahui',
      'diketahui dengan baik',
    ],
    probably: ['kemungkinan besar', 'sangat mungkin', 'tampaknya'],
    may: ['mungkin', 'bisa jadi', 'barangkali', 'dapat', 'bisa'],
    'not-known': [
      'belum diketahui',
      'tidak diketahui',
      'belum jelas',
      'belum terbukti',
      'tidak terbukti',
      'belum ada penelitian',
      'belum ada uji',
      'belum pasti',
      'belum dipastikan',
      'tidak ada penelitian',
      'tidak ada yang tahu',
    ],
  },
};

/** Words that name animals or cells, so that a reader knows who was studied. */
export const animalWords: Record<Locale, readonly string[]> = {
  en: [
    'mice',
    'mouse',
    'rat',
    'rats',
    'animal',
    'animals',
    'cat',
    'cats',
    'frog',
    'frogs',
    'cell',
    'cells',
    'laboratory',
  ],
  sv: [
    'mus',
    'möss',
    'råtta',
    'råttor',
    'djur',
    'djurförsök',
    'katt',
    'katter',
    'groda',
    'grodor',
    'cell',
    'celler',
    'laboratorium',
    'råttförsök',
    'hos möss',
    'muskelfibrer',
  ],
  id: ['mencit', 'tikus', 'hewan', 'kucing', 'katak', 'sel', 'laboratorium'],
};

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
  const phrases = certaintyPhrases[locale];
  const faults: CertaintyFault[] = [];
  if (!phrases[level].some((phrase) => holds(sentence, phrase))) {
    faults.push({ kind: 'no-phrase', phrases: phrases[level] });
  }
  const own = maskPhrases(sentence, [
    ...phrases[level],
    ...certaintyLevels.slice(certaintyLevels.indexOf(level)).flatMap((quieter) => phrases[quieter]),
  ]);
  for (const louder of certaintyLevels.slice(0, certaintyLevels.indexOf(level))) {
    const found = phrases[louder].filter((phrase) => holds(own, phrase));
    if (found.length > 0) faults.push({ kind: 'too-loud', phrases: found });
  }
  return faults;
}

/** Says whether a text holds a phrase as whole words. */
export function holds(text: string, phrase: string): boolean {
  return phrasePattern(phrase).test(text);
}

function phrasePattern(phrase: string): RegExp {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
}

/** Blanks out quieter phrases, the longest first. */
function maskPhrases(text: string, phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .reduce((masked, phrase) => masked.replace(phrasePattern(phrase), ' … '), text);
}
