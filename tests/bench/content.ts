import type { Random } from './random.ts';
import { random } from './random.ts';
import { capital, misspelt, name, phraseOf, sentence, words } from './words.ts';
import { localeCodes, type Locale } from '../../src/i18n/locales.ts';
import type { Certainty } from '../../src/schemas/common.ts';

/** A file of made-up content: its path under `content/` and its text. */
export interface MadeFile {
  path: string;
  text: string;
}

/** Pages that one article brings in one language: itself, its sheet, its symptom and topic, its claims. */
const pagesOfArticle = 7;

/** Pages that stand once in each language (home, lists, policy …), the error page and the page of styles. */
const fixedPages = 11 * localeCodes.length + 2;

/** How many articles make a site of about so many pages in all languages together; at least one. */
export function articlesFor(pages: number): number {
  return Math.max(1, Math.round((pages - fixedPages) / (pagesOfArticle * localeCodes.length)));
}

/**
 * Makes up the articles, sources, claims and vocabulary of a site that passes all checks. Its words
 * mean nothing. An article cites and links its neighbours too, as on a real site, and never more of them.
 */
export function makeContent(articles: number): MadeFile[] {
  return Array.from({ length: articles }, (_, index) => [
    ...localeCodes.map((locale) => article(index, articles, locale)),
    ...sourcesOf(index).map((id) => source(id)),
    ...entryKinds.map((kind) => entry(kind, index)),
    ...claimNumbers.map((number) => claim(index, number)),
  ]).flat();
}

const entryKinds = ['symptom', 'topic', 'term'] as const;
const claimNumbers = [1, 2, 3] as const;
const bodySections = ['cause', 'signs', 'food', 'tests', 'treatment', 'outlook'] as const;
const hiddenPhrases = 20;

const articleId = (index: number): string => `article-${index + 1}`;
const entryId = (kind: string, index: number): string => `${kind}-${index + 1}`;
const sourcesOf = (index: number): string[] =>
  Array.from({ length: 8 }, (_, number) => `author-${index + 1}-${number + 1}`);

/** What is the same in every language of an article, as the check of translations wants it. */
class Outline {
  readonly #random: Random;
  readonly #sources: string[];
  readonly #unused: string[];

  constructor(index: number) {
    this.#random = random(`outline ${index}`);
    this.#unused = sourcesOf(index);
    this.#sources = [...this.#unused, ...(index > 0 ? sourcesOf(index - 1).slice(0, 4) : [])];
  }

  /** A citation of one or two sources; each of the article's own is cited once before any is repeated. */
  cite(): string {
    const count = 1 + this.#random.below(2);
    const keys = new Set(Array.from({ length: count }, () => this.key()));
    return `[${[...keys].map((key) => `@${key}`).join('; ')}]`;
  }

  key(): string {
    return this.#unused.shift() ?? this.#sources[this.#random.below(this.#sources.length)] ?? '';
  }

  level(): Certainty {
    return this.#random.pick(['well-established', 'probably', 'may', 'not-known']);
  }

  dose(): string {
    return `${50 * (1 + this.#random.below(12))} mg`;
  }
}

function article(index: number, articles: number, locale: Locale): MadeFile {
  const outline = new Outline(index);
  const own = random(`article ${index} ${locale}`);
  const say = (inside?: string): string => sentence(locale, own, inside);
  const graded = (): string => {
    const level = outline.level();
    return `${say(phraseOf(locale, level))} [certainty: ${level}] ${outline.cite()}`;
  };
  const statement = (): string => `  - text: ${say()}\n    sources: [${outline.key()}]`;
  const neighbour = (index + 1) % articles;
  const link = (kind: (typeof entryKinds)[number], of: number): string =>
    `[${words(locale, own, 1)}](term:${entryId(kind, of)})`;
  const section = (id: string, number: number): string =>
    [
      `## ${capital(words(locale, own, 4))} [#${id}]`,
      graded(),
      `${say(link(entryKinds[number % 3] ?? 'term', index))} ${say()} ${outline.cite()} ${say(outline.dose())} ${say()} ${outline.cite()}`,
      `${say(link(entryKinds[number % 3] ?? 'term', neighbour))} ${say()} ${say()} ${outline.cite()}`,
      `### ${capital(words(locale, own, 3))}`,
      `${say()} ${say(`[${words(locale, own, 2)}](article:${articleId(neighbour)}#treatment)`)} ${outline.cite()}`,
      `${words(locale, own, 5)}: ${outline.cite()}`,
      [1, 2, 3].map(() => `- ${words(locale, own, 6)}`).join('\n'),
      ...(id === 'food' ? [table(locale, own, outline)] : []),
    ].join('\n\n');
  const text = [
    '---',
    `title: ${capital(name(locale, own))} ${words(locale, own, 3)}`,
    `subject: ${capital(words(locale, own, 1))}`,
    `description: ${say()}`,
    `path: ${articleId(index)}`,
    'version: 1',
    'published: 2026-01-10',
    'updated: 2026-02-01',
    'checked: 2026-02-01',
    'nextCheck: 2027-01-31',
    `about: [${capital(words(locale, own, 2))}]`,
    ...['known', 'notKnown', 'couldChange', 'corrected'].map(
      (list) => `${list}:\n${[1, 2, 3].map(statement).join('\n')}`,
    ),
    `questions:\n${[1, 2, 3].map(() => `  - ${say()}`).join('\n')}`,
    `mention:\n${[1, 2].map(() => `  - ${say()}`).join('\n')}`,
    `history:\n  - date: 2026-01-10\n    text: ${say()}`,
    '---',
    '',
    [
      `## ${capital(words(locale, own, 3))} [#short-answer]`,
      graded(),
      [1, 2, 3, 4].map(() => `- ${graded()}`).join('\n'),
      ...bodySections.map(section),
      `## ${capital(words(locale, own, 3))} [#get-help]`,
      `${say()} [basis: emergency]`,
      ...(['emergency', 'soon', 'visit'] as const).map((level) => card(level, locale, own)),
      `<Warning id="stop" kind="do-not">\n\n${say()} ${outline.cite()}\n\n</Warning>`,
    ].join('\n\n'),
  ].join('\n');
  return { path: `articles/${locale}/${articleId(index)}.mdx`, text: `${text}\n` };
}

function card(level: string, locale: Locale, own: Random): string {
  const items = [1, 2, 3].map(() => `- ${words(locale, own, 6)}`).join('\n');
  const intro = `${words(locale, own, 4)}: [basis: emergency]`;
  return `<CareCard id="${level}" level="${level}">\n\n${intro}\n\n${items}\n\n</CareCard>`;
}

function table(locale: Locale, own: Random, outline: Outline): string {
  const row = (): string => `| ${words(locale, own, 2)} | ${outline.dose()} |`;
  const intro = `${words(locale, own, 4)}: ${outline.cite()}`;
  return `${intro}\n\n| ${words(locale, own, 1)} | mg |\n|---|--:|\n${[1, 2, 3, 4].map(row).join('\n')}`;
}

function source(id: string): MadeFile {
  const own = random(id);
  const author = (): object => ({ family: capital(words('en', own, 1)), given: 'A' });
  return json(`sources/${id}.json`, {
    id,
    type: 'article-journal',
    title: capital(words('en', own, 8)),
    author: [author(), author()],
    issued: { 'date-parts': [[1990 + own.below(35)]] },
    'container-title': capital(words('en', own, 2)),
    volume: String(1 + own.below(90)),
    DOI: `10.1000/${id}`,
    custom: {
      evidence: own.pick(['systematic-review', 'trial', 'observational']),
      subjects: ['people'],
      read: 'abstract',
      authors: 'complete',
      text: inEachLanguage((locale) => ({
        studied: sentence(locale, own),
        finding: sentence(locale, own),
        limits: `${sentence(locale, own)} ${sentence(locale, own)}`,
      })),
    },
  });
}

function entry(kind: (typeof entryKinds)[number], index: number): MadeFile {
  const id = entryId(kind, index);
  const own = random(id);
  const places = [...bodySections.slice(0, 3), 'short-answer'];
  return json(`vocabulary/${id}.json`, {
    id,
    kind,
    sections: kind === 'term' ? [] : places.map((place) => `${articleId(index)}#${place}`),
    redFlags:
      kind === 'symptom'
        ? [{ level: 'emergency', text: inEachLanguage((locale) => [words(locale, own, 5)]) }]
        : [],
    text: inEachLanguage((locale) => {
      const called = name(locale, own);
      const hidden = Array.from({ length: hiddenPhrases }, (_, number) =>
        number < 6 ? misspelt(called, own) : words(locale, own, 2 + (number % 3)),
      );
      return {
        name: called,
        medical: name(locale, own),
        also: [name(locale, own), `${called} ${words(locale, own, 1)}`],
        hidden: [...new Set(hidden)],
        definition: sentence(locale, own),
      };
    }),
  });
}

function claim(index: number, number: (typeof claimNumbers)[number]): MadeFile {
  const id = `claim-${index + 1}-${number}`;
  const own = random(id);
  return json(`claims/${id}.json`, {
    id,
    article: articleId(index),
    section: own.pick(bodySections),
    verdict: own.pick(['supported', 'partly', 'overstated', 'wrong']),
    sources: sourcesOf(index).slice(number, number + 2),
    inArticle: number < 3,
    text: inEachLanguage((locale) => ({
      question: sentence(locale, own).replace(/\.$/, '?'),
      truth: sentence(locale, own),
      claim: sentence(locale, own),
      why: `${sentence(locale, own)} ${sentence(locale, own)}`,
    })),
  });
}

function inEachLanguage<T>(make: (locale: Locale) => T): Record<string, T> {
  return Object.fromEntries(localeCodes.map((locale) => [locale, make(locale)]));
}

function json(path: string, value: object): MadeFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}
