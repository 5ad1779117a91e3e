/** What stands in the address of a search. */
export interface Asked {
  /** The query, trimmed and at most 200 characters long. */
  query: string;
  /** Which kind of result to show, or `''` for all. */
  kind: string;
  /** The id of the symptom or topic to which results are narrowed, or `''`. */
  about: string;
}

/** Reads an address: `#q=` (stays on the device), or `?q=` (old links and tests). */
export function readAsked(address: { hash: string; search: string }): Asked {
  const hash = new URLSearchParams(address.hash.replace(/^#/, ''));
  const search = new URLSearchParams(address.search);
  const read = (name: string): string => (hash.get(name) ?? search.get(name) ?? '').trim();
  return { query: read('q').slice(0, 200), kind: read('kind'), about: read('about') };
}

/** Writes the part of an address that stays on the device. */
export function writeAsked({ query, kind, about }: Asked): string {
  const parts = [
    ['q', query],
    ['kind', kind],
    ['about', about],
  ].filter(([, value]) => value !== '');
  return parts.length === 0
    ? ''
    : `#${parts.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
