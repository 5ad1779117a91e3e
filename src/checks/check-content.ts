import type { Content } from '../content/read-content.ts';
import { draftables } from '../domain/drafts.ts';
import type { Problem } from '../report/problems.ts';
import { locales, type LocaleEntry } from '../i18n/locales.ts';
import { checkArticle } from './check-article.ts';
import { checkContactDates, checkDates } from './check-dates.ts';
import { checkPlaceholders, checkRestsOnDraft, relaxDrafts } from './check-drafts.ts';
import { checkLanguages } from './check-languages.ts';
import { checkParity } from './check-parity.ts';
import { checkReferences } from './check-references.ts';

/**
 * Judges the whole content and gives every problem at once.
 * @param today the day on which it is judged, `YYYY-MM-DD`
 * @param languages the languages with their state; another list than ours only in tests
 */
export function checkContent(
  content: Content,
  today: string,
  languages: readonly LocaleEntry[] = locales,
): Problem[] {
  const problems = [
    ...content.problems,
    ...checkPlaceholders(content),
    ...content.articles.flatMap((article) => checkArticle(article, content)),
    ...content.articles.flatMap((article) => checkDates(article, today)),
    ...content.contacts.flatMap((contacts) => checkContactDates(contacts, today)),
    // What points at a file that could not be read cannot be judged before that file is mended.
    ...(content.incomplete
      ? []
      : [
          ...checkReferences(content),
          ...checkLanguages(content, languages),
          ...checkParity(content),
          ...checkRestsOnDraft(content),
        ]),
  ];
  return withWords(relaxDrafts(problems, content), content);
}

/** Adds the line of the file to each problem that says nothing of its words. */
function withWords(problems: readonly Problem[], content: Content): Problem[] {
  const files = [...draftables(content), ...content.figures, ...content.contacts];
  const lines = new Map(files.map(({ file, body }) => [file, body.split('\n')]));
  return problems.map((problem) => {
    const line = lines.get(problem.file)?.[problem.line - 1]?.trim();
    return problem.excerpt || !line || !/\p{L}/u.test(line)
      ? problem
      : { ...problem, excerpt: line };
  });
}
