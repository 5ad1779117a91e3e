/**
 * Finds the words of the scripts that a page holds or can load, one through the other.
 *
 * @param modules the text of each script file of the site, by its name
 * @returns what gives the words for a page; pages with the same scripts share one set
 */
export function scriptWords(
  modules: ReadonlyMap<string, string>,
): (html: string) => ReadonlySet<string> {
  const namedIn = (text: string): string[] =>
    [...modules.keys()].filter((name) => text.includes(name));
  const known = new Map<string, ReadonlySet<string>>();
  return (html) => {
    const reached = new Set(namedIn(html));
    for (const name of reached) {
      for (const next of namedIn(modules.get(name) ?? '')) reached.add(next);
    }
    const own = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)];
    const inline = own.map(([, text]) => text).join('\n');
    const key = [...reached, inline].join('\n');
    const before = known.get(key);
    if (before) return before;
    const text = [inline, ...[...reached].map((name) => modules.get(name))].join('\n');
    const words = new Set(text.match(/[a-z][\w-]*/gi));
    known.set(key, words);
    return words;
  };
}
