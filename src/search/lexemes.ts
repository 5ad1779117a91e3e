import { letters } from './words.ts';

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
  readonly #byForm = new Map<string, Lexeme>();
  readonly #byFirst = new Map<string, Lexeme[]>();
  /** By what follows the first letter. */
  readonly #byRest = new Map<string, Lexeme[]>();

  add(form: string, stem: string): void {
    const place = this.#count;
    this.#count += 1;
    const lexeme = { form, stem, letters: letters(form), stemLetters: letters(stem), place };
    this.#byForm.set(form, lexeme);
    addTo(this.#byFirst, form.charAt(0), lexeme);
    addTo(this.#byRest, form.slice(1), lexeme);
  }

  /**
   * The words that may lie within `limit` changes of another or of its stem: those that begin with
   * one of its first two letters, and those that differ from it in the first letter alone.
   */
  around(word: string, stem: string, limit: number): Lexeme[] {
    const found = new Set<Lexeme>();
    for (const first of word.slice(0, 2)) {
      for (const lexeme of this.#byFirst.get(first) ?? []) {
        const isNear =
          Math.abs(lexeme.form.length - word.length) <= limit ||
          Math.abs(lexeme.stem.length - stem.length) <= limit;
        if (isNear) found.add(lexeme);
      }
    }
    const others = [
      this.#byForm.get(word.slice(1)),
      ...(this.#byRest.get(word.slice(1)) ?? []),
      ...(this.#byRest.get(word) ?? []),
    ];
    for (const lexeme of others) if (lexeme) found.add(lexeme);
    return [...found].sort((a, b) => a.place - b.place);
  }
}

function addTo(lists: Map<string, Lexeme[]>, key: string, lexeme: Lexeme): void {
  const list = lists.get(key);
  if (list) list.push(lexeme);
  else lists.set(key, [lexeme]);
}
