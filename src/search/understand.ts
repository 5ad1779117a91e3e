import { distance, forgiven, isFar, letters, stem, wordsOf } from './words.ts';
import type { Elsewhere, Phrase, Vocabulary } from './vocabulary.ts';

/** An entry of the vocabulary that a query means. */
export interface Concept {
  entry: number;
  score: number;
  phrase: Phrase;
  /** Positions of the query's words that speak of it. */
  covered: Set<number>;
  /** How much of the phrase was found. */
  coverage: number;
  /** Whether all words of the phrase were found as written. */
  exact: boolean;
  /** Whether some phrase of the entry was found whole, be it another than the strongest. */
  complete: boolean;
}

/** What a query was understood to mean. */
export interface Understanding {
  words: string[];
  concepts: Concept[];
  /** Whether the site treats what was asked. */
  fits: boolean;
  /** Words that say something and that nothing on the site's lists explains. */
  unexplained: string[];
  /** A subject that the site does not treat. */
  elsewhere: string | undefined;
  /** Sides of a subject that were asked for. */
  aspects: number[];
  /** Corrected spellings: what was typed and what it was taken for. */
  corrected: Map<string, string>;
  /** Care cards to show above the results. */
  alarms: string[];
}

/** One way to read one or more neighbouring words of a query. */
interface Reading {
  from: number;
  to: number;
  stem: string;
  likeness: number;
  /** Whether the stem is only a part of the word. */
  isPart?: boolean;
}

export interface AskOptions {
  /** Whether the reader is still typing, so that the last word may be unfinished. */
  typing?: boolean;
}

const least = {
  coverage: 0.66,
  lone: 0.8,
  score: 1.35,
  whole: 0.7,
  telling: true,
  second: 0.5,
  withPrefix: 0.8,
};
/** What is enough for a guess, which is only ever shown as one. */
const leastGuess = { coverage: 0.3, score: 0.25, whole: 0.25, telling: false };
/** A name found by joining two words says more than each of them. */
const asJoined = 1.5;
/** What is so plain ("wake up screaming") that a subject elsewhere does not speak against it: one that a word resembles, or any. */
const plain = { resembled: 3, any: 4.5 };
const unknownWeight = 2.4;
/** The share of what is understood that unknown words may reach before the site says that nothing fits. */
const tolerance = { few: 0.7, many: 4 };

/** Finds out what a query means, from the vocabulary alone. */
export function understand(
  query: string,
  vocabulary: Vocabulary,
  options: AskOptions = {},
): Understanding {
  const words = wordsOf(query, vocabulary.language).slice(0, 24);
  const corrected = new Map<string, string>();
  const readings = readWords(words, vocabulary, corrected, options.typing ?? false);
  const aspects = vocabulary.aspects.flatMap((aspect, index) =>
    readings.some((reading) => aspect.stems.has(reading.stem)) ? [index] : [],
  );
  const readAs = (position: number): Reading[] =>
    readings.filter(({ from, to }) => from <= position && position <= to);
  const isGrammar = words.map((word) => vocabulary.small.has(word));
  const isQuiet = (word: string, position: number): boolean =>
    isGrammar[position] === true ||
    word.length < 3 ||
    /^\d+[a-z]{0,3}$/.test(word) ||
    readAs(position).some(({ stem: each }) => vocabulary.isEveryday(each)) ||
    vocabulary.isIdle(word);
  const quiet = words.map(isQuiet);
  // A phrase of grammar alone ("can't go on") means something only where nothing else was said.
  const isBare = isGrammar.every(Boolean);
  const near = vocabulary.phrasesWith(new Set(readings.map((reading) => reading.stem)));
  const meantBy = (enough: typeof leastGuess): Concept[] =>
    scorePhrases(near, readings, vocabulary, quiet, enough).filter(
      ({ phrase }) => isBare || phrase.stems.some((each) => !vocabulary.small.has(each)),
    );
  const possible = meantBy(least);
  const sure = choose(possible);
  const found = sure.length > 0 ? sure : choose(meantBy(leastGuess)).slice(0, 3);
  const covered = new Set(sure.flatMap((concept) => [...concept.covered]));
  const meant = new Set(possible.flatMap(({ phrase }) => phrase.stems));
  // A joined word is explained only with all of its parts: `batterisyra` is not `yra`.
  const isPartly = (position: number): boolean =>
    readAs(position).some(
      ({ stem: each, isPart = false }) =>
        isPart && vocabulary.names(each) && !vocabulary.isQuiet(each) && !meant.has(each),
    );
  const unexplained = words.filter(
    (_word, position) => (!covered.has(position) || isPartly(position)) && !quiet[position],
  );
  const taken = wordsElsewhere(words, vocabulary);
  const emergencies = sure.filter(
    ({ entry, covered: spots }) =>
      vocabulary.alarmOf(entry) !== '' && ![...spots].some((spot) => taken.has(spot)),
  );
  // Fever or thirst are not treated here; beside the signs of an emergency they are part of it.
  const isPlain = emergencies.some(({ covered: spots }) => spots.size > 1);
  const isClear = sure.some(
    ({ coverage, entry, score }) =>
      vocabulary.file.entries[entry]?.[0] === 'symptom' && coverage > 0.9 && score > plain.any,
  );
  const elsewhere =
    isPlain || isClear ? undefined : findElsewhere(words, readings, sure, vocabulary);
  // Among many familiar words, or beside an emergency, a strange one takes less away.
  const isMuch =
    unexplained.length * 3 < isGrammar.filter((isSmall) => !isSmall).length ||
    emergencies.length > 0;
  const known = found.reduce((sum, concept) => sum + concept.score, 0);
  const strange = unexplained.reduce(
    (sum, word) => sum + (vocabulary.occurs(word) ? unknownWeight / 4 : unknownWeight),
    0,
  );
  const fits =
    sure.length > 0 &&
    elsewhere === undefined &&
    strange < known * (isMuch ? tolerance.many : tolerance.few);
  // A single word of an emergency's phrase is none beside something else: "muscle knots exist" is not "not exist".
  const urgent = emergencies.filter(
    (concept) =>
      concept.complete ||
      (concept.covered.size > 1 && concept.coverage > 0.9) ||
      (concept === sure[0] && fits),
  );
  // Said word for word it is one, however much else was said, unless a longer name holds it ("never wake up rested").
  const isHeld = (spots: readonly number[]): boolean =>
    sure.some(
      ({ covered: all }) => all.size > spots.length && spots.every((spot) => all.has(spot)),
    );
  const spoken = emergenciesSpoken(words, near, readings, vocabulary).filter(
    ({ spots }) => !isHeld(spots) && !spots.some((spot) => taken.has(spot)),
  );
  return {
    words,
    concepts: found,
    fits,
    unexplained,
    elsewhere,
    aspects,
    corrected,
    alarms: [...new Set([...urgent, ...spoken].map(({ entry }) => vocabulary.alarmOf(entry)))],
  };
}

/** The phrases of an emergency, of several words that are not all of grammar, that stand in a query word by word, in whatever form. */
function emergenciesSpoken(
  words: readonly string[],
  near: ReadonlySet<Phrase>,
  readings: readonly Reading[],
  vocabulary: Vocabulary,
): { entry: number; spots: number[] }[] {
  return [...near].flatMap(({ entry, words: spoken }) => {
    if (vocabulary.alarmOf(entry) === '') return [];
    if (spoken.length < 2 || spoken.every((each) => vocabulary.small.has(each))) return [];
    const isSaid = (each: string, at: number): boolean =>
      words[at] === each ||
      readings.some(
        ({ from, to, stem: read, likeness }) =>
          from === at && to === at && likeness === 1 && read === vocabulary.forms.get(each),
      );
    const start = words.findIndex((_word, at) =>
      spoken.every((each, offset) => isSaid(each, at + offset)),
    );
    return start < 0 ? [] : [{ entry, spots: spoken.map((_each, offset) => start + offset) }];
  });
}

/** The places of words that belong to a subject elsewhere of several words, as it is written ("chest of drawers"). */
function wordsElsewhere(words: readonly string[], vocabulary: Vocabulary): Set<number> {
  const taken = new Set<number>();
  for (const { words: named } of vocabulary.elsewhereWith(words)) {
    if (named.length < 2) continue;
    words.forEach((_word, start) => {
      if (!standsAt(start, named, words)) return;
      named.forEach((_each, offset) => taken.add(start + offset));
    });
  }
  return taken;
}

/** Whether some words stand at a place in a query as they are written. */
function standsAt(start: number, named: readonly string[], words: readonly string[]): boolean {
  return named.every((each, offset) => words[start + offset] === each);
}

/** The subject named in a query that the site does not treat, if there is one. */
function findElsewhere(
  words: readonly string[],
  readings: readonly Reading[],
  concepts: readonly Concept[],
  vocabulary: Vocabulary,
): string | undefined {
  const isWord = (position: number, wanted: string, wantedStem: string): boolean => {
    const word = words[position];
    if (word === undefined) return false;
    if (word === wanted) return true;
    // Two words may share a stem by chance, and then neither begins the other (`lösa`, `löss`).
    const related = word.startsWith(wanted) || wanted.startsWith(word);
    return readings.some(
      ({ from, stem: each, likeness }) =>
        from === position &&
        each === wantedStem &&
        (likeness < 1
          ? likeness >= 0.9 && Math.min(word.length, wanted.length) > 4
          : related && Math.min(word.length, wanted.length) > 3),
    );
  };
  // `scared` resembles "scar".
  const isPlainer = concepts.some(
    ({ coverage, covered, score }) => coverage > 0.9 && covered.size > 1 && score > plain.resembled,
  );
  const isNamed = (subject: Elsewhere): boolean =>
    words.some((_word, start) => {
      const { words: named, stems } = subject;
      if (!named.every((each, offset) => isWord(start + offset, each, stems[offset] ?? '')))
        return false;
      if (isPlainer && !standsAt(start, named, words)) return false;
      const within = (spot: number): boolean => spot >= start && spot < start + named.length;
      // An entry that explains more than these words wins: "kidney stones and magnesium" does not, "wisdom" would.
      return !concepts.some(
        ({ covered, coverage, phrase: meant }) =>
          coverage > 0.9 &&
          named.every((_each, offset) => covered.has(start + offset)) &&
          ([...covered].some((spot) => !within(spot)) ||
            meant.stems.filter((each) => !vocabulary.small.has(each)).length > named.length ||
            meant.stems.length === 1),
      );
    });
  const asked = new Set([...words, ...readings.map((reading) => reading.stem)]);
  const near = vocabulary.elsewhereWith(asked);
  const found = vocabulary.elsewhere.find((subject) => near.has(subject) && isNamed(subject));
  return found?.words.join(' ');
}

function readWords(
  words: readonly string[],
  vocabulary: Vocabulary,
  corrected: Map<string, string>,
  typing: boolean,
): Reading[] {
  const readings: Reading[] = [];
  const known = (word: string): string | undefined => {
    if (vocabulary.small.has(word)) return word;
    const each = vocabulary.forms.get(word) ?? stem(word, vocabulary.language);
    const isKnown =
      vocabulary.forms.has(word) || vocabulary.names(each) || vocabulary.common.has(each);
    return isKnown ? each : undefined;
  };
  const joined = new Set<number>();
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to < Math.min(words.length, from + 3); to += 1) {
      const parts = words.slice(from, to + 1);
      const joinedWord = parts.join('');
      // A word of grammar is part of a name only as it is written there: "5 a day", not "a bus".
      if (parts.some((part) => vocabulary.small.has(part)) && !vocabulary.forms.has(joinedWord))
        continue;
      const each = known(joinedWord);
      if (each === undefined || !vocabulary.names(each) || vocabulary.small.has(each)) continue;
      if (parts.every((part) => vocabulary.small.has(part))) continue;
      readings.push({ from, to, stem: each, likeness: asJoined });
      for (let spot = from; spot <= to; spot += 1) joined.add(spot);
    }
  }
  words.forEach((word, position) => {
    if (vocabulary.isAlike(word)) return;
    const at = { from: position, to: position };
    const each = known(word);
    if (each !== undefined) {
      readings.push({ ...at, stem: each, likeness: 1 });
      const isWhole =
        vocabulary.names(each) || vocabulary.small.has(each) || vocabulary.elsewhereWords.has(word);
      if (isWhole || word.length < 7) return;
    }
    const last = typing && position === words.length - 1;
    if (last && word.length > 1) {
      for (const [form, formStem] of vocabulary.forms) {
        if (form.startsWith(word) && form !== word)
          readings.push({ ...at, stem: formStem, likeness: least.withPrefix });
      }
    }
    if (each !== undefined && vocabulary.common.has(each)) return;
    // A word of the texts is spelt right, whatever it resembles.
    const isTyped =
      joined.has(position) ||
      each !== undefined ||
      vocabulary.occurs(word) ||
      vocabulary.isIdle(word);
    const near = isTyped ? [] : nearest(word, vocabulary);
    const isSlip = near.some(
      ({ formStem, likeness }) => likeness >= 0.9 && vocabulary.names(formStem),
    );
    const whole = isSlip || vocabulary.isIdle(word) ? [] : split(word, vocabulary);
    const parts =
      whole.length > 0 || isTyped || near.length > 0 ? whole : splitSlip(word, vocabulary);
    if (parts.length > 0) {
      for (const part of parts) readings.push({ ...at, stem: part, likeness: 0.95, isPart: true });
      return;
    }
    if (joined.has(position) || each !== undefined) return;
    for (const { form, formStem, likeness } of near) {
      readings.push({ ...at, stem: formStem, likeness });
      if (!corrected.has(word)) corrected.set(word, form);
    }
    if (near.length === 0 && position + 1 < words.length) {
      const both = word + (words[position + 1] ?? '');
      for (const { formStem, likeness } of both.length > 7 ? nearest(both, vocabulary) : []) {
        if (vocabulary.names(formStem))
          readings.push({ from: position, to: position + 1, stem: formStem, likeness });
      }
    }
  });
  return readings;
}

/** Splits a word such as `hjärnblodflöde`, `pinsandneedles` or `kanintesova` into two or three known ones. */
function split(word: string, vocabulary: Vocabulary): string[] {
  for (const parts of cuts(word, vocabulary, 2)) if (vocabulary.belongTogether(parts)) return parts;
  return [];
}

/** The ways to cut a word into known ones, the longest first part before the others. */
function* cuts(word: string, vocabulary: Vocabulary, most: number): Generator<string[]> {
  if (word.length < 6) return;
  const isKnown = (part: string): string | undefined => {
    if (part.length < 3) return undefined;
    if (vocabulary.small.has(part)) return part;
    const each = vocabulary.forms.get(part) ?? stem(part, vocabulary.language);
    return vocabulary.names(each) || (vocabulary.common.has(each) && part.length > 3)
      ? each
      : undefined;
  };
  for (let cut = word.length - 3; cut >= 3; cut -= 1) {
    const first = word.slice(0, cut);
    const rest = word.slice(cut);
    const before =
      isKnown(first) ??
      (vocabulary.language === 'sv' && first.endsWith('s')
        ? isKnown(first.slice(0, -1))
        : undefined);
    if (before === undefined) continue;
    const after = isKnown(rest);
    if (after !== undefined) yield [before, after];
    if (most > 1) for (const more of cuts(rest, vocabulary, most - 1)) yield [before, ...more];
  }
}

/** Splits a word such as `postcovd`, of which one part is known and the other misspelt. */
function splitSlip(word: string, vocabulary: Vocabulary): string[] {
  for (let cut = word.length - 4; cut >= 4; cut -= 1) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    const known = parts.map((part) => vocabulary.forms.get(part));
    if (known.every((each) => each === undefined)) continue;
    const read = parts.map((part, place) => known[place] ?? nearest(part, vocabulary)[0]?.formStem);
    const stems = read
      .filter((each) => each !== undefined)
      .filter((each) => vocabulary.names(each));
    if (stems.length === 2 && vocabulary.belongTogether(stems)) return stems;
  }
  return [];
}

/** The known words that a misspelt one most likely means. */
function nearest(
  word: string,
  vocabulary: Vocabulary,
): { form: string; formStem: string; likeness: number }[] {
  const limit = forgiven(word.length);
  if (limit === 0) return [];
  const root = stem(word, vocabulary.language);
  const rootLimit = Math.min(limit, forgiven(root.length));
  let best = limit;
  let found: { form: string; formStem: string; cost: number }[] = [];
  const wordLetters = letters(word);
  const rootLetters = letters(root);
  for (const lexeme of vocabulary.lexemes.around(word, root, limit)) {
    const { form, stem: formStem } = lexeme;
    if (form.length < 4) continue;
    const isFormFar = isFar(wordLetters, lexeme.letters, best);
    const isStemFar =
      rootLimit === 0 ||
      Math.min(formStem.length, root.length) < 5 ||
      isFar(rootLetters, lexeme.stemLetters, rootLimit);
    if (isFormFar && isStemFar) continue;
    // A first letter is seldom wrong, except when it is swapped with the second.
    const otherStart = form[0] !== word[0] && !(form[1] === word[0] && form[0] === word[1]);
    if (otherStart && word.length < 7) continue;
    let between = isFormFar ? best + 1 : distance(word, form, best);
    if (between > best && !isStemFar && !otherStart) {
      between = Math.min(distance(root, formStem, Math.min(best, rootLimit)), 9);
      if (between > rootLimit) continue;
      // The word as it is written is nearer than one that only shares a stem.
      between += 0.4;
    }
    if (between > best || (otherStart && between > 1) || (between > 1 && form.length < 7)) continue;
    if (between < best) found = [];
    best = between;
    found.push({ form, formStem, cost: between + (otherStart ? 0.3 : 0) });
  }
  return found.map(({ form, formStem, cost }) => ({ form, formStem, likeness: 1 - cost * 0.1 }));
}

function scorePhrases(
  near: ReadonlySet<Phrase>,
  readings: readonly Reading[],
  vocabulary: Vocabulary,
  quiet: readonly boolean[],
  enough: Pick<typeof least, 'coverage' | 'score' | 'whole' | 'telling'>,
): Concept[] {
  const byStem = new Map<string, Reading>();
  for (const reading of readings) {
    const before = byStem.get(reading.stem);
    if (!before || before.likeness < reading.likeness) byStem.set(reading.stem, reading);
  }
  const best = new Map<number, Concept>();
  const complete = new Set<number>();
  for (const phrase of near) {
    let total = 0;
    let got = 0;
    for (const each of phrase.stems) {
      const weight = vocabulary.weight(each);
      total += weight;
      if (byStem.has(each)) got += weight;
    }
    const coverage = got / total;
    // Most phrases end here, so the rest is not asked of them.
    if (coverage < enough.coverage) continue;
    let liked = 0;
    let exact = true;
    let missing = 0;
    let telling = 0;
    const covered = new Set<number>();
    for (const each of phrase.stems) {
      const reading = byStem.get(each);
      if (!reading) {
        exact = false;
        if (!vocabulary.small.has(each)) missing += 1;
        continue;
      }
      if (!vocabulary.isQuiet(each)) telling += 1;
      liked += vocabulary.weight(each) * reading.likeness;
      if (reading.likeness < 0.95) exact = false;
      for (let spot = reading.from; spot <= reading.to; spot += 1) covered.add(spot);
    }
    // A single telling word means an entry only with nearly all of its phrase: "rope" is not "muscles like ropes".
    const isLone = telling === 0 || (telling === 1 && coverage < least.lone);
    if (enough.telling && isLone && missing > 0) continue;
    const score = liked * coverage ** 2.5 * (phrase.foreign ? 0.9 : 1);
    // A short everyday word is enough where it is all that was asked.
    const isWhole = quiet.every((isQuiet, spot) => isQuiet || covered.has(spot));
    if (score < (isWhole && coverage > 0.9 ? enough.whole : enough.score)) continue;
    if (coverage === 1) complete.add(phrase.entry);
    const before = best.get(phrase.entry);
    if (before && before.score >= score) {
      if (score > before.score * 0.6) for (const spot of covered) before.covered.add(spot);
      continue;
    }
    if (before && before.score > score * 0.6) for (const spot of before.covered) covered.add(spot);
    const { entry } = phrase;
    best.set(entry, { entry, score, phrase, covered, exact, coverage, complete: false });
  }
  return [...best.values()]
    .map((concept) => ({ ...concept, complete: complete.has(concept.entry) }))
    .sort((a, b) => b.score - a.score);
}

/** Keeps the strongest entry and those that explain further words or are about as strong. */
function choose(concepts: readonly Concept[]): Concept[] {
  const top = concepts[0];
  if (!top) return [];
  const kept: Concept[] = [];
  const covered = new Set<number>();
  for (const concept of concepts) {
    const adds = [...concept.covered].some((spot) => !covered.has(spot));
    if (!(
      concept === top ||
      concept.score >= top.score * 0.7 ||
      (adds && concept.score >= top.score * least.second)
    )) {
      if (!adds) continue;
    }
    kept.push(concept);
    for (const spot of concept.covered) covered.add(spot);
    if (kept.length === 5) break;
  }
  return kept;
}
