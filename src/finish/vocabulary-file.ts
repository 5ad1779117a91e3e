import { understand } from '../search/understand.ts';
import {
  Vocabulary,
  type MoreWords,
  type SearchFiles,
  type VocabularyEntryData,
  type VocabularyFile,
} from '../search/vocabulary.ts';
import { fold, stem, wordsOf } from '../search/words.ts';
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
  /** Stems of the words of the texts. */
  known: string;
}

/** The vocabulary of a language: what is fetched first, and the rarer rest. */
export interface BuiltVocabulary {
  file: VocabularyFile;
  more: MoreWords;
}

/** How many sections of an entry are worth sending to every reader. */
const mostSections = 7;

/** A score that a misspelt word does not bring below what a query needs. */
const sureScore = 1.8;
const noFiles: SearchFiles = { pagefind: [], rest: { more: '', answers: '' } };

/**
 * Gathers what the search of a language needs to know, as small as it can be: a phrase that is
 * found without being listed (a forgiven misspelling, an inflected form) is left out.
 */
export function buildVocabulary(input: VocabularyInput): BuiltVocabulary {
  const { locale, words } = input;
  const entries = input.entries.flatMap((entry) => {
    const text = entry.text[locale];
    return text ? [{ entry, text }] : [];
  });
  const sectionsOf = entries.map(({ entry }) =>
    unique([...entry.sections, ...input.mentionsOf(entry)]).slice(0, mostSections),
  );
  const used = new Set([
    ...sectionsOf.flat(),
    ...words.aspects.flatMap((aspect) => aspect.sections),
  ]);
  const places = input.places.filter((place) => used.has(place.key));
  const articles = [...new Map(places.map((place) => [place.path, place.article]))];
  const numbers = new Map(places.map((place, index) => [place.key, index]));
  const numbered = (keys: readonly string[]): number[] =>
    keys.flatMap((key) => numbers.get(key) ?? []);
  const grammar = unique(words.small.split(' ').map(fold));
  const file: VocabularyFile = {
    language: locale,
    small: grammar.join(' '),
    common: unique(words.common.split(' ').map(fold))
      .filter((word) => !grammar.includes(word))
      .join(' '),
    articles,
    sections: places.map((place) => [
      articles.findIndex(([path]) => path === place.path),
      place.key.split('#')[1] ?? '',
      place.title,
    ]),
    entries: entries.map(({ entry, text }, index): VocabularyEntryData => [
      entry.kind,
      text.name,
      input.addressOf(entry),
      '',
      numbered(sectionsOf[index] ?? []),
      entry.alarm ? entry.id : '',
    ]),
    aspects: words.aspects.map((aspect) => [fold(aspect.words), numbered(aspect.sections)]),
    files: noFiles,
  };
  const more: MoreWords = {
    phrases: [],
    foreign: [],
    elsewhere: unique(
      words.elsewhere.split('|').map((phrase) => wordsOf(phrase, locale).join(' ')),
    ).join('|'),
    known: input.known,
    idle: unique(wordsOf(words.idle, locale).map((word) => stem(word, locale)))
      .sort()
      .join(' '),
    alike: unique(wordsOf(words.alike, locale)).sort().join(' '),
  };
  const vocabulary = new Vocabulary(file, more);
  const isFound = (phrase: string, number: number, asWritten: boolean): boolean => {
    const {
      concepts: [first],
      fits,
      unexplained,
    } = understand(phrase, vocabulary);
    // By so much that a slip of the finger changes nothing.
    // A phrase of an emergency has to be found whole, for by that its care card is shown.
    const isAlarm = vocabulary.alarmOf(number) !== '';
    const surely =
      first !== undefined &&
      (isAlarm ? first.complete : first.coverage > 0.9 || first.score > sureScore);
    // A proper word is no misspelling of another: without it, its own misspellings would be further off.
    const rightly = !asWritten || first?.exact === true;
    // A word left unexplained here would count as strange beside others.
    return fits && surely && rightly && unexplained.length === 0 && first.entry === number;
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
  const inOrder = (lists: readonly string[][]): string[][] =>
    lists.map((phrases) =>
      phrases
        .map((phrase) => ({ phrase, uses: rarest(phrase) }))
        .sort((a, b) => b.uses - a.uses || a.phrase.length - b.phrase.length)
        .map(({ phrase }) => phrase),
    );
  const kept = entries.map(() => ({ own: new Set<string>(), foreign: new Set<string>() }));
  const keep = (
    phrases: readonly string[],
    number: number,
    { foreign, asWritten }: { foreign: boolean; asWritten: boolean },
  ): number => {
    const list = kept[number]?.[foreign ? 'foreign' : 'own'];
    let added = 0;
    for (const phrase of phrases) {
      if (!list || list.has(phrase) || isFound(phrase, number, asWritten)) continue;
      vocabulary.add(phrase, number, foreign);
      list.add(phrase);
      added += 1;
    }
    return added;
  };
  const rounds = [
    { lists: inOrder(proper), foreign: false, asWritten: true },
    { lists: inOrder(hidden), foreign: false, asWritten: false },
    { lists: inOrder(others), foreign: true, asWritten: false },
  ];
  // A phrase that was found may be hidden again by one that is added later, so this is repeated.
  for (let round = 0; round < 6; round += 1) {
    let added = 0;
    for (const { lists, ...how } of rounds) {
      lists.forEach((phrases, number) => {
        added += keep(phrases, number, how);
      });
    }
    if (added === 0) break;
  }
  more.phrases = kept.map(({ own }) => [...own].join('|'));
  more.foreign = kept.map(({ foreign }) => [...foreign].join('|'));
  return { file, more };
}

/**
 * Moves phrases into the file that is fetched first, until it is full: proper and short ones before
 * long ones.
 *
 * @param limit how large the file may be
 * @param sizeOf measures a text as it is sent
 */
export function fillFirstFile(
  built: BuiltVocabulary,
  limit: number,
  sizeOf: (text: string) => number,
): BuiltVocabulary {
  const lists = built.file.entries.map((_entry, number) =>
    (built.more.phrases[number] ?? '').split('|').filter(Boolean),
  );
  const queue = lists
    .flatMap((phrases, entry) => phrases.map((phrase, place) => ({ entry, phrase, place })))
    .toSorted(
      (a, b) =>
        a.phrase.split(' ').length - b.phrase.split(' ').length ||
        a.place - b.place ||
        a.phrase.length - b.phrase.length,
    );
  const withFirst = (count: number): BuiltVocabulary => {
    const chosen = new Set(queue.slice(0, count));
    const first = lists.map(() => [] as string[]);
    const rest = lists.map(() => [] as string[]);
    for (const item of queue) (chosen.has(item) ? first : rest)[item.entry]?.push(item.phrase);
    return {
      file: {
        ...built.file,
        entries: built.file.entries.map(([kind, name, address, , sections, alarm], entry) => [
          kind,
          name,
          address,
          first[entry]?.join('|') ?? '',
          sections,
          alarm,
        ]),
      },
      more: { ...built.more, phrases: rest.map((phrases) => phrases.join('|')) },
    };
  };
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sizeOf(JSON.stringify(withFirst(middle).file)) <= limit) low = middle;
    else high = middle - 1;
  }
  return withFirst(low);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
