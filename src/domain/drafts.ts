import type { Content } from '../content/read-content.ts';

/** What stands in a new file wherever an author has something to write; a text that is not a draft has none left. */
export const placeholder = 'TO WRITE:';

interface Draftable {
  file: string;
  value: object;
}

/** Says whether a file of content is a draft: visible in `npm run dev`, labelled, and absent from the build. */
export function isDraft({ value }: Draftable): boolean {
  const { draft, custom } = value as { draft?: boolean; custom?: { draft?: boolean } };
  return draft === true || custom?.draft === true;
}

/** All kinds of file that can be drafts. */
export function draftables(content: Content) {
  const { articles, pages, sources, claims, vocabulary } = content;
  return [...articles, ...pages, ...sources, ...claims, ...vocabulary];
}

/** The content as readers get it. */
export function withoutDrafts(content: Content): Content {
  const published = (file: Draftable): boolean => !isDraft(file);
  return {
    ...content,
    articles: content.articles.filter(published),
    pages: content.pages.filter(published),
    sources: content.sources.filter(published),
    claims: content.claims.filter(published),
    vocabulary: content.vocabulary.filter(published),
  };
}
