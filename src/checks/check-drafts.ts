import type { Content, DataFile, TextFile } from '../content/read-content.ts';
import { draftables, isDraft, placeholder } from '../domain/drafts.ts';
import type { Problem } from '../report/problems.ts';
import type { RuleId } from '../report/rules.ts';
import { originalLocale } from '../i18n/locales.ts';
import type { Outline, Place } from '../markdown/outline.ts';
import { statementListNames } from '../schemas/article.ts';

/** Finds every place at which an author still has something to write. */
export function checkPlaceholders(content: Content): Problem[] {
  return draftables(content).flatMap(({ file, body }) =>
    body.split('\n').flatMap((line, index): Problem[] => {
      const start = line.indexOf(placeholder);
      if (start === -1) return [];
      const place = { file, line: index + 1, column: start + 1 };
      return [
        {
          ...place,
          rule: 'placeholder',
          message: 'still to be written',
          excerpt: line.slice(start),
        },
      ];
    }),
  );
}

/** Judges that nothing published rests on a draft, which readers do not get. */
export function checkRestsOnDraft(content: Content): Problem[] {
  const drafts = {
    source: idsOf(content.sources),
    term: idsOf(content.vocabulary),
    claim: idsOf(content.claims),
  };
  const problems: Problem[] = [];
  const report = (file: string, place: Place, kind: string, id: string): void => {
    const message = `the ${kind} "${id}" is still a draft`;
    problems.push({
      file,
      line: place.line,
      column: place.column,
      rule: 'rests-on-draft',
      message,
    });
  };
  for (const text of [...content.articles, ...content.pages].filter((file) => !isDraft(file))) {
    const inLanguage = {
      article: idsOf(content.articles.filter(({ locale }) => locale === text.locale)),
      page: idsOf(content.pages.filter(({ locale }) => locale === text.locale)),
    };
    for (const citation of text.outline.citations) {
      for (const key of citation.keys.filter((each) => drafts.source.has(each))) {
        report(text.file, citation, 'source', key);
      }
    }
    for (const link of linksOf(text.outline)) {
      if (!link.internal || link.internal.scheme === 'lang') continue;
      const { scheme, id } = link.internal;
      const ids = scheme === 'article' || scheme === 'page' ? inLanguage[scheme] : drafts[scheme];
      if (ids.has(id)) report(text.file, link, scheme, id);
    }
  }
  for (const { file, value, data } of content.articles.filter((each) => !isDraft(each))) {
    for (const list of statementListNames) {
      value[list].forEach((statement, index) => {
        for (const key of statement.sources.filter((each) => drafts.source.has(each))) {
          report(file, data.placeOf([list, index, 'sources']), 'source', key);
        }
      });
    }
  }
  for (const { file, value, data } of [...content.claims, ...content.figures]) {
    if (isDraft({ file, value })) continue;
    for (const key of value.sources.filter((each) => drafts.source.has(each))) {
      report(file, data.placeOf(['sources']), 'source', key);
    }
  }
  const draftArticles = new Set(
    content.articles
      .filter((article) => isDraft(article) && article.locale === originalLocale)
      .map(({ id }) => id),
  );
  for (const { file, value, data } of content.claims.filter((each) => !isDraft(each))) {
    if (draftArticles.has(value.article)) {
      report(file, data.placeOf(['article']), 'article', value.article);
    }
  }
  return problems;
}

function idsOf(files: readonly DataFile<object>[]): Set<string> {
  return new Set(files.filter((file) => isDraft(file)).map((file) => file.id));
}

function linksOf(outline: Outline): TextFile<object>['outline']['sections'][number]['links'] {
  return [outline.preamble, ...outline.sections].flatMap((section) => section.links);
}

/** Without these a file cannot be read at all, so that a draft with them could not even be shown. */
const unreadable: readonly RuleId[] = [
  'mdx-syntax',
  'mdx-trap-less-than',
  'mdx-trap-brace',
  'data-syntax',
  'front-matter',
  'data-field',
  'file-name',
];

/**
 * Turns what is wrong with a draft into what is left to do in it, which stops no build. Where a
 * placeholder stands, only that is said.
 */
export function relaxDrafts(problems: readonly Problem[], content: Content): Problem[] {
  const drafts = new Set(
    draftables(content)
      .filter((file) => isDraft(file))
      .map(({ file }) => file),
  );
  const lineOf = ({ file, line }: Problem): string => `${file}:${line}`;
  const unwritten = new Set(
    problems.filter(({ rule }) => rule === 'placeholder').map((problem) => lineOf(problem)),
  );
  return problems
    .filter((problem) => problem.rule === 'placeholder' || !unwritten.has(lineOf(problem)))
    .map((problem) =>
      drafts.has(problem.file) && !unreadable.includes(problem.rule)
        ? { ...problem, draft: true }
        : problem,
    );
}
