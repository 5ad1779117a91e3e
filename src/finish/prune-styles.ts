import postcss, { type ChildNode, type Container } from 'postcss';

/**
 * A part of a style sheet: text that stays, a block, or a rule with what each of its selectors needs:
 * classes with their dot, and tags.
 */
type Part =
  | { kind: 'text'; text: string }
  | { kind: 'rule'; selectors: { text: string; needs: readonly string[] }[]; body: string }
  | { kind: 'block'; head: string; parts: Part[] };

/** Elements that a page has also where their tags are left out. */
const implied = ['html', 'head', 'body', 'tbody', 'colgroup'];

const parsed = new Map<string, Part[]>();

/**
 * Leaves out of a page's styles the rules that no element of it can ever match, by the classes and
 * tags of their selectors.
 *
 * @param html the page
 * @param words the names in its scripts, each of which may become a class or a tag
 */
export function pruneStyles(html: string, words: ReadonlySet<string>): string {
  // `sure-${certainty}` in a script is any class with that beginning.
  const beginnings = [...words].filter((word) => word.endsWith('-'));
  const used = new Set([
    ...implied,
    ...[...html.matchAll(/<([a-z][\w-]*)/g)].map(([, name = '']) => name),
    ...[...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) =>
      names.split(/\s+/).map((name) => `.${name}`),
    ),
  ]);
  const has = (need: string): boolean => {
    const name = need.replace('.', '');
    return (
      used.has(need) ||
      words.has(name) ||
      (need !== name && beginnings.some((beginning) => name.startsWith(beginning)))
    );
  };
  return html.replace(
    /(<style[^>]*>)([\s\S]*?)(<\/style>)/g,
    (_whole, open: string, css: string, close: string) =>
      `${open}${print(partsOf(css), has)}${close}`,
  );
}

function print(parts: readonly Part[], has: (need: string) => boolean): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'block') {
        const inside = print(part.parts, has);
        return inside === '' ? '' : `${part.head}{${inside}}`;
      }
      const selectors = part.selectors.filter(({ needs }) => needs.every(has));
      return selectors.length === 0
        ? ''
        : `${selectors.map(({ text }) => text).join(',')}{${part.body}}`;
    })
    .join('');
}

function partsOf(css: string): Part[] {
  const known = parsed.get(css);
  if (known) return known;
  const parts = readParts(postcss.parse(css));
  parsed.set(css, parts);
  return parts;
}

function readParts(container: Container): Part[] {
  return (container.nodes ?? []).map(readPart);
}

function readPart(node: ChildNode): Part {
  if (node.type === 'rule') {
    return {
      kind: 'rule',
      selectors: node.selectors.map((text) => ({ text, needs: needsOf(text) })),
      body: node.nodes.map(String).join(';'),
    };
  }
  const isGroup =
    node.type === 'atrule' && ['layer', 'media', 'supports'].includes(node.name) && node.nodes;
  if (isGroup) {
    return { kind: 'block', head: `@${node.name} ${node.params}`.trim(), parts: readParts(node) };
  }
  return {
    kind: 'text',
    text: `${String(node)}${node.type === 'atrule' && !node.nodes ? ';' : ''}`,
  };
}

/** The classes and tags without which a selector matches nothing; what stands in brackets may be one of many. */
function needsOf(selector: string): string[] {
  let plain = selector.replace(/\[[^\]]*\]/g, '');
  while (/\([^()]*\)/.test(plain)) plain = plain.replace(/\([^()]*\)/g, '');
  plain = plain.replace(/::?[\w-]+/g, '');
  return [
    ...(plain.match(/\.[\w-]+/g) ?? []),
    ...[...plain.matchAll(/(?:^|[\s>+~])([a-z][\w-]*)/g)].map(([, name = '']) => name),
  ];
}
