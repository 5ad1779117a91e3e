/** A string of lower-case names alone, such as `sure sure-${level}` up to its first variable. */
const names = /(["'`])([a-z][a-z\d -]*)(?:\1|\$\{)/g;

/**
 * Finds the names that the scripts which a page holds or can load, one through the other, may give
 * elements as class or tag. A script must write each as a string, alone or with other names.
 *
 * @param modules the text of each script file of the site, by its name
 * @returns what gives the names for a page; pages with the same scripts share one set
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
    const words = new Set(
      [...text.matchAll(names)].flatMap(([, , found = '']) => found.split(' ')),
    );
    known.set(key, words);
    return words;
  };
}
