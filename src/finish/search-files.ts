import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { Answer } from '../search/answers.ts';
import type { SearchFiles } from '../search/vocabulary.ts';
import { fillFirstFile, type BuiltVocabulary } from './vocabulary-file.ts';
import type { SearchRecord } from './search-records.ts';

/** How large the first file of the vocabulary may be as sent. */
const firstFileLimit = 9_740;

/** Below this size all of a language's search is fetched whatever is asked. */
const wholeLimit = 300_000;

/** How many answers stand in one file. */
const answersInFile = 700;

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
  locale: string;
  built: BuiltVocabulary;
  records: readonly SearchRecord[];
  /** Pagefind's id of each record, by address. */
  ids: ReadonlyMap<string, string>;
  /** The entries that a record speaks of. */
  tagsOf: (record: SearchRecord) => number[];
}

export interface WrittenFiles {
  files: SearchFiles;
  /** How large they all are, as sent. */
  bytes: number;
}

/** Writes the files of one language's search. The reader's browser asks for nothing else. */
export function writeSearchFiles(options: WriteOptions): WrittenFiles {
  const { folder, locale, records, ids } = options;
  const target = path.join(folder, 'search-index');
  mkdirSync(target, { recursive: true });
  const save = (name: string, value: unknown): string => {
    const text = JSON.stringify(value);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    writeFileSync(path.join(target, `${locale}-${name}-${hash}.json`), text);
    return `search-index/${locale}-${name}-${hash}.json`;
  };
  const { sections, articles, entries } = options.built.file;
  const core = new Set([
    ...entries.map((entry) => entry[2]),
    ...sections.map(([article, hash]) => `${articles[article]?.[0] ?? ''}#${hash}`),
  ]);
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
  const letters =
    answers.length <= answersInFile ? 0 : Math.ceil(Math.log2(answers.length / answersInFile) / 4);
  const groups = Map.groupBy(answers, (answer) =>
    letters === 0 || core.has(answer[2]) ? '' : answer[0].slice(0, letters),
  );
  const names = [...groups.keys()].sort();
  const files: SearchFiles = {
    more: save('more', options.built.more),
    answers: names.map((name) => save(`answers${name}`, groups.get(name))),
    letters,
    pagefind: pagefindFiles(folder, locale),
    whole: true,
  };
  const sizeOf = (name: string): number => sentSize(path.join(folder, name));
  const rest = [...files.answers, ...files.pagefind].reduce((sum, name) => sum + sizeOf(name), 0);
  files.whole = firstFileLimit + sizeOf(files.more) + rest < wholeLimit;
  const filled = fillFirstFile(
    { ...options.built, file: { ...options.built.file, files } },
    firstFileLimit,
    (text) => gzipSync(text, { level: 9 }).length,
  );
  // The rest is only known now; its first version was written for its size.
  rmSync(path.join(folder, files.more));
  files.more = save('more', filled.more);
  const first = `search-index/${locale}.json`;
  writeFileSync(path.join(folder, first), JSON.stringify({ ...filled.file, files }));
  return { files, bytes: sizeOf(first) + sizeOf(files.more) + rest };
}

/** Pagefind's files for a language, in the order in which it needs them. */
function pagefindFiles(folder: string, locale: string): string[] {
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
  return /\.(?:js|json)$/.test(file)
    ? brotliCompressSync(readFileSync(file)).length
    : statSync(file).size;
}
