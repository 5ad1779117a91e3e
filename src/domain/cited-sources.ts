import type { Source } from '../schemas/source.ts';
import type { CheckedClaim, CitedAt, Library, LocaleLibrary } from './library.ts';

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
