import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads the scripts of a built site.
 *
 * @param folder the built folder
 * @returns what gives the text of all scripts that a page holds or can load, one through the other
 */
export function scriptReader(folder: string): (html: string) => string {
  const assets = path.join(folder, '_astro');
  const texts = new Map(
    readdirSync(assets)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(path.join(assets, name), 'utf8')]),
  );
  const loaded = (text: string): string[] =>
    [...texts.keys()].filter((name) => text.includes(name));
  const known = new Map<string, string>();
  return (html) => {
    const reached = new Set(loaded(html));
    for (const name of reached) {
      for (const next of loaded(texts.get(name) ?? '')) reached.add(next);
    }
    const key = [...reached].join();
    const modules = known.get(key) ?? [...reached].map((name) => texts.get(name)).join('\n');
    known.set(key, modules);
    const own = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)];
    return [modules, ...own.map(([, text]) => text)].join('\n');
  };
}
