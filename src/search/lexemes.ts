import { isFar, letters } from './words.ts';

/** A written form of a word with its stem. */
export interface Lexeme {
  form: string;
  stem: string;
  /** The letters of both, for quick comparison. */
  letters: number;
  stemLetters: number;
  /** Its place among all, by which those that fit equally well are ordered. */
  place: number;
}

/** The known words, kept so that those like a misspelt one are found without a look at every other. */
export class Lexemes {
  #count = 0;
  /** By the first letter and the length of the form, and by the first letter and the length of the stem. */
  readonly #byForms = new Map<string, Lexeme[]>();
  readonly #byStems = new Map<string, Lexeme[]>();
  /** By what follows the first letter. */
  readonly #byRest = new Map<string, Lexeme[]>();

  add(form: string, stem: string): void {
    const place = this.#count;
    this.#count += 1;
    const lexeme = { form, stem, letters: letters(form), stemLetters: letters(stem), place };
    addTo(this.#byForms, `${form.charAt(0)}${form.length}`, lexeme);
    addTo(this.#byStems, `${form.charAt(0)}${stem.length}`, lexeme);
    addTo(this.#byRest, form.slice(1), lexeme);
  }

  /**
   * The words that may lie within `limit` changes of another or of its stem: those that begin with
   * one of its first two letters, and those that differ from it in the first letter alone.
   */
  around(word: string, stem: string, limit: number): Lexeme[] {
    const found = new Set<Lexeme>();
    const wordLetters = letters(word);
    const stemLetters = letters(stem);
    for (const first of word.slice(0, 2)) {
      for (let change = -limit; change <= limit; change += 1) {
        for (const lexeme of this.#byForms.get(`${first}${word.length + change}`) ?? []) {
          if (!isFar(wordLetters, lexeme.letters, limit)) found.add(lexeme);
        }
        for (const lexeme of this.#byStems.get(`${first}${stem.length + change}`) ?? []) {
          if (!isFar(stemLetters, lexeme.stemLetters, limit)) found.add(lexeme);
        }
      }
    }
    const others = [...(this.#byRest.get(word.slice(1)) ?? []), ...(this.#byRest.get(word) ?? [])];
    for (const lexeme of others) found.add(lexeme);
    return [...found].sort((a, b) => a.place - b.place);
  }
}

function addTo(lists: Map<string, Lexeme[]>, key: string, lexeme: Lexeme): void {
  const list = lists.get(key);
  if (list) list.push(lexeme);
  else lists.set(key, [lexeme]);
}
