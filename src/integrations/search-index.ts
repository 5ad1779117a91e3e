import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import { keptContent } from '../content/kept-content.ts';
import type { Content } from '../content/read-content.ts';
import { buildLibrary, type Library, type Term } from '../domain/library.ts';
import { readRecordIds, writeSearchFiles } from '../finish/search-files.ts';
import { readRecords, type SearchRecord } from '../finish/search-records.ts';
import { buildVocabulary, type BuiltVocabulary } from '../finish/vocabulary-file.ts';
import { isLocale, localeCodes, type Locale } from '../i18n/locales.ts';
import type { SearchWords } from '../schemas/search-words.ts';
import { understand } from '../search/understand.ts';
import { Vocabulary } from '../search/vocabulary.ts';
import { fold, stem, wordsOf } from '../search/words.ts';
import { listHtml } from './finish-pages.ts';

/** How many records are handed to Pagefind at once. */
const addedAtOnce = 200;

const noWords: SearchWords = {
  small: '',
  common: '',
  idle: '',
  alike: '',
  elsewhere: '',
  aspects: [],
};

/** Writes the search index from the built pages: one short record for each passage, claim and word. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'fontes:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const content = keptContent(process.cwd());
        const library = buildLibrary(content);
        const articlePaths = new Set(
          [...library.locales.values()].flatMap(({ articles }) =>
            articles.map((each) => each.path),
          ),
        );
        const records = listHtml(folder)
          .flatMap((page) => readRecords(readFileSync(path.join(folder, page), 'utf8'), page))
          .filter((record) => isAboutHealth(record, articlePaths));
        await writePagefind(records, path.join(folder, 'pagefind'), content);
        const ids = readRecordIds(path.join(folder, 'pagefind'));
        for (const locale of localeCodes) {
          const own = records.filter((record) => record.language === locale);
          if (own.length === 0) continue;
          const built = vocabularyOf(locale, content, library, own);
          const vocabulary = new Vocabulary(built.file, built.more);
          built.more.known = built.more.known
            .split(' ')
            .filter((each) => !vocabulary.names(each))
            .join(' ');
          const medicalNames = new Map(
            [...(library.locales.get(locale)?.terms.values() ?? [])].map((term) => [
              addressOf(term),
              term.words.medical,
            ]),
          );
          const { whole, bytes } = writeSearchFiles({
            folder,
            locale,
            built,
            records: own.map((record) => ({
              ...record,
              place:
                record.kind === 'section' ? record.place : (medicalNames.get(record.url) ?? ''),
            })),
            ids,
            tagsOf: tagger(vocabulary),
          });
          logger.info(
            `${locale}: ${own.length} records, ${Math.round(bytes / 1000)} kB${whole ? '' : ', fetched by parts'}`,
          );
        }
      },
    },
  };
}

/** The address of an entry's page, or of its place in the glossary. */
function addressOf({ path: page, hash }: Term): string {
  return hash ? `${page}#${hash}` : page;
}

/** Sections of the pages about the site itself are left out: nobody looks for them by symptom. */
function isAboutHealth({ kind, url }: SearchRecord, articlePaths: ReadonlySet<string>): boolean {
  return kind !== 'section' || articlePaths.has(url.replace(/#.*$/, ''));
}

async function writePagefind(
  records: readonly SearchRecord[],
  outputPath: string,
  content: Content,
): Promise<void> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const add = async ({ url, language, content: text }: SearchRecord): Promise<void> => {
    if (!isLocale(language)) throw new Error(`${url} is in an unknown language`);
    const words = content.searchWords.find((file) => file.id === language)?.value ?? noWords;
    // We show our own lead sentence, so each stem is needed once: a third of the size.
    const added = await index.addCustomRecord({
      url,
      language,
      content: stemsOf(text, language, words.small).join(' '),
    });
    if (added.errors.length > 0) throw new Error(`Pagefind, ${url}: ${added.errors.join('; ')}`);
  };
  // Some at a time, so that neither this program nor Pagefind's own waits for the other.
  for (let from = 0; from < records.length; from += addedAtOnce)
    await Promise.all(records.slice(from, from + addedAtOnce).map(add));
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
}

/** The stems of a text, each once, without words of grammar. The reader's browser asks for stems too. */
function stemsOf(text: string, locale: Locale, small: string): string[] {
  const grammar = new Set(small.split(' ').map(fold));
  const words = wordsOf(text, locale).filter(
    (word) => word.length > 1 && !grammar.has(word) && !/^[\d.]+$/.test(word),
  );
  return [...new Set(words.map((word) => stem(word, locale)))];
}

function vocabularyOf(
  locale: Locale,
  content: Content,
  library: Library,
  records: readonly SearchRecord[],
): BuiltVocabulary {
  const own = library.locales.get(locale);
  if (!own) throw new Error(`no content for the language "${locale}"`);
  const words = content.searchWords.find((file) => file.id === locale)?.value ?? noWords;
  return buildVocabulary({
    locale,
    words,
    entries: content.vocabulary.map((file) => file.value),
    places: own.articles.flatMap((article) =>
      article.sections.map((section) => ({
        key: `${article.id}#${section.id ?? ''}`,
        path: article.path,
        article: article.data.title,
        title: section.title,
      })),
    ),
    addressOf: (entry) => {
      const term = own.terms.get(entry.id);
      return term ? addressOf(term) : '';
    },
    mentionsOf: (entry) =>
      (own.terms.get(entry.id)?.mentions ?? []).flatMap(({ article, section }) =>
        section?.id ? [`${article.id}#${section.id}`] : [],
      ),
    known: knownStems(records, locale, words),
  });
}

/** Stems of the words that the texts use and the lists of the search do not name. */
function knownStems(records: readonly SearchRecord[], locale: Locale, words: SearchWords): string {
  const listed = words.common.split(' ').map((word) => stem(fold(word), locale));
  const named = new Set(listed);
  const stems = records.flatMap((record) => stemsOf(record.content, locale, words.small));
  return [...new Set(stems)]
    .filter((each) => each.length > 2 && !named.has(each) && !/^\d/.test(each))
    .sort()
    .join(' ');
}

/** Finds the entries that a record is or speaks of, for the filters and for claims. */
function tagger(vocabulary: Vocabulary): (record: SearchRecord) => number[] {
  const { entries, sections, articles } = vocabulary.file;
  const entryAt = new Map(entries.map((entry, index) => [entry[2], index]));
  const entriesOf = new Map<string, number[]>(
    sections.map(([article, hash]) => [`${articles[article]?.[0] ?? ''}#${hash}`, []]),
  );
  const lists = [...entriesOf.values()];
  entries.forEach((entry, index) => {
    for (const section of new Set(entry[4])) lists[section]?.push(index);
  });
  return ({ url, kind, title }) => {
    const self = entryAt.get(url);
    if (self !== undefined) return [self];
    if (kind !== 'claim') return entriesOf.get(url) ?? [];
    const { concepts } = understand(title, vocabulary);
    return concepts.slice(0, 3).map(({ entry }) => entry);
  };
}
