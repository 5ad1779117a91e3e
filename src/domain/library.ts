import type { Content, DataFile, TextFile } from '../content/read-content.ts';
import { withoutDrafts } from './drafts.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { sitePath } from '../i18n/routes.ts';
import type { Section } from '../markdown/outline.ts';
import { statementListNames, type ArticleData, type PageData } from '../schemas/article.ts';
import type { Claim, ClaimText } from '../schemas/claim.ts';
import type { Certainty } from '../schemas/common.ts';
import type { Figure } from '../schemas/figure.ts';
import type { Contacts, Site } from '../schemas/site.ts';
import type { Source } from '../schemas/source.ts';
import type { VocabularyEntry, Words } from '../schemas/vocabulary.ts';

/** An article in one language, ready to be shown. */
export interface Article {
  id: string;
  locale: Locale;
  data: ArticleData;
  /** Path from the site's root, such as `sv/artiklar/somn/`. */
  path: string;
  sections: Section[];
  /** The sentence that answers the title. */
  answer: string;
  answerCertainty: Certainty | undefined;
  /** Source keys in the order in which they are first cited: the body first, then the lists after it. */
  references: string[];
  /** Every citation with the place on the page where it stands, in reading order; keys in the order of their numbers. */
  citations: PlacedCitation[];
  /** Reading time in whole minutes. */
  minutes: number;
}

/** The name of one of the lists of statements after the body. */
export type StatementList = (typeof statementListNames)[number];

/** A citation and the id of its place on the page. */
export interface PlacedCitation {
  keys: string[];
  anchor: string;
}

/** A place at which a source is cited. */
export interface CitedAt {
  article: Article;
  section: Section | undefined;
}

/** A vocabulary entry in one language. */
export interface Term {
  id: string;
  kind: VocabularyEntry['kind'];
  draft?: boolean | undefined;
  words: Words;
  /** Path of its page, or of its place in the glossary. */
  path: string;
  hash: string | undefined;
  /** The sections that answer best, as `article#section`. */
  sections: readonly string[];
  alarm: VocabularyEntry['alarm'];
  redFlags: VocabularyEntry['redFlags'];
  /** The passages whose text marks it. */
  mentions: CitedAt[];
}

/** A claim in one language. */
export interface CheckedClaim {
  claim: Claim;
  text: ClaimText;
  path: string;
  article: Article | undefined;
}

/** All content of one language. Every list is in the order in which it is shown. */
export interface LocaleLibrary {
  locale: Locale;
  articles: Article[];
  pages: Map<string, { data: PageData; path: string }>;
  claims: CheckedClaim[];
  terms: Map<string, Term>;
  /** Sources cited in this language, by key. */
  citedAt: Map<string, CitedAt[]>;
}

/** The whole content, looked up by key. */
export interface Library {
  sources: Map<string, Source>;
  figures: Map<string, Figure>;
  contacts: Contacts[];
  site: Site;
  locales: Map<Locale, LocaleLibrary>;
}

const pageAreas = { about: 'about', policy: 'policy', privacy: 'privacy' } as const;
export type PageId = keyof typeof pageAreas;

/** Words a reader with brain fog reads in a minute; slower than the usual 230 to 250. */
const wordsPerMinute = 180;

/**
 * Builds the library from content that has passed its checks.
 * Throws if `content/site.json` is missing.
 *
 * @param options.drafts whether drafts are part of it, as they are while an author writes
 */
export function buildLibrary(all: Content, options: { drafts?: boolean } = {}): Library {
  const content = options.drafts ? all : withoutDrafts(all);
  if (!content.site) throw new Error('content/site.json is missing or not valid');
  return {
    sources: byId(content.sources),
    figures: byId(content.figures),
    contacts: content.contacts.map((file) => file.value),
    site: content.site.value,
    locales: new Map(localeCodes.map((locale) => [locale, buildLocale(content, locale)])),
  };
}

function byId<T>(files: readonly DataFile<T>[]): Map<string, T> {
  return new Map(files.map((file) => [file.id, file.value]));
}

function buildLocale(content: Content, locale: Locale): LocaleLibrary {
  const articles = content.articles
    .filter((file) => file.locale === locale)
    .map((file) => buildArticle(file, content));
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const claims = content.claims.flatMap(({ value: claim }): CheckedClaim[] => {
    const text = claim.text[locale];
    if (!text || !articleOf.has(claim.article)) return [];
    return [
      {
        claim,
        text,
        path: sitePath(locale, 'claims', claim.id),
        article: articleOf.get(claim.article),
      },
    ];
  });
  const pages = new Map(
    content.pages
      .filter((file) => file.locale === locale)
      .map((file) => [
        file.id,
        { data: file.value, path: sitePath(locale, pageAreas[file.id as PageId]) },
      ]),
  );
  return {
    locale,
    articles,
    pages,
    claims,
    terms: buildTerms(content, locale, articles),
    citedAt: collectCitations(articles),
  };
}

function buildArticle(file: TextFile<ArticleData>, content: Content): Article {
  const { outline, value: data, locale, id } = file;
  const lead = outline.sections[0]?.blocks[0];
  const words = outline.sections
    .flatMap((section) => section.blocks)
    .reduce((sum, block) => sum + block.text.split(/\s+/).filter(Boolean).length, 0);
  const figureIds = outline.sections.flatMap((section) =>
    section.components.flatMap((component) =>
      component.name === 'Figure' ? (component.attributes.id ?? []) : [],
    ),
  );
  const citations = [
    ...outline.citations.map((citation, index) => ({
      keys: citation.keys,
      anchor: `cite-${index + 1}`,
    })),
    ...statementListNames.flatMap((list) =>
      data[list].flatMap((statement, index) =>
        statement.sources.length > 0
          ? [{ keys: statement.sources, anchor: statementAnchor(list, index) }]
          : [],
      ),
    ),
    ...content.figures
      .filter((figure) => figureIds.includes(figure.id))
      .map((figure) => ({ keys: figure.value.sources, anchor: `cite-figure-${figure.id}` })),
  ];
  const references = [...new Set(citations.flatMap((citation) => citation.keys))];
  return {
    id,
    locale,
    data,
    path: sitePath(locale, 'articles', data.path),
    sections: outline.sections,
    answer: lead?.text ?? '',
    answerCertainty: lead?.certainty?.value as Certainty | undefined,
    references,
    citations: citations.map(({ keys, anchor }) => ({
      keys: inOrderOfNumber(keys, references),
      anchor,
    })),
    minutes: Math.max(1, Math.round(words / wordsPerMinute)),
  };
}

/** A group of sources in the order of their numbers, as a citation prints them. */
export function inOrderOfNumber(keys: readonly string[], references: readonly string[]): string[] {
  return keys.toSorted((a, b) => references.indexOf(a) - references.indexOf(b));
}

/** The id of the citation of one statement in the lists after the body. */
export function statementAnchor(list: StatementList, index: number): string {
  return `cite-${list}-${index + 1}`;
}

/**
 * The id of the card that shows a group of sources; the same group shares one card on a page.
 * @param numbers the numbers of the sources in the page's list: short, for it stands in the page often
 */
export function cardId(numbers: readonly (number | string)[]): string {
  return `card-${numbers.join('-')}`;
}

function buildTerms(
  content: Content,
  locale: Locale,
  articles: readonly Article[],
): Map<string, Term> {
  const mentions = new Map<string, CitedAt[]>();
  for (const article of articles) {
    for (const section of article.sections) {
      const ids = new Set(
        section.links.flatMap((link) =>
          link.internal?.scheme === 'term' ? [link.internal.id] : [],
        ),
      );
      for (const id of ids) mentions.set(id, [...(mentions.get(id) ?? []), { article, section }]);
    }
  }
  const terms = content.vocabulary.flatMap(({ value: entry }): [string, Term][] => {
    const words = entry.text[locale];
    if (!words) return [];
    const area = { symptom: 'symptoms', topic: 'topics', term: 'glossary' } as const;
    const isPage = entry.kind !== 'term';
    return [
      [
        entry.id,
        {
          id: entry.id,
          kind: entry.kind,
          draft: entry.draft,
          words,
          path: sitePath(locale, area[entry.kind], isPage ? entry.id : undefined),
          hash: isPage ? undefined : entry.id,
          sections: entry.sections,
          alarm: entry.alarm,
          redFlags: entry.redFlags,
          mentions: mentions.get(entry.id) ?? [],
        },
      ],
    ];
  });
  return new Map(terms);
}

function collectCitations(articles: readonly Article[]): Map<string, CitedAt[]> {
  const citedAt = new Map<string, CitedAt[]>();
  for (const article of articles) {
    for (const section of article.sections) {
      const keys = new Set(
        section.blocks.flatMap((block) => block.citations.flatMap((citation) => citation.keys)),
      );
      for (const key of keys) citedAt.set(key, [...(citedAt.get(key) ?? []), { article, section }]);
    }
    for (const key of article.references) {
      const places = citedAt.get(key) ?? [];
      if (!places.some((place) => place.article === article)) {
        citedAt.set(key, [...places, { article, section: undefined }]);
      }
    }
  }
  return citedAt;
}
