import { Lexemes } from './lexemes.ts';
import { stem, wordsOf, type Language } from './words.ts';

/** What the build writes for each language, and the first file that the search fetches. */
export interface VocabularyFile {
  language: Language;
  /** Words of grammar: they may stand in a phrase but never decide. */
  small: string;
  /** Everyday words that fit many queries and say nothing of the subject. */
  common: string;
  /** Path and title of each article. */
  articles: [path: string, title: string][];
  /** Article, id and heading of each section. */
  sections: [article: number, hash: string, title: string][];
  entries: VocabularyEntryData[];
  /** Words for a side of a subject (treatment, food, dose) with the sections that treat it. */
  aspects: [words: string, sections: number[]][];
  /** What else there is to fetch, as addresses from the site's root. */
  files: SearchFiles;
}

/** The files of a language's search, as addresses from the site's root. */
export interface SearchFiles {
  /** Pagefind's, in the order in which it needs them. */
  pagefind: string[];
  /** The rest of a small site, which is fetched whole whatever is asked, or of a large one. */
  rest: WholeRest | PartsRest;
}

/** The rarer words and what is shown of each result, in one file each. */
export interface WholeRest {
  more: string;
  answers: string;
}

/**
 * The same in many files of one folder: `words-a.json` by the first letter of a word, `article-0.json`
 * by the article that a passage or entry belongs to, `id-7f.json` by the beginning of a record's id.
 */
export interface PartsRest {
  folder: string;
  /** The first letters for which there are words. */
  initials: string;
  /** How many letters of an id choose its file. */
  letters: number;
}

/** The rarer part of the vocabulary, fetched second; of a large site what a query needs of it. */
export interface MoreWords {
  /** Further phrases of each entry by its number, separated by `|`. */
  phrases: Record<number, string>;
  /** Phrases of the other languages. */
  foreign: Record<number, string>;
  /** Subjects that this site does not treat, separated by `|`. */
  elsewhere: string;
  /** Stems of words that occur in the texts of the site. */
  known: string;
  /** Stems of further words that say nothing of the subject. */
  idle: string;
  /** Words of other subjects that look like a name (`backpack`), as they are written. */
  alike: string;
}

export type VocabularyEntryData = [
  kind: 'symptom' | 'topic' | 'term',
  name: string,
  /** Path from the site's root, with the place on the page. */
  address: string,
  /** Phrases of the language that mean the entry, separated by `|`; the name is not repeated. */
  phrases: string,
  /** Its best sections, best first. */
  sections: number[],
  /** The care card to show, if the words themselves may mean an emergency. */
  alarm: string,
];

/** A phrase with its words and their stems. */
export interface Phrase {
  text: string;
  entry: number;
  words: string[];
  stems: string[];
  foreign: boolean;
}

/** A subject that is not treated: its words as written, and their stems. */
export interface Elsewhere {
  words: string[];
  stems: string[];
}

/** The word that may stand between two names in a joined word. */
const joining: Record<Language, string> = { en: 'and', sv: 'och', id: 'dan' };

const grammarWeight = 0.25;
const everydayWeight = 0.9;

/** The vocabulary, ready to be asked. */
export class Vocabulary {
  readonly language: Language;
  readonly file: VocabularyFile;
  readonly phrases: Phrase[] = [];
  readonly small: Set<string>;
  readonly common: Set<string>;
  /** The subjects that are not treated. */
  readonly elsewhere: Elsewhere[];
  /** Those of them that are a single word. */
  readonly elsewhereWords: Set<string>;
  readonly aspects: { stems: Set<string>; sections: number[] }[];
  /** Every written form with its stem, for misspellings. */
  readonly forms = new Map<string, string>();
  /** The same, to be searched by likeness. */
  readonly lexemes = new Lexemes();
  /** Stems that occur in phrases of entries, with the entries. */
  readonly #entriesOf = new Map<string, Set<number>>();
  readonly #weights = new Map<string, number>();
  readonly #phrasesOf = new Map<string, Phrase[]>();
  /** The subjects that are not treated, by their first word and its stem. */
  readonly #elsewhereOf: Map<string, Elsewhere[]>;
  readonly #sides: Set<string>;
  readonly #occurring: Set<string>;
  readonly #idle: Set<string>;
  readonly #alike: Set<string>;

  constructor(file: VocabularyFile, more?: MoreWords) {
    this.file = file;
    this.language = file.language;
    const stems = (words: string): string[] => words.split(' ').map((word) => this.#learn(word));
    this.small = new Set(file.small.split(' '));
    this.common = new Set(stems(file.common));
    // Without its accents a word may look like one of grammar (`hår`, `har`); such a word cannot decide.
    this.elsewhere = (more?.elsewhere ?? '')
      .split('|')
      .map((phrase) => wordsOf(phrase, this.language))
      .filter((words) => words.some((word) => !this.small.has(word)))
      .map((words) => ({
        words,
        stems: words.map((word) =>
          this.small.has(word) ? stem(word, this.language) : this.#learn(word),
        ),
      }));
    this.elsewhereWords = new Set(
      this.elsewhere.flatMap(({ words }) => (words.length === 1 ? words : [])),
    );
    this.#elsewhereOf = new Map();
    for (const phrase of this.elsewhere) {
      for (const first of new Set([phrase.words[0] ?? '', phrase.stems[0] ?? ''])) {
        this.#elsewhereOf.set(first, [...(this.#elsewhereOf.get(first) ?? []), phrase]);
      }
    }
    this.#occurring = new Set(more?.known.split(' '));
    this.#idle = new Set(more?.idle.split(' '));
    this.#alike = new Set(more?.alike.split(' '));
    this.aspects = file.aspects.map(([words, sections]) => ({
      stems: new Set(stems(words)),
      sections,
    }));
    this.#sides = new Set(this.aspects.flatMap((aspect) => [...aspect.stems]));
    file.entries.forEach(([, name, , phrases], entry) => {
      const further = more?.phrases[entry] ?? '';
      for (const phrase of new Set([name, ...phrases.split('|'), ...further.split('|')]))
        this.add(phrase, entry, false);
      for (const phrase of new Set(more?.foreign[entry]?.split('|'))) this.add(phrase, entry, true);
    });
  }

  /** Whether a word belongs to another subject, however much it looks like a name of this one. */
  isAlike(word: string): boolean {
    // Without accents it may be a word of the vocabulary after all (`träden`, `tråden`).
    return this.#alike.has(word) && !this.forms.has(word);
  }

  /** Whether a word occurs in the texts of the site. */
  occurs(word: string): boolean {
    if (this.isAlike(word)) return false;
    const each = this.forms.get(word) ?? stem(word, this.language);
    return this.#occurring.has(each) || this.names(each);
  }

  /** Whether a word says nothing of the subject, though no phrase and no list that weighs names it. */
  isIdle(word: string): boolean {
    return this.#idle.has(stem(word, this.language));
  }

  /** Adds a phrase to an entry. */
  add(text: string, entry: number, foreign: boolean): void {
    const words = wordsOf(text, this.language);
    if (words.length === 0) return;
    const stems = [
      ...new Set(words.map((word) => (this.small.has(word) ? word : this.#learn(word)))),
    ];
    const phrase = { text, entry, words, stems, foreign };
    this.phrases.push(phrase);
    // A phrase of grammar alone ("can't go on") is found by each of its words, others by those that tell something.
    const isGrammar = stems.every((each) => this.small.has(each));
    for (const each of stems) {
      if (isGrammar || !this.small.has(each)) {
        const phrases = this.#phrasesOf.get(each);
        if (phrases) phrases.push(phrase);
        else this.#phrasesOf.set(each, [phrase]);
      }
      const entries = this.#entriesOf.get(each) ?? new Set();
      entries.add(entry);
      this.#entriesOf.set(each, entries);
      this.#weights.delete(each);
    }
  }

  #learn(word: string): string {
    const known = this.forms.get(word);
    if (known !== undefined) return known;
    const cut = stem(word, this.language);
    // Cut short, a name may look like a word of grammar (`DOMS`, `dom`); then it stays whole.
    const made = this.small.has(cut) ? word : cut;
    this.forms.set(word, made);
    this.lexemes.add(word, made);
    return made;
  }

  /** The care card that an entry's words may call for, or an empty text. */
  alarmOf(entry: number): string {
    return this.file.entries[entry]?.[5] ?? '';
  }

  /** Whether a stem belongs to a phrase of an entry. */
  names(each: string): boolean {
    return this.#entriesOf.has(each);
  }

  /**
   * Whether parts of a joined word may mean something: each that tells is a name by itself or stands in
   * a phrase with another. What is shorter than four letters (`ANS`, `PET`) begins or ends many words by chance.
   */
  belongTogether(parts: readonly string[]): boolean {
    const phrasesOf = (each: string): readonly Phrase[] => this.#phrasesOf.get(each) ?? [];
    // A phrase is kept under each of its words that tell, and only one of grammar alone under those.
    const first = parts.find((each) => !this.small.has(each)) ?? parts[0] ?? '';
    if (phrasesOf(first).some(({ stems }) => parts.every((part) => stems.includes(part))))
      return true;
    if (parts.some((each) => this.small.has(each))) {
      // Otherwise a word of grammar may only join two names: `painandfatigue`.
      const [before = '', between = '', after = ''] = parts;
      return between === joining[this.language] && this.belongTogether([before, after]);
    }
    const isName = (each: string): boolean =>
      each.length > 3 && phrasesOf(each).some(({ stems }) => stems.length === 1);
    const isMet = (each: string): boolean =>
      phrasesOf(each).some(({ stems }) =>
        parts.some((part) => part !== each && stems.includes(part)),
      );
    const telling = parts.filter((each) => this.names(each) && !this.isQuiet(each));
    return telling.length > 0 && telling.every((each) => isName(each) || isMet(each));
  }

  /** Whether a stem is an everyday word or a number, or one for a side of many subjects. */
  isEveryday(each: string): boolean {
    return this.common.has(each) || this.#sides.has(each) || /^\d+$/.test(each);
  }

  /** Whether a stem is a word of grammar or an everyday one. */
  isQuiet(each: string): boolean {
    return this.small.has(each) || this.isEveryday(each);
  }

  /** The phrases in which at least one of the stems occurs. */
  phrasesWith(stems: Iterable<string>): Set<Phrase> {
    return new Set([...stems].flatMap((each) => this.#phrasesOf.get(each) ?? []));
  }

  /** The subjects that are not treated and begin with one of these words or stems. */
  elsewhereWith(words: Iterable<string>): Set<Elsewhere> {
    return new Set([...words].flatMap((each) => this.#elsewhereOf.get(each) ?? []));
  }

  /** How much a word tells: one that few entries share tells most. */
  weight(each: string): number {
    const known = this.#weights.get(each);
    if (known !== undefined) return known;
    const weight = this.#weigh(each);
    this.#weights.set(each, weight);
    return weight;
  }

  #weigh(each: string): number {
    if (this.small.has(each)) return grammarWeight;
    const count = this.#entriesOf.get(each)?.size ?? 0;
    const rare = Math.log2(1 + (this.file.entries.length + 20) / (1 + count));
    return this.isEveryday(each) ? Math.min(everydayWeight, rare) : rare / 2;
  }
}
