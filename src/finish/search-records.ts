import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** One record of the search index. */
export interface SearchRecord {
  /** Path from the site's root, with the section's id. */
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

const skipped = new Set(['script', 'style', 'svg', 'button', 'template', 'nav', 'dialog']);

/**
 * Reads the search records of a built page. A record begins at an element with `data-record` (its
 * kind); its title is the first heading inside. Citation numbers, cards and drawings are left out.
 *
 * @param pagePath the page's path in the built folder
 */
export function readRecords(html: string, pagePath: string): SearchRecord[] {
  const document = parse(html);
  const root = find(document.childNodes, (element) => element.tagName === 'html');
  const language = (root && attribute(root, 'lang')) ?? 'en';
  const place = text(
    find(document.childNodes, (element) => element.tagName === 'h1')?.childNodes ?? [],
  );
  const url = pagePath.replace(/index\.html$/, '');
  return findAll(
    document.childNodes,
    (element) => attribute(element, 'data-record') !== undefined,
  ).map((element) => {
    const kind = attribute(element, 'data-record') ?? 'section';
    const id = attribute(element, 'id');
    const heading = find(element.childNodes, (child) => /^h[1-3]$|^dt$/.test(child.tagName));
    const title = text(heading?.childNodes ?? []) || place;
    return {
      url: id ? `${url}#${id}` : url,
      content: text(element.childNodes),
      language,
      meta: { title, place, kind },
      filters: { kind: [kind] },
    };
  });
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function findAll(nodes: readonly Node[], matches: (element: Element) => boolean): Element[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return [...(matches(node) ? [node] : []), ...findAll(node.childNodes, matches)];
  });
}

function find(nodes: readonly Node[], matches: (element: Element) => boolean): Element | undefined {
  return findAll(nodes, matches)[0];
}

const blocks = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'div',
  'section',
  'tr',
  'td',
  'th',
  'dt',
  'dd',
  'summary',
]);

/** The words of a part of a page, as a reader meets them. Words of a term's button belong to the text. */
function text(nodes: readonly Node[]): string {
  const read = (node: Node): string => {
    if (node.nodeName === '#text' && 'value' in node) return node.value;
    if (!('tagName' in node)) return '';
    const className = attribute(node, 'class') ?? '';
    const isTerm = node.tagName === 'button' && className === 'term';
    if (skipped.has(node.tagName) && !isTerm) return '';
    if (/\b(anchor|hidden|card|sure|care-contacts)\b/.test(className)) return '';
    const inner = node.childNodes.map((child) => read(child)).join('');
    return blocks.has(node.tagName) ? ` ${inner} ` : inner;
  };
  return nodes
    .map((node) => read(node))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
