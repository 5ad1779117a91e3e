import type { Source } from '../schemas/source.ts';
import type {
  Article,
  CheckedClaim,
  CitedAt,
  Library,
  LocaleLibrary,
  PlacedCitation,
} from './library.ts';
import { cardId } from './library.ts';

/** A source with every place that rests on it. */
export interface CitedSource {
  source: Source;
  places: CitedAt[];
  claims: CheckedClaim[];
}

/** The sources that a language cites, in the order of their keys, which begin with the first author. */
export function citedSources(library: Library, content: LocaleLibrary): CitedSource[] {
  return [...library.sources.values()]
    .map((source) => ({
      source,
      places: content.citedAt.get(source.id) ?? [],
      claims: content.claims.filter(({ claim }) => claim.sources.includes(source.id)),
    }))
    .filter(({ places, claims }) => places.length + claims.length > 0)
    .toSorted((a, b) => a.source.id.localeCompare(b.source.id));
}

/** Sources under the initial letters of their first authors or publishers. */
export function byInitial(
  sources: readonly CitedSource[],
): { letter: string; sources: CitedSource[] }[] {
  const groups = new Map<string, CitedSource[]>();
  for (const cited of sources) {
    const letter = cited.source.id.charAt(0).toUpperCase();
    groups.set(letter, [...(groups.get(letter) ?? []), cited]);
  }
  return [...groups].map(([letter, group]) => ({ letter, sources: group }));
}

/** A source of an article with what stands at its number in the list of sources. */
export interface ListedSource {
  source: Source;
  number: number;
  /** The places that cite it, to lead back to. */
  places: PlacedCitation[];
  /** The groups of sources whose card stands here: those of which it is the middle one. */
  groups: { id: string; keys: string[] }[];
}

/**
 * The list of an article's sources by number. The card of a group stands beside the middle one of its sources,
 * close to the other copies of the same words: so it costs little once compressed
 * (gzip looks back 32 kB; all cards after the list made an article 6 kB heavier).
 */
export function listedSources(article: Article, library: Library): ListedSource[] {
  return article.references.flatMap((key, index) => {
    const source = library.sources.get(key);
    if (!source) return [];
    const numberOf = (each: string): number => article.references.indexOf(each) + 1;
    const groups = new Map(
      article.citations
        .filter(({ keys }) => keys.length > 1 && keys[Math.floor(keys.length / 2)] === key)
        .map(({ keys }) => [cardId(keys.map(numberOf)), keys]),
    );
    return [
      {
        source,
        number: index + 1,
        places: article.citations.filter(({ keys }) => keys.includes(key)),
        groups: [...groups].map(([id, keys]) => ({ id, keys })),
      },
    ];
  });
}
