import type { Library, LocaleLibrary } from '../domain/library.ts';
import { areaVersions, contentVersions, type Versions } from '../domain/versions.ts';
import { localeCodes } from '../i18n/locales.ts';
import { sheetPath, type Area } from '../i18n/routes.ts';

/** A page of the site that others should find, in each language in which it exists. */
export interface SitePage {
  versions: Versions;
  /** The day of its latest change, where the data say so. */
  updated?: string;
}

/** The pages that stand once in each language. */
const areas: readonly (Area | undefined)[] = [
  undefined,
  'articles',
  'claims',
  'symptoms',
  'glossary',
  'sources',
  'help',
  'search',
];

/** Lists every page that search engines should know. */
export function sitePages(library: Library): SitePage[] {
  return [
    ...areas.map((area) => ({ versions: areaVersions(library, area) })),
    ...pagesOf(library, (content) =>
      [...content.pages].map(([id, page]) => [id, page.path, page.data.updated]),
    ),
    ...pagesOf(library, (content) =>
      content.articles.map((article) => [article.id, article.path, article.data.updated]),
    ),
    ...pagesOf(library, (content) =>
      content.articles.map((article) => [
        `${article.id}/sheet`,
        sheetPath(content.locale, article.data.path),
        article.data.updated,
      ]),
    ),
    ...pagesOf(library, (content) => content.claims.map(({ claim, path }) => [claim.id, path])),
    ...pagesOf(library, (content) =>
      [...content.terms.values()]
        .filter((term) => term.kind !== 'term')
        .map((term) => [term.id, term.path]),
    ),
  ];
}

function pagesOf(
  library: Library,
  list: (content: LocaleLibrary) => [id: string, path: string, updated?: string][],
): SitePage[] {
  const updatedOf = new Map<string, string | undefined>();
  for (const code of localeCodes) {
    const content = library.locales.get(code);
    for (const [id, , updated] of content ? list(content) : []) {
      const known = updatedOf.get(id);
      updatedOf.set(id, known !== undefined && known > (updated ?? '') ? known : updated);
    }
  }
  return [...updatedOf].map(([id, updated]) => ({
    versions: contentVersions(
      library,
      (content) => list(content).find((each) => each[0] === id)?.[1],
    ),
    ...(updated === undefined ? {} : { updated }),
  }));
}
