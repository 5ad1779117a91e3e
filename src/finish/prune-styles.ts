import postcss, { type ChildNode, type Container } from 'postcss';

/** A part of a style sheet: text that stays, a rule with what each of its selectors needs, or a block. */
type Part =
  | { kind: 'text'; text: string }
  | { kind: 'rule'; selectors: { text: string; needs: readonly Need[] }[]; body: string }
  | { kind: 'block'; head: string; parts: Part[] };

interface Need {
  name: string;
  kind: 'class' | 'tag';
}

/** Elements that a page has also where their tags are left out. */
const implied = ['html', 'head', 'body', 'tbody', 'colgroup'];

const parsed = new Map<string, Part[]>();

/**
 * Leaves out of a page's styles the rules that no element of it can ever match, by the classes and
 * tags of their selectors. A page of a short kind has a third of the bytes left.
 *
 * @param html the page, whose scripts may give elements any class or tag that is a word in them
 * @param scripts the text of the scripts that the page can load
 */
export function pruneStyles(html: string, scripts: string): string {
  const words = new Set(scripts.match(/[a-z][\w-]*/gi));
  // `sure-${certainty}` in a script is any class with that beginning.
  const beginnings = [...words].filter((word) => word.endsWith('-'));
  const classes = new Set(
    [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );
  const written = [...html.matchAll(/<([a-z][\w-]*)/g)].map(([, name = '']) => name);
  const tags = new Set([...implied, ...written]);
  const has = ({ name, kind }: Need): boolean =>
    (kind === 'class' ? classes : tags).has(name) ||
    words.has(name) ||
    (kind === 'class' && beginnings.some((beginning) => name.startsWith(beginning)));
  return html.replace(
    /(<style[^>]*>)([\s\S]*?)(<\/style>)/g,
    (_whole, open: string, css: string, close: string) =>
      `${open}${print(partsOf(css), has)}${close}`,
  );
}

function print(parts: readonly Part[], has: (need: Need) => boolean): string {
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
function needsOf(selector: string): Need[] {
  let plain = selector.replace(/\[[^\]]*\]/g, '');
  while (/\([^()]*\)/.test(plain)) plain = plain.replace(/\([^()]*\)/g, '');
  plain = plain.replace(/::?[\w-]+/g, '');
  return [
    ...[...plain.matchAll(/\.([\w-]+)/g)].map(([, name = '']): Need => ({ name, kind: 'class' })),
    ...[...plain.matchAll(/(?:^|[\s>+~])([a-z][\w-]*)/g)].map(([, name = '']): Need => ({
      name,
      kind: 'tag',
    })),
  ];
}
