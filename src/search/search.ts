import type { Answer } from './answers.ts';
import { articleOf } from './parts.ts';
import { addressOf, rank } from './rank.ts';
import type { PageStore } from './page-store.ts';
import { understand, type Understanding } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';
import { stem, wordsOf } from './words.ts';

/** What the reader is shown for a query. */
export interface Outcome {
  understanding: Understanding;
  /** Whether the site has something that fits. */
  fits: boolean;
  answers: Answer[];
  /** Whether the full text has been asked too. */
  complete: boolean;
}

const mostAnswers = 40;
const mostClosest = 5;

/** Answers from the vocabulary alone: what was understood, its pages, passages and claims. */
export async function answerQuickly(query: string, store: PageStore): Promise<Outcome> {
  const vocabulary = await store.vocabulary(query);
  const understanding = understand(query, vocabulary);
  const places = rank(understanding, vocabulary);
  const known = await store.answers(places.map((place) => articleOf(place, vocabulary.file)));
  const byAddress = new Map(known.map((answer) => [answer[2], answer]));
  const ranked = places
    .map((place) => byAddress.get(addressOf(vocabulary, place)))
    .filter((answer) => answer !== undefined);
  const claims = claimsFor(query, understanding, known, vocabulary);
  const answers = unique([
    ...ranked.slice(0, 3),
    ...claims.slice(0, 2),
    ...ranked.slice(3),
    ...claims.slice(2),
  ]);
  return { understanding, fits: understanding.fits, answers, complete: false };
}

/** Adds what the full text holds, and judges again whether anything fits. */
export async function answerFully(
  query: string,
  quick: Outcome,
  store: PageStore,
): Promise<Outcome> {
  const vocabulary = await store.vocabulary(query);
  const text = await store.text();
  const { understanding } = quick;
  const stems = contentStems(query, vocabulary, understanding.corrected);
  const found =
    stems.length === 0 ? [] : await store.answersOf((await text.find(stems)).slice(0, mostAnswers));
  if (quick.fits) {
    return {
      ...quick,
      answers: unique([...quick.answers, ...found]).slice(0, mostAnswers),
      complete: true,
    };
  }
  // Every word that says something has to stand in the texts: Pagefind shortens a word that it does not know.
  const telling =
    understanding.unexplained.length > 0 ? understanding.unexplained : understanding.words;
  const isThere =
    understanding.elsewhere === undefined &&
    stems.length > 0 &&
    stems.length <= 4 &&
    telling.every((word) => vocabulary.small.has(word) || vocabulary.occurs(word)) &&
    understanding.unexplained.length > 0;
  if (isThere && found.length > 0) {
    return {
      ...quick,
      fits: true,
      answers: unique([...found, ...quick.answers]).slice(0, mostAnswers),
      complete: true,
    };
  }
  return { ...quick, fits: false, answers: quick.answers.slice(0, mostClosest), complete: true };
}

/** The stems that are asked of the full text. */
export function contentStems(
  query: string,
  vocabulary: Vocabulary,
  corrected: ReadonlyMap<string, string>,
): string[] {
  const words = wordsOf(query, vocabulary.language).filter(
    (word) => !vocabulary.small.has(word) && word.length > 1,
  );
  return [...new Set(words.map((word) => stem(corrected.get(word) ?? word, vocabulary.language)))];
}

/** The claims about what was understood, those that share most words with the query first. */
function claimsFor(
  query: string,
  understanding: Understanding,
  answers: readonly Answer[],
  vocabulary: Vocabulary,
): Answer[] {
  const meant = new Map(understanding.concepts.map(({ entry, score }) => [entry, score]));
  const asked = new Set(contentStems(query, vocabulary, understanding.corrected));
  return answers
    .filter((answer) => answer[1] === 'claim')
    .map((answer) => {
      const about = answer[7].reduce((sum, tag) => sum + (meant.get(tag) ?? 0), 0);
      const shared = contentStems(answer[3], vocabulary, new Map()).filter((each) =>
        asked.has(each),
      ).length;
      return { answer, about, score: about + shared * 1.5 };
    })
    .filter(({ about }) => about > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 4)
    .map(({ answer }) => answer);
}

function unique(answers: readonly Answer[]): Answer[] {
  return [...new Map(answers.map((answer) => [answer[2], answer])).values()];
}
