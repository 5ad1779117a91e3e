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
      'väl belagd',
      'väl belagda',
      'välbelagt',
      'välkänt',
      'välkänd',
      'välkända',
      'väl känt',
      'är känt',
      'är känd',
      'är kända',
      'klart',
      'tydligt',
      'vet man',
      'man vet',
      'vi vet',
      'vet vi',
      'forskarna vet',
      'har visats',
      'har man visat',
      'är visat',
      'är bevisat',
    ],
    probably: [
      'troligen',
      'troligtvis',
      'är troligt',
      'sannolikt',
      'med stor sannolikhet',
      'antagligen',
      'förmodligen',
    ],
    may: [
      'kanske',
      'kan',
      'skulle kunna',
      'skulle också kunna',
      'möjligen',
      'möjligtvis',
      'möjligt',
      'eventuellt',
    ],
    'not-known': [
      'inte känt',
      'inte känd',
      'inte kända',
      'inte välkänt',
      'inte är känt',
      'inte är känd',
      'inte är kända',
      'inte är klart',
      'inte är visat',
      'inte har visat',
      'inte har visats',
      'inte är avgjort',
      'inte är fastställt',
      'okänt',
      'okänd',
      'okända',
      'oklart',
      'oklar',
      'oklara',
      'inte klart',
      'inte klarlagt',
      'inte tydligt',
      'osäkert',
      'inte säkert',
      'vet inte',
      'vet man inte',
      'vet vi inte',
      'vet forskarna inte',
      'vet ännu inte',
      'vet man ännu inte',
      'vet vi ännu inte',
      'vet fortfarande inte',
      'vet för lite',
      'vet lite om',
      'vet ingen',
      'ingen vet',
      'ingen kan säga',
      'kan inte säga',
      'kan inte avgöra',
      'inte visat',
      'inte visad',
      'inte visade',
      'inte visats',
      'ingen har visat',
      'ingen studie',
      'inga studier',
      'studier saknas',
      'saknas studier',
      'ingen forskning',
      'saknas forskning',
      'obevisat',
      'obevisad',
      'obevisade',
      'inte bevisat',
      'inte bevisad',
      'inte bevisade',
      'inte belagt',
      'inte belagd',
      'inte belagda',
      'inte avgjort',
      'inte avgjord',
      'inte avgjorda',
      'inte fastställt',
      'inte fastställd',
      'inte fastställda',
      'en öppen fråga',
      'öppna frågor',
    ],
  },
  id: {
    'well-established': [
      'sudah terbukti',
      'telah terbukti',
      'terbukti',
      'sudah jelas',
      'jelas',
      'sudah diketahui',
      'telah diketahui',
      'diketahui dengan baik',
      'sudah lama diketahui',
      'sudah banyak diketahui',
      'diketahui bahwa',
      'kita tahu',
      'kami tahu',
      'sudah pasti',
    ],
    probably: [
      'kemungkinan besar',
      'besar kemungkinan',
      'besar kemungkinannya',
      'sangat mungkin',
      'hampir pasti',
      'tampaknya',
      'agaknya',
      'sepertinya',
    ],
    may: ['mungkin', 'bisa jadi', 'boleh jadi', 'barangkali', 'bisa saja', 'dapat saja', 'diduga'],
    'not-known': [
      'belum diketahui',
      'tidak diketahui',
      'belum banyak diketahui',
      'belum sepenuhnya diketahui',
      'belum jelas',
      'belum begitu jelas',
      'belum sepenuhnya jelas',
      'tidak jelas',
      'kurang jelas',
      'belum terbukti',
      'belum pernah terbukti',
      'tidak terbukti',
      'tidak pernah terbukti',
      'belum dibuktikan',
      'belum pernah dibuktikan',
      'belum bisa dibuktikan',
      'belum dapat dibuktikan',
      'belum membuktikan',
      'belum menunjukkan',
      'belum ada bukti',
      'belum ada bukti jelas',
      'belum ada bukti yang jelas',
      'tidak ada bukti',
      'tidak ada bukti jelas',
      'tidak ada bukti yang jelas',
      'belum ada penelitian',
      'belum ada satu pun penelitian',
      'tidak ada penelitian',
      'tidak ada satu pun penelitian',
      'belum ada studi',
      'tidak ada studi',
      'belum ada uji',
      'tidak ada uji',
      'tidak menemukan penelitian',
      'tidak menemukan uji',
      'belum diteliti',
      'belum pernah diteliti',
      'belum diuji',
      'belum pernah diuji',
      'belum pasti',
      'tidak pasti',
      'belum dipastikan',
      'belum bisa dipastikan',
      'belum dapat dipastikan',
      'belum disepakati',
      'masih diperdebatkan',
      'masih dipertanyakan',
      'masih menjadi pertanyaan',
      'kita belum tahu',
      'kami belum tahu',
      'ahli belum tahu',
      'peneliti belum tahu',
      'kita tidak tahu',
      'kami tidak tahu',
      'belum ada yang tahu',
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
    'musen',
    'möss',
    'mössen',
    'musförsök',
    'råtta',
    'råttan',
    'råttor',
    'råttorna',
    'råttförsök',
    'gnagare',
    'djur',
    'djuren',
    'djurförsök',
    'djurstudie',
    'djurstudier',
    'försöksdjur',
    'katt',
    'katten',
    'katter',
    'katterna',
    'groda',
    'grodan',
    'grodor',
    'grodorna',
    'cell',
    'cellen',
    'celler',
    'cellerna',
    'nervceller',
    'muskelceller',
    'cellodling',
    'cellodlingar',
    'muskelfibrer',
    'laboratorium',
    'laboratoriet',
    'laboratorieförsök',
  ],
  id: ['mencit', 'tikus', 'hewan', 'binatang', 'kucing', 'katak', 'kodok', 'sel', 'laboratorium'],
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
  const found = phrasesIn(sentence, locale);
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
function phrasesIn(sentence: string, locale: Locale): { level: Certainty; phrase: string }[] {
  const all = certaintyLevels
    .flatMap((level) => certaintyPhrases[locale][level].map((phrase) => ({ level, phrase })))
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
