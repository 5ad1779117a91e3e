import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import type { Locale } from '../i18n/locales.ts';
import type { Answer } from '../search/answers.ts';
import type { MoreWords, SearchFiles } from '../search/vocabulary.ts';
import { answersByArticle, idLetters, splitWords } from './search-parts.ts';
import type { SearchRecord } from './search-records.ts';
import { fillFirstFile, type BuiltVocabulary } from './vocabulary-file.ts';

/** How large the first file of the vocabulary may be as sent. */
const firstFileLimit = 10_200;

/** Below this size all of a language's search is fetched whatever is asked. */
const wholeLimit = 300_000;

/** How many answers about stand in one file of a large site. */
const answersInFile = 30;

/** What Pagefind writes for its own interfaces and we do not use. */
const unusedFiles = /^pagefind-(?!entry)/;

/**
 * The address of each record by the id that Pagefind gave it, read from what Pagefind wrote.
 * We show our own answers, so its fragments are not needed any more.
 */
export function readRecordIds(pagefind: string): Map<string, string> {
  const folder = path.join(pagefind, 'fragment');
  const ids = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const text = gunzipSync(readFileSync(path.join(folder, name))).toString('utf8');
    const data = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    ids.set(data.url, name.replace('.pf_fragment', ''));
  }
  rmSync(folder, { recursive: true });
  for (const name of readdirSync(pagefind)) {
    if (unusedFiles.test(name)) rmSync(path.join(pagefind, name));
  }
  return ids;
}

export interface WriteOptions {
  /** The built folder. */
  folder: string;
  locale: Locale;
  built: BuiltVocabulary;
  records: readonly SearchRecord[];
  /** Pagefind's id of each record, by address. */
  ids: ReadonlyMap<string, string>;
  /** The entries that a record speaks of. */
  tagsOf: (record: SearchRecord) => number[];
}

export interface WrittenFiles {
  /** Whether all of it is fetched whatever is asked, because it is small. */
  whole: boolean;
  /** How large the files all are, as sent. */
  bytes: number;
}

/** Writes the files of one language's search. The reader's browser asks for nothing else. */
export function writeSearchFiles(options: WriteOptions): WrittenFiles {
  const { folder, locale, records, ids, built } = options;
  const answers = records.map((record): Answer => [
    (ids.get(record.url) ?? '').replace(`${locale}_`, ''),
    record.kind as Answer[1],
    record.url,
    record.title,
    record.lead,
    record.certainty,
    record.place,
    options.tagsOf(record),
  ]);
  const pagefind = pagefindFiles(folder, locale);
  const bytes =
    firstFileLimit +
    textSize(JSON.stringify(built.more)) +
    textSize(JSON.stringify(answers)) +
    pagefind.reduce((sum, name) => sum + sentSize(path.join(folder, name)), 0);
  const whole = bytes < wholeLimit;
  const restOf = (each: BuiltVocabulary): WrittenRest =>
    whole ? wholeRest(locale, each.more, answers) : partsRest(locale, each, answers);
  const filesOf = ({ rest }: WrittenRest): SearchFiles => ({
    pagefind: whole ? pagefind : pagefind.slice(0, 1),
    rest,
  });
  // The names are only known with what is in the files; those of before are as long.
  const filled = fillFirstFile(
    { ...built, file: { ...built.file, files: filesOf(restOf(built)) } },
    firstFileLimit,
    (text) => gzipSync(text, { level: 9 }).length,
  );
  const written = restOf(filled);
  const first = { ...filled.file, files: filesOf(written) };
  const files = [[`search-index/${locale}.json`, first] as const, ...written.files];
  for (const [name, value] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), JSON.stringify(value));
  }
  return { whole, bytes };
}

/** The rest of a vocabulary and the answers: how the browser finds them, and what is in which file. */
interface WrittenRest {
  rest: SearchFiles['rest'];
  files: [name: string, value: unknown][];
}

function wholeRest(locale: Locale, words: MoreWords, answers: readonly Answer[]): WrittenRest {
  const more = `search-index/${locale}-more-${hashOf(words)}.json`;
  const shown = `search-index/${locale}-answers-${hashOf(answers)}.json`;
  return {
    rest: { more, answers: shown },
    files: [
      [more, words],
      [shown, answers],
    ],
  };
}

function partsRest(
  locale: Locale,
  { file, more }: BuiltVocabulary,
  answers: readonly Answer[],
): WrittenRest {
  const words = splitWords(more, file);
  const letters = idLetters(answers, answersInFile);
  const folder = `search-index/${locale}-${hashOf([more, answers])}`;
  const parts = [
    ...[...words].map(([initial, part]) => [`words-${initial}`, part] as const),
    ...[...answersByArticle(answers, file)].map(
      ([article, part]) => [`article-${article}`, part] as const,
    ),
    ...[...Map.groupBy(answers, ([id]) => id.slice(0, letters))].map(
      ([start, part]) => [`id-${start}`, part] as const,
    ),
  ];
  return {
    rest: { folder, initials: [...words.keys()].sort().join(''), letters },
    files: parts.map(([name, part]) => [`${folder}/${name}.json`, part]),
  };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}

/** Pagefind's files for a language, in the order in which it needs them. */
function pagefindFiles(folder: string, locale: Locale): string[] {
  const entry = JSON.parse(
    readFileSync(path.join(folder, 'pagefind/pagefind-entry.json'), 'utf8'),
  ) as {
    languages: Record<string, { hash: string; wasm: string | null }>;
  };
  const language = entry.languages[locale];
  if (!language) throw new Error(`Pagefind has no index for the language "${locale}"`);
  const chunks = readdirSync(path.join(folder, 'pagefind/index'))
    .filter((name) => name.startsWith(`${locale}_`))
    .sort();
  return [
    'pagefind.js',
    'pagefind-entry.json',
    // A language whose inflection Pagefind does not know uses the one for unknown languages.
    `wasm.${language.wasm ?? 'unknown'}.pagefind`,
    `pagefind.${language.hash}.pf_meta`,
    ...chunks.map((name) => `index/${name}`),
  ].map((name) => `pagefind/${name}`);
}

/** The size of a file as a good host sends it: text is compressed, the rest is so already. */
export function sentSize(file: string): number {
  return /\.(?:js|json)$/.test(file) ? textSize(readFileSync(file, 'utf8')) : statSync(file).size;
}

function textSize(text: string): number {
  const compressed = (quality: number): number =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  // What is too large anyway is not squeezed to the last byte to find that out.
  const quick = compressed(4);
  return quick > wholeLimit * 1.4 ? quick : compressed(constants.BROTLI_MAX_QUALITY);
}
