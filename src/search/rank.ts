import type { Understanding } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A place on the site that answers a query. */
export type Place = { kind: 'entry'; entry: number } | { kind: 'section'; section: number };

/** The address of a section or entry, as the answers name it. */
export function addressOf(vocabulary: Vocabulary, place: Place): string {
  const { file } = vocabulary;
  if (place.kind === 'entry') return file.entries[place.entry]?.[2] ?? '';
  const [article = 0, hash = ''] = file.sections[place.section] ?? [];
  return `${file.articles[article]?.[0] ?? ''}#${hash}`;
}

const byPlace = [1, 0.8, 0.62, 0.5, 0.4, 0.33, 0.28, 0.25];
const aspectStrength = 1.6;
const inSameArticle = 1.8;

/** The only article that speaks of an entry, if no other does. */
function onlyArticle(entry: number, { file }: Vocabulary): number | undefined {
  const articles = new Set(file.entries[entry]?.[4].map((section) => file.sections[section]?.[0]));
  return articles.size === 1 ? [...articles][0] : undefined;
}

/** Whether another entry is meant beside the first, by words of its own. */
function meansMore([first, ...others]: Understanding['concepts']): boolean {
  return others.some(
    ({ covered, score }) =>
      score > (first?.score ?? 0) * 0.6 && ![...covered].some((spot) => first?.covered.has(spot)),
  );
}

/**
 * Puts what a query means in order: the entry's own page and its best passages by turns. Sections
 * that several of the meant entries share come first.
 */
export function rank(understanding: Understanding, vocabulary: Vocabulary): Place[] {
  const { concepts, aspects } = understanding;
  const scores = new Map<number, number>();
  const add = (section: number, score: number): void => {
    scores.set(section, (scores.get(section) ?? 0) + score);
  };
  for (const { entry, score, covered } of concepts) {
    // Of a subject that several articles treat, the passage in the article of what else was named.
    const other = concepts.find((each) => ![...each.covered].some((spot) => covered.has(spot)));
    const beside = other && onlyArticle(other.entry, vocabulary);
    vocabulary.file.entries[entry]?.[4].forEach((section, place) => {
      const fits = beside !== undefined && vocabulary.file.sections[section]?.[0] === beside;
      add(section, score * (byPlace[place] ?? 0.2) * (fits ? inSameArticle : 1));
    });
  }
  const inPlay = new Set(scores.keys());
  for (const aspect of aspects) {
    for (const section of vocabulary.aspects[aspect]?.sections ?? []) {
      if (inPlay.has(section) || concepts.length === 0) add(section, aspectStrength);
    }
  }
  const sections = [...scores].sort((a, b) => b[1] - a[1]).map(([section]) => section);
  const pages = concepts.map(({ entry }) => entry);
  const answers: Place[] = [];
  const [first, ...others] = pages;
  const kind = first === undefined ? undefined : vocabulary.file.entries[first]?.[0];
  const isNamed =
    (kind === 'symptom' && !meansMore(concepts)) ||
    (kind === 'topic' && concepts.length === 1 && concepts[0]?.exact && aspects.length === 0);
  const page = first === undefined ? [] : [{ kind: 'entry' as const, entry: first }];
  const passages = sections.map((section) => ({ kind: 'section' as const, section }));
  if (isNamed) answers.push(...page, ...passages.slice(0, 2));
  else answers.push(...passages.slice(0, 1), ...page, ...passages.slice(1, 2));
  answers.push(...others.slice(0, 1).map((entry) => ({ kind: 'entry' as const, entry })));
  answers.push(...passages.slice(2, 5));
  answers.push(...others.slice(1).map((entry) => ({ kind: 'entry' as const, entry })));
  answers.push(...passages.slice(5));
  return answers;
}
