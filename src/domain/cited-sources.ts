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
