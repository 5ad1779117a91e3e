import type { Section } from '../markdown/outline.ts';
import type { Certainty } from '../schemas/common.ts';
import type { Article, CheckedClaim, LocaleLibrary, Term } from './library.ts';

/** A section that speaks of a symptom or topic. */
export interface Passage {
  article: Article;
  section: Section;
  /** The section's first sentence. */
  lead: string;
  certainty: Certainty | undefined;
}

/** The passages that mark a word, in the order of the articles. */
export function passagesOf(term: Term): Passage[] {
  return term.mentions.flatMap(({ article, section }) => {
    const lead = section?.blocks[0];
    if (!section || !lead) return [];
    return [
      {
        article,
        section,
        lead: lead.text,
        certainty: lead.certainty?.value as Certainty | undefined,
      },
    ];
  });
}

/** The claims whose section marks a word, or whose question names it. */
export function claimsFor(term: Term, content: LocaleLibrary): CheckedClaim[] {
  const name = term.words.name.toLocaleLowerCase(content.locale);
  return content.claims.filter(({ text }) =>
    text.question.toLocaleLowerCase(content.locale).includes(name),
  );
}

/** The claims that stand in an article itself. */
export function claimsOf(article: Article, content: LocaleLibrary): CheckedClaim[] {
  return content.claims.filter(({ claim }) => claim.article === article.id && claim.inArticle);
}
