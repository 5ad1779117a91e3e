import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { isLocale, localeCodes, type Locale } from '../i18n/locales.ts';
import { parseMdx, readOutline, type Outline } from '../markdown/outline.ts';
import { articleSchema, pageSchema, type ArticleData, type PageData } from '../schemas/article.ts';
import { claimSchema, type Claim } from '../schemas/claim.ts';
import { figureSchema, type Figure } from '../schemas/figure.ts';
import { contactsSchema, siteSchema, type Contacts, type Site } from '../schemas/site.ts';
import { searchWordsSchema, type SearchWords } from '../schemas/search-words.ts';
import { sourceSchema, type Source } from '../schemas/source.ts';
import { vocabularySchema, type VocabularyEntry } from '../schemas/vocabulary.ts';
import { didYouMean } from '../report/closest.ts';
import type { Problem } from '../report/problems.ts';
import type { RuleId } from '../report/rules.ts';
import { parseData, schemaProblems, type DataText } from './read-data.ts';

/** A file of data with the places of its fields. */
export interface DataFile<T> {
  file: string;
  id: string;
  value: T;
  /** The whole text of the file. */
  body: string;
  data: DataText;
}

/** A text in one language with its outline. */
export interface TextFile<T> extends DataFile<T> {
  locale: Locale;
  outline: Outline;
}

/** Everything that stands in `content/`, read but not yet judged as a whole. */
export interface Content {
  articles: TextFile<ArticleData>[];
  pages: TextFile<PageData>[];
  sources: DataFile<Source>[];
  claims: DataFile<Claim>[];
  vocabulary: DataFile<VocabularyEntry>[];
  figures: DataFile<Figure>[];
  contacts: DataFile<Contacts>[];
  /** What the search knows of each language; the id is the language's code. */
  searchWords: DataFile<SearchWords>[];
  site: DataFile<Site> | undefined;
  /** Problems of syntax and of single fields. */
  problems: Problem[];
  /** Whether a file could not be read, so that what points at it or is used by it cannot be judged. */
  incomplete: boolean;
}

/**
 * Reads the content of a project.
 * @param root the project's folder, which holds `content/`
 */
export function readContent(root: string): Content {
  const problems: Problem[] = [];
  const data = <T extends { id: string }>(folder: string, schema: z.ZodType<T>): DataFile<T>[] =>
    readDataFolder(root, folder, schema, problems);
  const content = {
    articles: readTexts(root, 'articles', articleSchema, problems),
    pages: readTexts(root, 'pages', pageSchema, problems),
    sources: data('sources', sourceSchema),
    claims: data('claims', claimSchema),
    vocabulary: data('vocabulary', vocabularySchema),
    figures: data('figures', figureSchema),
    contacts: listFiles(root, 'content/contacts', '.json').flatMap((file) => {
      const read = readDataFile(root, file, contactsSchema, problems);
      return read ? [{ ...read, id: path.basename(file, '.json') }] : [];
    }),
    searchWords: localeCodes.flatMap((code) => {
      const file = `content/search/${code}.json`;
      if (!existsSync(path.join(root, file))) return [];
      const read = readDataFile(root, file, searchWordsSchema, problems);
      return read ? [{ ...read, id: code }] : [];
    }),
    site: readDataFile(root, 'content/site.json', siteSchema, problems),
    problems,
  };
  const unreadable: readonly RuleId[] = ['mdx-syntax', 'mdx-trap-less-than', 'mdx-trap-brace', 'data-syntax', 'front-matter', 'data-field'];
  return { ...content, incomplete: problems.some((problem) => unreadable.includes(problem.rule)) };
}

function listFiles(root: string, folder: string, extension: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    // As in Astro's own pattern, a name that begins with _ is put aside: kept, but not part of the site.
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension) && !entry.name.startsWith('_'))
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

function readDataFolder<T extends { id: string }>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): DataFile<T>[] {
  return listFiles(root, `content/${folder}`, '.json').flatMap((file) => {
    const read = readDataFile(root, file, schema, problems);
    if (!read) return [];
    const name = path.basename(file, '.json');
    if (read.value.id !== name) {
      problems.push({
        file,
        ...read.data.placeOf(['id']),
        rule: 'file-name',
        message: `id "${read.value.id}" in a file named "${name}.json"`,
      });
    }
    return [{ ...read, id: read.value.id }];
  });
}

function readDataFile<T>(
  root: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): DataFile<T> | undefined {
  const body = readFileSync(path.join(root, file), 'utf8');
  const data = parseData(body, file);
  if (Array.isArray(data)) {
    problems.push(...data);
    return undefined;
  }
  return validate({ file, body, data }, schema, 'data-field', problems);
}

function validate<T>(
  read: { file: string; body: string; data: DataText },
  schema: z.ZodType<T>,
  rule: RuleId,
  problems: Problem[],
): DataFile<T> | undefined {
  const { file, data } = read;
  const result = schema.safeParse(data.value);
  if (!result.success) {
    const fields = 'shape' in schema ? Object.keys(schema.shape as object) : [];
    problems.push(...schemaProblems(result.error, data, file, rule, fields));
    return undefined;
  }
  return { ...read, id: '', value: result.data };
}

function readTexts<T>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): TextFile<T>[] {
  const base = `content/${folder}`;
  const folders = readdirSync(path.join(root, base), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return folders.flatMap((name) => {
    if (!isLocale(name)) {
      problems.push({
        file: `${base}/${name}`,
        line: 1,
        column: 1,
        rule: 'unknown-locale',
        message: `unknown language "${name}"${didYouMean(name, localeCodes)}`,
      });
      return [];
    }
    return listFiles(root, `${base}/${name}`, '.mdx').flatMap((file) => {
      const read = readText(root, file, name, schema, problems);
      return read ? [read] : [];
    });
  });
}

function readText<T>(
  root: string,
  file: string,
  locale: Locale,
  schema: z.ZodType<T>,
  problems: Problem[],
): TextFile<T> | undefined {
  const body = readFileSync(path.join(root, file), 'utf8');
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(body);
  if (!frontMatter) {
    problems.push({
      file,
      line: 1,
      column: 1,
      rule: 'front-matter',
      message: 'no front matter: the file has to begin with a line "---"',
    });
    return undefined;
  }
  const data = parseData(frontMatter[1] ?? '', file, 2);
  const read = Array.isArray(data) ? undefined : validate({ file, body, data }, schema, 'front-matter', problems);
  if (Array.isArray(data)) problems.push(...data);
  const outline = readBody(file, body, problems);
  if (!read || !outline) return undefined;
  return { ...read, id: path.basename(file, '.mdx'), locale, outline };
}

function readBody(file: string, body: string, problems: Problem[]): Outline | undefined {
  try {
    return readOutline(parseMdx(body));
  } catch (error) {
    problems.push(explainSyntaxError(file, body, error));
    return undefined;
  }
}

/** Explains the MDX traps of medical text (`<5 mg`, `p<0.05`, `{x}`) in plain words. */
function explainSyntaxError(file: string, body: string, error: unknown): Problem {
  const detail = error as { reason?: string; message?: string; line?: number; column?: number };
  const line = detail.line ?? 1;
  const column = detail.column ?? 1;
  const excerpt = body.split('\n')[line - 1];
  const reason = (detail.reason ?? detail.message ?? String(error)).split('\n')[0] ?? '';
  const before = excerpt?.slice(Math.max(0, column - 4), column + 1) ?? '';
  const place = { file, line, column, excerpt };
  if (/acorn|expression|brace/i.test(reason)) {
    return { ...place, rule: 'mdx-trap-brace', message: '"{" is read as the beginning of code' };
  }
  if (before.includes('<') || /before name|tag/i.test(reason)) {
    return {
      ...place,
      rule: 'mdx-trap-less-than',
      message: `"<" is read as the beginning of a component (${reason.slice(0, 90)})`,
    };
  }
  return { ...place, rule: 'mdx-syntax', message: reason };
}
