import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../content/read-content.ts';
import { didYouMean } from '../report/closest.ts';
import { localeCodes, localeEntry, locales, originalLocale } from '../i18n/locales.ts';
import { slugSchema } from '../schemas/common.ts';
import { AuthorError } from './author-error.ts';
import { draftSource, readReferences, slugOf } from './import-source.ts';
import { articleTemplate, claimTemplate, wordTemplate, writeData } from './templates.ts';
import { draftTranslation } from './translation.ts';

/** What the command may use of the world around it. */
export interface Surroundings {
  /** The project's folder. */
  root: string;
  today: string;
  /** Asks a question on a terminal; absent where there is none. */
  ask?: (question: string) => Promise<string>;
  /** What is piped in or pasted, or `undefined` if nothing is. */
  input: () => Promise<string | undefined>;
}

/** A file that is to be written. */
export interface NewFile {
  /** Path from the project's folder. */
  file: string;
  text: string;
}

/** What a command makes. */
export interface NewFiles {
  files: NewFile[];
  /** What is left to do, a sentence each. */
  notes: string[];
}

export const usage =
  'Say what is new: npm run new article NAME, translation NAME LANGUAGE, source FILE (or piped in), claim NAME ARTICLE, symptom NAME, topic NAME, or term NAME.';

export const kinds = [
  'article',
  'translation',
  'source',
  'claim',
  'symptom',
  'topic',
  'term',
] as const;
export type Kind = (typeof kinds)[number];

/** The values that can be given by flag. */
export const flagNames = ['name', 'title', 'language', 'article', 'section', 'file'] as const;
export type Flag = (typeof flagNames)[number];

/** What an author asked for. */
export interface Request {
  flags: Partial<Record<Flag, string>>;
  content: Content;
  surroundings: Surroundings;
  /** Gives a flag, else what its question is answered with; without a terminal it ends in the usage. */
  want: (flag: Flag, question: string) => Promise<string>;
}

/** How each kind of file is made. */
export const makers: Record<Kind, (request: Request) => Promise<NewFiles>> = {
  article: async ({ flags, surroundings, want }) => {
    const id = readId(await want('name', 'Its name in addresses, such as deep-sleep:'));
    return {
      files: [
        {
          file: `content/articles/${originalLocale}/${id}.mdx`,
          text: articleTemplate(id, flags.title, surroundings.today),
        },
      ],
      notes: ['Write it with "npm run dev" open; "npm run check" lists what is left.'],
    };
  },
  translation: makeTranslation,
  source: makeSources,
  claim: async ({ flags, content, want }) => {
    const id = readId(await want('name', 'Its name in addresses, such as naps-cure-tiredness:'));
    const articles = content.articles.filter(({ locale }) => locale === originalLocale);
    const name = await want(
      'article',
      `The article that treats it (${articles.map((each) => each.id).join(', ')}):`,
    );
    const article = oneOf(articles, name, 'article');
    const sections = article.outline.sections.flatMap((section) => section.id ?? []);
    const section = flags.section ?? sections[0] ?? '';
    if (!sections.includes(section)) {
      throw new AuthorError(
        `The article "${article.id}" has no section "${section}"${didYouMean(section, sections)}.`,
      );
    }
    return {
      files: [{ file: `content/claims/${id}.json`, text: claimTemplate(id, article.id, section) }],
      notes: [
        `Its verdict is "nothing-found" and its section "${section}" until you change them.`,
        'Add its sources, then the other languages under "text".',
      ],
    };
  },
  symptom: (request) => makeWord(request, 'symptom'),
  topic: (request) => makeWord(request, 'topic'),
  term: (request) => makeWord(request, 'term'),
};

async function makeWord({ want }: Request, kind: 'symptom' | 'topic' | 'term'): Promise<NewFiles> {
  const given = await want('name', 'Its everyday name:');
  const id = slugOf(given);
  if (id === '') throw new AuthorError(`"${given}" has no letters from which to make an id.`);
  // An id was given rather than a name: then the name is still to be written.
  const name = given === id ? undefined : given;
  return {
    files: [{ file: `content/vocabulary/${id}.json`, text: wordTemplate(id, kind, name) }],
    notes: [
      `Mark its first use in a text with [the word](term:${id}).`,
      'Add the other languages under "text".',
    ],
  };
}

async function makeTranslation({ content, surroundings, want }: Request): Promise<NewFiles> {
  const texts = [...content.articles, ...content.pages].filter(
    ({ locale }) => locale === originalLocale,
  );
  const name = await want('name', `Which text? (${texts.map((each) => each.id).join(', ')})`);
  const text = oneOf(texts, name, 'article or page');
  const others = locales.filter(({ code }) => code !== originalLocale).map(({ code }) => code);
  const language = await want('language', `Into which language? (${others.join(', ')})`);
  const locale = localeCodes.find((code) => code === language);
  if (!locale || locale === originalLocale) {
    throw new AuthorError(
      `"${language}" is no language to translate into (there are ${others.join(', ')}). src/README.md says how to add one.`,
    );
  }
  const file = text.file.replace(`/${originalLocale}/`, `/${locale}/`);
  return {
    files: [{ file, text: draftTranslation(text.body, surroundings.today) }],
    notes: [
      `Replace the English words after each "TO WRITE:" with ${localeEntry(locale).name}, and take the mark away.`,
      'Set "path" to the last part of the address in that language, if the text is an article.',
      '"npm run check" lists what is left, also in claims, sources, words and figures.',
    ],
  };
}

async function makeSources({ content, flags, surroundings, want }: Request): Promise<NewFiles> {
  const piped = flags.file === undefined ? await surroundings.input() : undefined;
  const text =
    piped ??
    readGiven(await want('file', 'The file with BibTeX, RIS or CSL-JSON:'), surroundings.root);
  const taken = new Set(content.sources.map(({ id }) => id));
  const files: NewFile[] = [];
  const notes: string[] = [];
  for (const reference of readReferences(text)) {
    const { source, missing } = draftSource(reference, taken);
    const known = content.sources.find(
      ({ value }) =>
        value.DOI !== undefined && value.DOI.toLowerCase() === source.DOI?.toLowerCase(),
    );
    if (known) {
      notes.push(
        `${known.file} has the DOI ${source.DOI ?? ''} already; cite it as [@${known.id}].`,
      );
      continue;
    }
    taken.add(source.id);
    files.push({ file: `content/sources/${source.id}.json`, text: writeData(source) });
    notes.push(
      `${source.id}: cite it as [@${source.id}]. ` +
        (missing.length > 0 ? `The reference does not say: ${missing.join(', ')}. ` : '') +
        'Say what kind of evidence it is, who was studied and what you read of it; until then it counts as the weakest.',
    );
  }
  return { files, notes };
}

function readGiven(file: string, root: string): string {
  try {
    return readFileSync(path.resolve(root, file), 'utf8');
  } catch {
    throw new AuthorError(`The file ${file} cannot be read.`);
  }
}

function readId(given: string): string {
  const result = slugSchema.safeParse(given);
  if (result.success) return given;
  const better = slugOf(given);
  throw new AuthorError(
    `The name "${given}" has to be ${result.error.issues[0]?.message ?? ''}${better ? ` (such as "${better}")` : ''}.`,
  );
}

function oneOf<T extends { id: string }>(all: readonly T[], id: string, kind: string): T {
  const found = all.find((each) => each.id === id);
  if (found) return found;
  const ids = all.map((each) => each.id);
  throw new AuthorError(
    `There is no ${kind} "${id}"${didYouMean(id, ids)}; there are ${ids.join(', ')}.`,
  );
}
