import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { visit } from 'unist-util-visit';
import { placeholder } from '../domain/drafts.ts';
import { parseMdx } from '../markdown/outline.ts';

/** Fields of the front matter that hold words; the lists of statements hold them under `text`. */
const wordFields = ['title', 'subject', 'about', 'questions', 'mention'];
const statementFields = ['known', 'notKnown', 'couldChange', 'corrected', 'history'];
/** What is true of the original only. */
const ownFields = ['reviewedBy', 'pending', 'differences'];

/**
 * Makes a draft of a translation: the structure, the marks and the citations of the original, with
 * its words as text to replace, each marked as still to be written.
 */
export function draftTranslation(original: string, today: string): string {
  const match = /^---\r?\n([\s\S]*?)\r?\n---/.exec(original);
  const frontMatter = translateFrontMatter(match?.[1] ?? '', today);
  return `---\n${frontMatter}---${markWords(original).slice(match?.[0].length ?? 0)}`;
}

function translateFrontMatter(yaml: string, today: string): string {
  const document = parseDocument(yaml);
  for (const field of ownFields) document.delete(field);
  for (const field of wordFields) markNode(document.get(field, true));
  for (const field of statementFields) {
    const list: unknown = document.get(field, true);
    if (!isSeq(list)) continue;
    for (const item of list.items) if (isMap(item)) markNode(item.get('text', true));
  }
  // It has a greatest length, so that the original's words stand in a comment beside it.
  const description: unknown = document.get('description', true);
  if (isScalar(description)) {
    description.comment = ` ${String(description.value)}`;
    description.value = `${placeholder} what the page is about, at most 170 characters.`;
  }
  document.set('draft', true);
  if (document.has('published')) document.set('published', today);
  document.set('updated', today);
  return document.toString({ lineWidth: 0 });
}

function markNode(node: unknown): void {
  if (isScalar(node)) node.value = `${placeholder} ${String(node.value)}`;
  else if (isSeq(node)) for (const item of node.items) markNode(item);
}

/** Puts the mark in front of every heading, paragraph, list item and table cell that has words. */
function markWords(text: string): string {
  const offsets: number[] = [];
  visit(parseMdx(text), (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const start = node.children[0]?.position?.start.offset;
    const end = node.children.at(-1)?.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (/\p{L}{3}/u.test(text.slice(start, end))) offsets.push(start);
  });
  let marked = '';
  let from = 0;
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    marked += `${text.slice(from, offset)}${placeholder} `;
    from = offset;
  }
  return marked + text.slice(from);
}
