import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A piece of a page's text: a heading of a level, a paragraph, or an item of a list. */
export interface Piece {
  kind: 'heading' | 'paragraph' | 'item';
  /** 1 to 6 for a heading, else 0. */
  level: number;
  text: string;
}

/** The words of a page without anything else. */
export interface BareText {
  language: string;
  title: string;
  pieces: Piece[];
}

const skipped = new Set(['script', 'style', 'svg', 'template', 'noscript']);
const inline = new Set(
  'a abbr b bdi button cite code em i input kbd label mark q s small span strong sub sup time u'.split(
    ' ',
  ),
);

/** Reads all words of a built page, in the order in which they stand in it. */
export function bareText(html: string): BareText {
  const document = parse(html);
  const bare: BareText = { language: 'en', title: '', pieces: [] };
  let piece: Piece = { kind: 'paragraph', level: 0, text: '' };
  const begin = (kind: Piece['kind'] = 'paragraph', level = 0): void => {
    piece.text = piece.text.replace(/\s+/g, ' ').trim();
    if (piece.text !== '') bare.pieces.push(piece);
    piece = { kind, level, text: '' };
  };
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) piece.text += node.value;
      if (!('tagName' in node) || skipped.has(node.tagName)) continue;
      const { tagName: tag } = node;
      if (tag === 'html') {
        bare.language = node.attrs.find(({ name }) => name === 'lang')?.value ?? bare.language;
      }
      if (tag === 'title') {
        bare.title = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      } else if (inline.has(tag)) {
        walk(node.childNodes);
      } else {
        const level = /^h([1-6])$/.exec(tag)?.[1];
        begin(level ? 'heading' : tag === 'li' ? 'item' : 'paragraph', Number(level ?? 0));
        walk(node.childNodes);
        begin();
      }
    }
  };
  walk(document.childNodes);
  return bare;
}

/** The same words as the plainest HTML file: no styles, no scripts, no links. */
export function bareHtml({ language, title, pieces }: BareText): string {
  const body = pieces.map((piece, index) => {
    const tag = { heading: `h${piece.level}`, paragraph: 'p', item: 'li' }[piece.kind];
    const isFirst = piece.kind === 'item' && pieces[index - 1]?.kind !== 'item';
    const isLast = piece.kind === 'item' && pieces[index + 1]?.kind !== 'item';
    const element = `<${tag}>${escape(piece.text)}</${tag}>`;
    return `${isFirst ? '<ul>' : ''}${element}${isLast ? '</ul>' : ''}`;
  });
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Without it a browser asks for an icon.
    `<link rel="icon" href="data:,"><title>${escape(title)}</title></head><body>`,
    ...body,
    '</body></html>',
  ].join('\n');
}

/** The same words as the body of an MDX file. */
export function bareMdx({ pieces }: BareText): string {
  return pieces
    .map(({ kind, level, text }) => {
      const escaped = text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
      return { heading: `${'#'.repeat(level)} `, paragraph: '', item: '- ' }[kind] + escaped;
    })
    .join('\n\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
