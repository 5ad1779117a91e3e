import type { Content } from '../content/read-content.ts';
import type { Problem } from '../domain/problems.ts';
import { checkArticle } from './check-article.ts';
import { checkContactDates, checkDates } from './check-dates.ts';
import { checkPlaceholders, checkRestsOnDraft, relaxDrafts } from './check-drafts.ts';
import { checkLanguages } from './check-languages.ts';
import { checkParity } from './check-parity.ts';
import { checkReferences } from './check-references.ts';

/**
 * Judges the whole content and gives every problem at once.
 * @param today the day on which it is judged, `YYYY-MM-DD`
 */
export function checkContent(content: Content, today: string): Problem[] {
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
          ...checkLanguages(content),
          ...checkParity(content),
          ...checkRestsOnDraft(content),
        ]),
  ];
  return relaxDrafts(problems, content);
}
