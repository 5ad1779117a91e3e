import { originalLocale } from '../i18n/locales.ts';
import type { Content, DataFile, TextFile } from '../content/read-content.ts';
import { didYouMean } from '../report/closest.ts';
import type { Problem } from '../report/problems.ts';
import type { LinkMark, Place, Section } from '../markdown/outline.ts';
import type { ArticleData, PageData } from '../schemas/article.ts';

/** Judges that everything that is pointed at exists, and that everything that exists is pointed at. */
export function checkReferences(content: Content): Problem[] {
  const sources = new Set(content.sources.map((source) => source.id));
  const cited = new Set<string>();
  const problems: Problem[] = [];
  const cite = (file: string, key: string, place: Place): void => {
    cited.add(key);
    if (sources.has(key)) return;
    problems.push({
      file,
      ...place,
      rule: 'unknown-source',
      message: `unknown source "${key}"${didYouMean(key, sources)}`,
    });
  };
  for (const text of [...content.articles, ...content.pages]) {
    for (const citation of text.outline.citations) {
      for (const key of citation.keys) cite(text.file, key, citation);
    }
  }
  for (const article of content.articles) {
    for (const field of ['known', 'notKnown', 'couldChange', 'corrected'] as const) {
      article.value[field].forEach((statement, index) => {
        for (const key of statement.sources) {
          cite(article.file, key, article.data.placeOf([field, index, 'sources']));
        }
      });
    }
  }
  for (const { file, value, data } of [...content.claims, ...content.figures]) {
    for (const key of value.sources) cite(file, key, data.placeOf(['sources']));
  }
  return [
    ...problems,
    ...checkLinks(content),
    ...checkClaims(content),
    ...content.sources
      .filter((source) => !cited.has(source.id))
      .map((source) => unused(source, 'unused-source', 'is cited nowhere')),
    ...unusedTerms(content),
    ...checkSearchPlaces(content),
  ];
}

function unused(file: DataFile<unknown>, rule: Problem['rule'], message: string): Problem {
  return { file: file.file, line: 1, column: 1, rule, message: `"${file.id}" ${message}` };
}

function unusedTerms(content: Content): Problem[] {
  const marked = new Set(
    content.articles
      .flatMap((article) => linksOf(article))
      .flatMap((link) => (link.internal?.scheme === 'term' ? [link.internal.id] : [])),
  );
  return content.vocabulary
    .filter((entry) => !marked.has(entry.id) && entry.value.sections.length === 0)
    .map((entry) => unused(entry, 'unused-term', 'is marked in no article'));
}

/** The sections to which the search leads exist in the original language. */
function checkSearchPlaces(content: Content): Problem[] {
  const known = content.articles
    .filter((article) => article.locale === originalLocale)
    .flatMap((article) =>
      article.outline.sections.map((section) => `${article.id}#${section.id ?? ''}`),
    );
  const missing = (
    file: DataFile<unknown>,
    at: readonly PropertyKey[],
    places: readonly string[],
  ): Problem[] =>
    places.flatMap((place, index) =>
      known.includes(place)
        ? []
        : [
            {
              file: file.file,
              ...file.data.placeOf([...at, index]),
              rule: 'broken-link' as const,
              message: `no section "${place}"${didYouMean(place, known)}`,
            },
          ],
    );
  if (content.incomplete) return [];
  return [
    ...content.vocabulary.flatMap((file) => missing(file, ['sections'], file.value.sections)),
    ...content.searchWords.flatMap((file) =>
      file.value.aspects.flatMap((aspect, index) =>
        missing(file, ['aspects', index, 'sections'], aspect.sections),
      ),
    ),
  ];
}

function linksOf(text: TextFile<ArticleData | PageData>): LinkMark[] {
  return [text.outline.preamble, ...text.outline.sections].flatMap((section) => section.links);
}

function checkLinks(content: Content): Problem[] {
  const terms = content.vocabulary.map((entry) => entry.id);
  const pages = [...new Set(content.pages.map((page) => page.id))];
  const claims = content.claims.map((claim) => claim.id);
  return [...content.articles, ...content.pages].flatMap((text) =>
    linksOf(text).flatMap((link): Problem[] => {
      const { internal, url } = link;
      const at = { file: text.file, line: link.line, column: link.column };
      if (!internal) {
        if (/^https?:\/\//.test(url)) return [];
        const message = `the link "${url}" leads nowhere: expected https://, article:, page:, claim: or term:`;
        return [{ ...at, rule: 'broken-link', message }];
      }
      const { scheme, id, hash } = internal;
      if (scheme === 'lang') {
        if (/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(id)) return [];
        const message = `"${id}" is no code of a language, expected one such as lang:en`;
        return [{ ...at, rule: 'broken-link', message }];
      }
      if (scheme === 'term') {
        return terms.includes(id)
          ? []
          : [
              {
                ...at,
                rule: 'unknown-term',
                message: `unknown term "${id}"${didYouMean(id, terms)}`,
              },
            ];
      }
      if (scheme !== 'article') {
        const known = scheme === 'page' ? pages : claims;
        return known.includes(id)
          ? []
          : [
              {
                ...at,
                rule: 'broken-link',
                message: `unknown ${scheme} "${id}"${didYouMean(id, known)}`,
              },
            ];
      }
      return checkArticleLink(content, text.locale, id, hash).map((message) => ({
        ...at,
        rule: 'broken-link' as const,
        message,
      }));
    }),
  );
}

function checkArticleLink(
  content: Content,
  locale: string,
  id: string,
  hash: string | undefined,
): string[] {
  const articles = content.articles.filter((article) => article.locale === locale);
  const target = articles.find((article) => article.id === id);
  if (!target) {
    const known = articles.map((article) => article.id);
    return [`unknown article "${id}"${didYouMean(id, known)}`];
  }
  const ids = target.outline.sections.map((section: Section) => section.id ?? '');
  if (hash === undefined || ids.includes(hash)) return [];
  return [`the article "${id}" has no section "${hash}"${didYouMean(hash, ids)}`];
}

function checkClaims(content: Content): Problem[] {
  return content.claims.flatMap(({ file, value, data }): Problem[] => {
    const versions = content.articles.filter((article) => article.id === value.article);
    if (versions.length === 0) {
      const known = [...new Set(content.articles.map((article) => article.id))];
      return [
        {
          file,
          ...data.placeOf(['article']),
          rule: 'broken-link',
          message: `unknown article "${value.article}"${didYouMean(value.article, known)}`,
        },
      ];
    }
    const ids = versions.flatMap((article) => article.outline.sections.map((s) => s.id ?? ''));
    const problems: Problem[] = [];
    if (!ids.includes(value.section)) {
      problems.push({
        file,
        ...data.placeOf(['section']),
        rule: 'broken-link',
        message: `the article "${value.article}" has no section "${value.section}"${didYouMean(value.section, ids)}`,
      });
    }
    if (value.sources.length === 0 && value.verdict !== 'nothing-found') {
      problems.push({
        file,
        ...data.placeOf(['sources']),
        rule: 'uncited-statement',
        message: `the verdict "${value.verdict}" has no source`,
      });
    }
    return problems;
  });
}
