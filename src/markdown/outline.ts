import type { Heading, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { parseInternalLink, splitHeading, splitMarks, type InternalLink } from './marks.ts';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A place in a file. Lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface CitationMark extends Place {
  keys: string[];
}

export interface GradeMark extends Place {
  value: string;
}

/** A paragraph, list item, table or heading with the marks that it carries. */
export interface Block extends Place {
  kind: 'lead' | 'paragraph' | 'item' | 'cell' | 'table';
  /** The words as a reader sees them, without marks. */
  text: string;
  citations: CitationMark[];
  certainty: GradeMark | undefined;
  basis: GradeMark | undefined;
  /** Whether the block rests on the paragraph ending in a colon that introduces it. */
  introduced: boolean;
  /** Whether the block is a key point (a list item of the first section). */
  keyPoint: boolean;
}

export interface Component extends Place {
  name: string;
  attributes: Record<string, string>;
  /** The words inside the component, without marks. */
  text: string;
}

export interface LinkMark extends Place {
  url: string;
  internal: InternalLink | undefined;
  text: string;
}

export interface Section extends Place {
  id: string | undefined;
  title: string;
  blocks: Block[];
  components: Component[];
  links: LinkMark[];
}

/** What the checks and the lists need to know of a text, with a place for everything. */
export interface Outline {
  /** Blocks, components and links before the first section heading. */
  preamble: Section;
  sections: Section[];
  images: (Place & { alt: string; url: string })[];
  /** Marks that stand where no reader expects them: inside a heading, or before the end of a sentence. */
  misplaced: (Place & { raw: string })[];
  /** All citations in the order in which a reader meets them. */
  citations: CitationMark[];
}

/** Parses the text of an MDX file. Throws the parser's own message on a syntax error. */
export function parseMdx(text: string): Root {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(remarkMdx)
    .parse(text);
}

/** Reads the outline of a parsed text. */
export function readOutline(tree: Root): Outline {
  const outline: Outline = {
    preamble: newSection({ line: 1, column: 1 }, undefined, ''),
    sections: [],
    images: [],
    misplaced: [],
    citations: [],
  };
  let section = outline.preamble;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const { title, id } = splitHeading(plainText(node));
      section = newSection(placeOf(node), id, title);
      outline.sections.push(section);
      collectHeading(node, section, outline);
      continue;
    }
    if (node.type === 'yaml' || node.type === 'mdxjsEsm') continue;
    readFlow(node, section, outline, { introduced: false });
  }
  for (const each of outline.sections) {
    const first = each.blocks[0];
    if (first?.kind === 'paragraph') first.kind = 'lead';
  }
  const keyPoints = outline.sections[0]?.blocks.filter((block) => block.kind === 'item') ?? [];
  for (const block of keyPoints) block.keyPoint = true;
  return outline;
}

function newSection(place: Place, id: string | undefined, title: string): Section {
  return { ...place, id, title, blocks: [], components: [], links: [] };
}

interface FlowContext {
  introduced: boolean;
}

function readFlow(
  node: RootContent,
  section: Section,
  outline: Outline,
  context: FlowContext,
): void {
  switch (node.type) {
    case 'paragraph':
      section.blocks.push(readBlock(node, 'paragraph', section, outline, context));
      return;
    case 'heading':
      collectHeading(node, section, outline);
      return;
    case 'list': {
      const introduced = context.introduced || isIntroduced(section);
      for (const item of node.children) {
        for (const child of item.children) {
          if (child.type === 'paragraph') {
            section.blocks.push(readBlock(child, 'item', section, outline, { introduced }));
          } else {
            readFlow(child, section, outline, { introduced });
          }
        }
      }
      return;
    }
    case 'table': {
      // A table rests on the sources of the paragraph before it, which need not end in a colon.
      const before = section.blocks.at(-1);
      const introduced =
        context.introduced || before?.basis !== undefined || (before?.citations.length ?? 0) > 0;
      section.blocks.push(readBlock(node, 'table', section, outline, { introduced }));
      return;
    }
    case 'blockquote':
      for (const child of node.children) readFlow(child, section, outline, context);
      return;
    case 'mdxJsxFlowElement': {
      section.components.push(readComponent(node));
      for (const child of node.children) readFlow(child, section, outline, context);
      return;
    }
    default:
      collectInline(node, section, outline);
  }
}

/** A list or table that follows a paragraph ending in a colon rests on that paragraph's sources. */
function isIntroduced(section: Section): boolean {
  const before = section.blocks.at(-1);
  if (!before || before.kind === 'item' || before.kind === 'table') return false;
  return (
    before.text.trim().endsWith(':') &&
    (before.citations.length > 0 || before.basis !== undefined || before.introduced)
  );
}

function readBlock(
  node: Paragraph | Nodes,
  kind: Block['kind'],
  section: Section,
  outline: Outline,
  context: FlowContext,
): Block {
  const block: Block = {
    ...placeOf(node),
    kind,
    text: '',
    citations: [],
    certainty: undefined,
    basis: undefined,
    introduced: context.introduced,
    keyPoint: false,
  };
  collectInline(node, section, outline, block);
  block.text = plainText(node);
  return block;
}

/** A heading carries no marks; its links and components are collected as elsewhere. */
function collectHeading(node: Heading, section: Section, outline: Outline): void {
  for (const child of node.children) {
    if (child.type !== 'text') collectInline(child, section, outline);
    else {
      for (const mark of splitMarks(child.value)) {
        if (mark.kind === 'text') continue;
        const place = placeInside(child.value, mark.start, placeOf(child));
        outline.misplaced.push({ ...place, raw: mark.raw });
      }
    }
  }
}

function collectInline(node: Nodes, section: Section, outline: Outline, block?: Block): void {
  if (node.type === 'text') {
    for (const mark of splitMarks(node.value)) {
      if (mark.kind === 'text') continue;
      const place = placeInside(node.value, mark.start, placeOf(node));
      if (/^[.,;:!?]/.test(node.value.slice(mark.start + mark.raw.length))) {
        outline.misplaced.push({ ...place, raw: mark.raw });
      }
      if (mark.kind === 'citation') {
        const citation = { ...place, keys: mark.keys };
        outline.citations.push(citation);
        block?.citations.push(citation);
      } else if (block && mark.kind === 'certainty') {
        block.certainty = { ...place, value: mark.level };
      } else if (block && mark.kind === 'basis') {
        block.basis = { ...place, value: mark.basis };
      }
    }
    return;
  }
  if (node.type === 'image') {
    outline.images.push({ ...placeOf(node), alt: node.alt ?? '', url: node.url });
    return;
  }
  if (node.type === 'link') {
    section.links.push({
      ...placeOf(node),
      url: node.url,
      internal: parseInternalLink(node.url),
      text: plainText(node),
    });
  }
  if (node.type === 'mdxJsxTextElement') section.components.push(readComponent(node));
  if ('children' in node) {
    for (const child of node.children) {
      collectInline(child, section, outline, block);
    }
  }
}

function readComponent(node: MdxJsxFlowElement | MdxJsxTextElement): Component {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      attributes[attribute.name] = attribute.value;
    }
  }
  return { ...placeOf(node), name: node.name ?? '', attributes, text: plainText(node) };
}

/** The words of a node as a reader sees them: marks and heading ids are left out. */
export function plainText(node: Nodes | Heading): string {
  if (node.type === 'text' || node.type === 'inlineCode') {
    return splitMarks(node.value)
      .map((mark) => (mark.kind === 'text' ? mark.value : ''))
      .join('');
  }
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const separator = ['list', 'listItem', 'table', 'tableRow', 'mdxJsxFlowElement'].includes(
    node.type,
  )
    ? ' '
    : '';
  return node.children.map((child) => plainText(child)).join(separator);
}

function placeOf(node: Nodes): Place {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

function placeInside(text: string, offset: number, start: Place): Place {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  if (lines.length === 1) return { line: start.line, column: start.column + offset };
  return { line: start.line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
}
