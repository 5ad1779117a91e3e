/** A sentence as it is spoken or quoted, and where it stands. */
export interface Sentence {
  text: string;
  range: Range;
}

const blocks = 'p, li, h1, h2, h3, dt, dd, th, td, legend, figcaption';
/** Signs and controls that are not read; a certainty mark is, with its hidden words. */
const notRead = '.cite, .anchor, .more, .depth, .tools, .backlinks, .downloads, .back, svg, script';

/** Cuts a text into sentences, as offsets. */
export function cutSentences(text: string, language: string): { start: number; end: number }[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    return /[\p{L}\p{N}]/u.test(segment) ? [{ start, end }] : [];
  });
}

/** The sentences of a part of the page that can be seen, in reading order. */
export function sentencesIn(root: Element, language: string): Sentence[] {
  const groups: { block: Element | null; nodes: Text[] }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(notRead)) continue;
    if (parent.closest('.hidden') && !parent.closest('.sure')) continue;
    const block = parent.closest(blocks);
    if (!block?.checkVisibility({ contentVisibilityAuto: true })) continue;
    const group = groups.at(-1);
    if (group?.block === block) group.nodes.push(node);
    else groups.push({ block, nodes: [node] });
  }
  return groups.flatMap(({ nodes }) => sentencesOf(nodes, language));
}

function sentencesOf(nodes: readonly Text[], language: string): Sentence[] {
  const text = nodes.map((node) => node.data).join('');
  const at = (offset: number): [Text, number] => {
    let rest = offset;
    for (const node of nodes) {
      if (rest <= node.length) return [node, rest];
      rest -= node.length;
    }
    throw new RangeError(`no character ${offset} in the block`);
  };
  return cutSentences(text, language).map(({ start, end }) => {
    const range = new Range();
    range.setStart(...at(start));
    range.setEnd(...at(end));
    return { text: text.slice(start, end).replace(/\s+/g, ' '), range };
  });
}
