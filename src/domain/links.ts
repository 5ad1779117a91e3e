import type { LocaleLibrary } from './library.ts';

/**
 * The path of what a link inside the site points at.
 * Throws if it does not exist in the language; the checks find that before.
 */
export function linkTarget(
  content: LocaleLibrary,
  scheme: 'article' | 'page' | 'claim',
  id: string,
): string {
  const path = findLinkTarget(content, scheme, id);
  if (path === undefined)
    throw new Error(`no ${scheme} "${id}" in the language "${content.locale}"`);
  return path;
}

/** The same, or `undefined` if it does not exist in the language. */
export function findLinkTarget(
  content: LocaleLibrary,
  scheme: 'article' | 'page' | 'claim',
  id: string,
): string | undefined {
  return {
    article: () => content.articles.find((article) => article.id === id)?.path,
    page: () => content.pages.get(id)?.path,
    claim: () => content.claims.find(({ claim }) => claim.id === id)?.path,
  }[scheme]();
}
