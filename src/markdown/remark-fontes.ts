import type { Heading, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import { parseInternalLink, splitHeading, splitMarks } from './marks.ts';
import { plainText } from './outline.ts';

/**
 * Turns the marks of a parsed text into the components that render them: citations into `Citation`
 * with numbers in order of first appearance, grades into `Certainty`, links inside the site into
 * `Term` and `SiteLink`, and each heading of level 2 with what follows it into a `Section`.
 *
 * Changes the tree in place. Whether a key or id exists is judged by the checks, not here.
 */
export function transformMarks(tree: Root): void {
  const numbers = new Map<string, number>();
  let places = 0;
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const marks = splitMarks(node.value);
    if (marks.every((mark) => mark.kind === 'text')) return undefined;
    const replacement = marks.flatMap((mark): PhrasingContent[] => {
      switch (mark.kind) {
        case 'text':
          return [{ type: 'text', value: mark.value }];
        case 'citation': {
          for (const key of mark.keys) {
            if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
          }
          const keys = mark.keys.toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
          places += 1;
          return [
            textElement('Citation', {
              keys: keys.join(' '),
              numbers: keys.map((key) => numbers.get(key) ?? 0).join(' '),
              anchor: `cite-${places}`,
            }),
          ];
        }
        case 'certainty':
          return [textElement('Certainty', { level: mark.level })];
        case 'basis':
          return [];
      }
    });
    parent.children.splice(index, 1, ...(replacement as typeof parent.children));
    return [SKIP, index + replacement.length];
  });
  visit(tree, 'link', (node, index, parent) => {
    const link = parseInternalLink(node.url);
    if (!link || !parent || index === undefined) return;
    if (link.scheme === 'lang') {
      parent.children[index] = {
        ...textElement('span', { lang: link.id }),
        children: node.children,
      };
      return;
    }
    const attributes: Record<string, string> =
      link.scheme === 'term'
        ? { id: link.id }
        : { to: link.scheme, id: link.id, ...(link.hash ? { hash: link.hash } : {}) };
    parent.children[index] = {
      ...textElement(link.scheme === 'term' ? 'Term' : 'SiteLink', attributes),
      children: node.children,
    };
  });
  tree.children = wrapSections(tree.children);
}

function wrapSections(nodes: RootContent[]): RootContent[] {
  const wrapped: RootContent[] = [];
  let section: MdxJsxFlowElement | undefined;
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) {
      const { title, id } = splitHeading(plainText(node));
      section = flowElement('Section', { id: id ?? '', title }, []);
      wrapped.push(section);
    } else if (section) {
      if (node.type === 'heading') numberSubHeading(node, section);
      if (node.type === 'table')
        section.children.push(flowElement('Table', {}, [withoutAlignment(node)]));
      else section.children.push(node as MdxJsxFlowElement['children'][number]);
    } else {
      wrapped.push(node);
    }
  }
  for (const each of wrapped) {
    if (each.type !== 'mdxJsxFlowElement' || each.name !== 'Section') continue;
    const lead = each.children[0];
    if (lead?.type === 'paragraph') {
      lead.data = { ...lead.data, hProperties: { className: ['lead'] } };
    }
  }
  return wrapped;
}

/**
 * Column alignment would become style attributes, which the Content-Security-Policy forbids.
 * Columns aligned to the right hold numbers and get a class instead.
 */
function withoutAlignment(table: Table): Table {
  const align = table.align ?? [];
  for (const row of table.children) {
    row.children.forEach((cell, column) => {
      if (align[column] === 'right') cell.data = { hProperties: { className: ['number'] } };
    });
  }
  // The list keeps its length: the number of columns is read from it.
  return { ...table, align: align.map(() => null) };
}

/** Sub-headings get ids from their section's, so that they can never collide with another section. */
function numberSubHeading(heading: Heading, section: MdxJsxFlowElement): void {
  const id = section.attributes.find(
    (attribute): attribute is MdxJsxAttribute =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
  );
  const count = section.children.filter((child) => child.type === 'heading').length + 1;
  heading.data = {
    ...heading.data,
    hProperties: { id: `${typeof id?.value === 'string' ? id.value : 'section'}-${count}` },
  };
}

function attributesOf(attributes: Record<string, string>): MdxJsxAttribute[] {
  return Object.entries(attributes).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
  }));
}

function textElement(name: string, attributes: Record<string, string>): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributesOf(attributes), children: [] };
}

function flowElement(
  name: string,
  attributes: Record<string, string>,
  children: RootContent[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: attributesOf(attributes),
    children: children as MdxJsxFlowElement['children'],
  };
}

/** The remark plugin around {@link transformMarks}. */
export function remarkFontes() {
  return (tree: Root): void => {
    transformMarks(tree);
  };
}
