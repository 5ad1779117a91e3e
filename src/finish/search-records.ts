import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What the search knows of one passage, claim, symptom, topic or word. */
export interface SearchRecord {
  /** Path from the site's root, with the section's id. */
  url: string;
  language: string;
  kind: string;
  title: string;
  /** The heading of the page on which it stands. */
  place: string;
  /** Its first sentence, or the sentence that answers. */
  lead: string;
  /** The level of the certainty scale, if its lead carries one. */
  certainty: string;
  /** All its words. */
  content: string;
}

const skipped = new Set(['script', 'style', 'svg', 'button', 'template', 'nav', 'dialog']);

/** Sections that repeat what has records of its own, or that hold no text about health. */
const apart = new Set(['claims', 'terms', 'sources', 'dates']);

/**
 * Reads the search records of a built page. A record begins at an element with `data-record` (its
 * kind); its title is the first heading inside. Citation numbers, cards and drawings are left out.
 *
 * @param pagePath the page's path in the built folder
 */
export function readRecords(html: string, pagePath: string): SearchRecord[] {
  if (!html.includes('data-record')) return [];
  const document = parse(html);
  const root = find(document.childNodes, (element) => element.tagName === 'html');
  const language = (root && attribute(root, 'lang')) ?? 'en';
  const place = text(
    find(document.childNodes, (element) => element.tagName === 'h1')?.childNodes ?? [],
  );
  const url = pagePath.replace(/index\.html$/, '');
  return findAll(document.childNodes, (element) => attribute(element, 'data-record') !== undefined)
    .filter((element) => !apart.has(attribute(element, 'id') ?? ''))
    .map((element) => {
      const id = attribute(element, 'id');
      const kind = attribute(element, 'data-record') ?? 'section';
      const heading = find(element.childNodes, (child) =>
        kind === 'term' ? child.tagName === 'dt' : /^h[1-3]$/.test(child.tagName),
      );
      const title = text(heading?.childNodes ?? []) || place;
      const first =
        find(element.childNodes, (child) => hasClass(child, 'lead') || child.tagName === 'dd') ??
        find(element.childNodes, (child) => child.tagName === 'p' || child.tagName === 'li');
      const level = first && find(first.childNodes, (child) => hasClass(child, 'sure'));
      return {
        url: id ? `${url}#${id}` : url,
        language,
        kind,
        title,
        place,
        lead: text(first?.childNodes ?? []),
        certainty: /\bsure-([a-z-]+)/.exec((level && attribute(level, 'class')) ?? '')?.[1] ?? '',
        content: text(element.childNodes),
      };
    });
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name);
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
    const isTerm = node.tagName === 'button' && hasClass(node, 'term');
    if (skipped.has(node.tagName) && !isTerm) return '';
    if (/\b(anchor|more|hidden|card|sure|care-contacts)\b/.test(attribute(node, 'class') ?? ''))
      return '';
    const inner = node.childNodes.map((child) => read(child)).join('');
    return blocks.has(node.tagName) ? ` ${inner} ` : inner;
  };
  return nodes
    .map((node) => read(node))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
