import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { serve, type RunningServer } from '../../src/commands/serve.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** The built folder. */
export const dist = path.resolve(import.meta.dirname, '../../dist');

/** Serves the built site, or another one, on a free port, at the root or in a sub-folder. */
export function serveSite(base = '/', folder = dist): Promise<RunningServer> {
  return serve({ folder, port: 0, base });
}

/** The paths of all built pages. */
export function builtPages(folder = dist): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.html'))
    .sort();
}

/** A built page as text and as elements. */
export function readPage(name: string, folder = dist): { html: string; elements: Element[] } {
  const html = readFileSync(path.join(folder, name), 'utf8');
  const elements: Element[] = [];
  const walk = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      elements.push(node);
      walk(node.childNodes);
    }
  };
  walk(parse(html).childNodes);
  return { html, elements };
}

/** The value of an element's attribute, if it has it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}
