/**
 * Reads the query from an address: `#q=` (stays on the device), or `?q=` (old links and tests).
 * @returns the query, trimmed and at most 200 characters long
 */
export function readQuery(address: { hash: string; search: string }): string {
  const inHash = new URLSearchParams(address.hash.replace(/^#/, '')).get('q');
  const query = inHash ?? new URLSearchParams(address.search).get('q') ?? '';
  return query.trim().slice(0, 200);
}
