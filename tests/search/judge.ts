import { readFileSync } from 'node:fs';
import { localeCodes, type Locale } from '../../src/i18n/locales.ts';

/** A query with what would be a right answer to it. */
export interface JudgedQuery {
  id: string;
  locale: Locale;
  query: string;
  kind: string;
  articles: string[];
  section_any: string[];
  title_any: string[];
}

/** A result as a reader sees it. */
export interface SeenResult {
  kind: string;
  title: string;
  /** The article that the link leads into, and the section. */
  article?: string | undefined;
  section?: string | undefined;
  /** Heading and other names of a symptom, topic or glossary page. */
  names: string[];
  /** Whether it stands under "closest matches". */
  closest: boolean;
}

export interface Outcome {
  query: JudgedQuery;
  first: boolean;
  third: boolean;
  /** Whether an ideal section is among the first three; undefined where none is named. */
  landing: boolean | undefined;
  seen: string;
}

/** The project's own queries, one file for each language. */
export const ownQueryFiles = localeCodes.map((locale) => `tests/search/queries.${locale}.jsonl`);

/** Reads a file of queries, one JSON object on each line. */
export function readQueries(file: string): JudgedQuery[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JudgedQuery);
}

/** Judges what a reader sees for one query. `none` says whether the site told that nothing matches. */
export function judge(
  query: JudgedQuery,
  results: readonly SeenResult[],
  none: boolean,
  note = '',
): Outcome {
  const seen = `${none ? '[none] ' : ''}${results
    .slice(0, 4)
    .map((result) =>
      result.section
        ? `${result.article ?? ''}#${result.section}`
        : `${result.kind}:${result.title}`,
    )
    .join(' · ')} ${note}`;
  if (query.kind === 'negative') {
    const honest = none && results.every((result) => result.closest);
    return { query, first: honest, third: honest, landing: undefined, seen };
  }
  const isRight = (result: SeenResult): boolean =>
    (result.article !== undefined && query.articles.includes(result.article)) ||
    result.names.some((name) => query.title_any.some((part) => name.toLowerCase().includes(part)));
  const top = results.slice(0, 3);
  const first = top[0] !== undefined && !top[0].closest && !none && isRight(top[0]);
  const landed = top.some(
    (result) =>
      result.section !== undefined &&
      query.section_any.includes(result.section) &&
      query.articles.includes(result.article ?? ''),
  );
  return {
    query,
    first,
    third: top.some(isRight),
    landing: query.section_any.length === 0 ? undefined : landed,
    seen,
  };
}

function share(
  outcomes: readonly Outcome[],
  of: (outcome: Outcome) => boolean | undefined,
): string {
  const judged = outcomes.filter((outcome) => of(outcome) !== undefined);
  if (judged.length === 0) return '    –';
  const right = judged.filter((outcome) => of(outcome)).length;
  return (right / judged.length).toFixed(3).padStart(5);
}

/** A table per language and per kind, and the misses. */
export function report(outcomes: readonly Outcome[], misses = true): string {
  const lines: string[] = [];
  const row = (name: string, part: readonly Outcome[]): void => {
    const asked = part.filter(({ query }) => query.kind !== 'negative');
    const negative = part.filter(({ query }) => query.kind === 'negative');
    lines.push(
      `${name.padEnd(14)} n=${String(part.length).padStart(4)}  @1 ${share(asked, (o) => o.first)}  @3 ${share(asked, (o) => o.third)}  landing ${share(asked, (o) => o.landing)}  honest negatives ${share(negative, (o) => o.first)}`,
    );
  };
  for (const [name, part] of Map.groupBy(outcomes, ({ query }) => query.locale)) row(name, part);
  for (const [name, part] of Map.groupBy(outcomes, ({ query }) => query.kind))
    row(`  ${name}`, part);
  row('all', outcomes);
  if (misses) {
    for (const outcome of outcomes) {
      if (outcome.first && outcome.third && outcome.landing !== false) continue;
      const what = [
        !outcome.first && '@1',
        !outcome.third && '@3',
        outcome.landing === false && 'landing',
      ].filter(Boolean);
      lines.push(
        `${outcome.query.id} [${outcome.query.kind}] “${outcome.query.query}” ${what.join(' ')} → ${outcome.seen}`,
      );
    }
  }
  return lines.join('\n');
}
