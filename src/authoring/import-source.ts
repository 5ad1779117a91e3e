import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { placeholder } from '../domain/drafts.ts';
import { sourceSchema, type Source } from '../schemas/source.ts';
import { AuthorError } from './author-error.ts';

/** A reference as Citation.js reads it: CSL-JSON of any quality. */
export type RawReference = Record<string, unknown>;

/** Reads one or more references in BibTeX, RIS or CSL-JSON. */
export function readReferences(text: string): RawReference[] {
  const expected = 'expected one or more references in BibTeX, RIS or CSL-JSON';
  if (text.trim() === '') throw new AuthorError(`The text is empty; ${expected}.`);
  let data: RawReference[];
  try {
    data = new Cite(text).data;
  } catch {
    throw new AuthorError(`The text could not be read; ${expected}.`);
  }
  const references = data.filter((each) => typeof each.title === 'string');
  if (references.length === 0)
    throw new AuthorError(`No reference with a title was found; ${expected}.`);
  return references;
}

/** A source ready to be filled, and what the reference did not say. */
export interface ImportedSource {
  source: Source;
  missing: string[];
}

/**
 * Turns a reference into a draft of a source file. Our own reading of it is left to write; until then
 * it counts as the weakest evidence, read at second hand.
 *
 * @param taken the keys that are in use
 */
export function draftSource(reference: RawReference, taken: ReadonlySet<string>): ImportedSource {
  const author = readAuthors(reference.author);
  const issued = readDate(reference.issued);
  const doi = textOf(reference.DOI)?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  const url = textOf(reference.URL);
  const source = {
    id: freeKey(citationKey(author, issued, String(reference.title)), taken),
    type: types[textOf(reference.type) ?? ''] ?? 'report',
    title: String(reference.title).replace(/\s+/g, ' ').trim(),
    author: author.length > 0 ? author : undefined,
    issued,
    ...Object.fromEntries(copied.map((field) => [field, textOf(reference[field])])),
    DOI: doi,
    PMID: textOf(reference.PMID)?.match(/\d{1,8}/)?.[0],
    PMCID: textOf(reference.PMCID)?.match(/PMC\d+/)?.[0],
    URL: url && doi && url.includes(doi) ? undefined : url,
    custom: {
      draft: true,
      evidence: 'expert',
      subjects: ['none'],
      read: 'secondary',
      authors: 'complete',
      text: {
        en: {
          studied: `${placeholder} who was studied and how many, and the kind of study in everyday words.`,
          finding: `${placeholder} one plain sentence.`,
          limits: `${placeholder} what the study cannot tell, in one or two plain sentences.`,
        },
      },
    },
  };
  const bad = sourceSchema.safeParse(JSON.parse(JSON.stringify(source)));
  const badFields = new Set(bad.success ? [] : bad.error.issues.map(({ path }) => String(path[0])));
  const kept = Object.fromEntries(
    Object.entries(source).filter(([field, value]) => value !== undefined && !badFields.has(field)),
  );
  const result = sourceSchema.safeParse(kept);
  if (!result.success) {
    throw new AuthorError(
      `"${source.title}" cannot be made into a source: ${result.error.issues[0]?.message ?? ''}.`,
    );
  }
  const wanted = ['author', 'issued', 'container-title', 'DOI'].filter((field) => !(field in kept));
  return {
    // Parsing sorts the fields as the schema does, but only what was given is written.
    source: result.data,
    missing: [
      ...wanted.filter((field) => !badFields.has(field)),
      ...[...badFields].map((field) => `${field} (was not usable)`),
    ],
  };
}

const copied = [
  'container-title',
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'publisher',
  'publisher-place',
  'ISBN',
  'ISSN',
];

const types: Record<string, Source['type']> = {
  'article-journal': 'article-journal',
  article: 'article-journal',
  'article-magazine': 'article-journal',
  'article-newspaper': 'article-journal',
  webpage: 'webpage',
  post: 'webpage',
  'post-weblog': 'webpage',
  report: 'report',
  book: 'book',
  dataset: 'dataset',
  chapter: 'chapter',
  'entry-encyclopedia': 'chapter',
  'paper-conference': 'chapter',
};

type Author = NonNullable<Source['author']>[number];

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== ''
    ? text.replace(/\s+/g, ' ').trim()
    : undefined;
}

function readAuthors(value: unknown): Author[] {
  if (!Array.isArray(value)) return [];
  return (value as Record<string, unknown>[]).flatMap((each): Author[] => {
    const literal = textOf(each.literal);
    const family = textOf(each.family);
    if (literal) return [{ literal }];
    if (!family) return [];
    // BibTeX knows no groups; one in braces arrives as a family name of several words.
    if (each.given === undefined && family.includes(' ')) return [{ literal: family }];
    const parts = ['given', 'suffix', 'non-dropping-particle', 'dropping-particle'] as const;
    const rest = parts.flatMap((part) => {
      const text = textOf(each[part]);
      return text ? [[part, text] as const] : [];
    });
    return [{ family, ...Object.fromEntries(rest) }];
  });
}

function readDate(value: unknown): Source['issued'] {
  const parts = (value as { 'date-parts'?: unknown[][] } | undefined)?.['date-parts']?.[0];
  const numbers = (parts ?? []).map(Number).filter((part) => Number.isInteger(part) && part > 0);
  return numbers.length > 0 ? { 'date-parts': [numbers.slice(0, 3)] } : undefined;
}

/** Letters that do not come apart into a base letter and an accent. */
const folded: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Makes an id of words: `Müller-Lyer` becomes `muller-lyer`. */
export function slugOf(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßłđðþı]/g, (letter) => folded[letter] ?? '')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function citationKey(authors: readonly Author[], issued: Source['issued'], title: string): string {
  const [first] = authors;
  const year = issued && 'date-parts' in issued ? issued['date-parts'][0]?.[0] : undefined;
  const group = first && 'literal' in first ? first.literal : title;
  const name =
    first && 'family' in first ? slugOf(first.family).replaceAll('-', '') : shortName(group);
  return [name || 'source', year ?? 'undated'].join('-');
}

/** A group by its own short form or first word: "World Health Organization (WHO)" is `who`. */
function shortName(group: string): string {
  const short = /\(([\p{Lu}\d]{2,8})\)/u.exec(group)?.[1];
  return slugOf(short ?? group).split('-')[0] ?? '';
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}-${number}`)) number += 1;
  return `${key}-${number}`;
}
