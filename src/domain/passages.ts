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

/** The passages that answer best, then those that mark the word, in the order of the articles. */
export function passagesOf(term: Term, content: LocaleLibrary): Passage[] {
  const named = term.sections.flatMap((place) => {
    const [id, hash] = place.split('#');
    const article = content.articles.find((each) => each.id === id);
    const section = article?.sections.find((each) => each.id === hash);
    return article && section ? [{ article, section }] : [];
  });
  const places = new Map(
    [...named, ...term.mentions].map(({ article, section }) => [
      `${article.id}#${section?.id ?? ''}`,
      { article, section },
    ]),
  );
  return [...places.values()].flatMap(({ article, section }) => {
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

/** The claims whose section is the first of an entry's, or whose question names it. */
export function claimsFor(term: Term, content: LocaleLibrary): CheckedClaim[] {
  const names = [term.words.name, term.words.medical, ...term.words.also]
    .filter((word) => word.length > 3)
    .map((word) => word.toLocaleLowerCase(content.locale));
  const [best] = term.sections;
  const asked = content.claims.map((checked) => {
    const question = checked.text.question.toLocaleLowerCase(content.locale);
    const isNamed = names.some((name) => question.includes(name));
    const isBest = `${checked.claim.article}#${checked.claim.section}` === best;
    return { checked, rank: (isNamed ? 2 : 0) + (isBest ? 1 : 0) };
  });
  return asked
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, mostClaims)
    .map(({ checked }) => checked);
}

const mostClaims = 8;
const mostRelated = 8;

/** The symptoms and topics that share most of an entry's best passages. */
export function relatedTo(term: Term, content: LocaleLibrary): Term[] {
  const own = new Map(term.sections.map((place, index) => [place, 1 / (index + 1)]));
  return [...content.terms.values()]
    .filter((other) => other !== term && other.kind !== 'term')
    .map((other) => ({
      other,
      shared: other.sections.reduce(
        (sum, place, index) => sum + (own.get(place) ?? 0) / (index + 1),
        0,
      ),
    }))
    .filter(({ shared }) => shared >= 0.25)
    .toSorted((a, b) => b.shared - a.shared || a.other.id.localeCompare(b.other.id))
    .slice(0, mostRelated)
    .map(({ other }) => other);
}

/** The claims that stand in an article itself. */
export function claimsOf(article: Article, content: LocaleLibrary): CheckedClaim[] {
  return content.claims.filter(({ claim }) => claim.article === article.id && claim.inArticle);
}
