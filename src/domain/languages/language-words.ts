import type { Certainty } from '../../schemas/common.ts';

/** How a language writes numbers, and its words for units that have no symbol. */
export interface NumberFormat {
  /** Digits with separators of thousands and the decimal sign. */
  pattern: string;
  thousands: RegExp;
  decimal: string;
  /** Canonical unit -> words, as regular expressions without flags. */
  unitWords: Record<string, string>;
}

/** What the checks know of a language. */
export interface LanguageWords {
  /** The phrases that a sentence of each level holds. The first is the fixed phrase. */
  certainty: Record<Certainty, readonly string[]>;
  /** Words that name animals or cells, so that a reader knows who was studied. */
  animals: readonly string[];
  /** Advice to be active; it has to name the ME/CFS exception in the same sentence. */
  activity: RegExp;
  numbers: NumberFormat;
}
