import { compareWords } from '../i18n/format.ts';
import type { Article, LocaleLibrary, Term } from './library.ts';

/** The ids of the words that an article marks, in reading order. */
export function markedTerms(article: Article): string[] {
  const ids = article.sections.flatMap((section) =>
    section.links.flatMap((link) => (link.internal?.scheme === 'term' ? [link.internal.id] : [])),
  );
  return [...new Set(ids)];
}

/** The words that an article marks, in alphabetical order. */
export function termsOf(article: Article, content: LocaleLibrary): Term[] {
  return sortTerms(
    markedTerms(article).flatMap((id) => content.terms.get(id) ?? []),
    content,
  );
}

/** Sorts words as a dictionary of the language does. */
export function sortTerms(terms: Iterable<Term>, content: LocaleLibrary): Term[] {
  return [...terms].sort((a, b) => compareWords(content.locale, a.words.name, b.words.name));
}
