import { visit } from 'unist-util-visit';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { splitMarks } from '../../src/markdown/marks.ts';
import { parseMdx } from '../../src/markdown/outline.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀćďéƒǵĥíĵķĺḿńóṕɋŕśťúṽẃẍýźÁƁĆĎÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼẂẌÝŹ';
const changed = Array.from(accented);
const letters = new Map(Array.from(plain, (letter, index) => [letter, changed[index] ?? letter]));

/** Units have to stay, since the check compares doses. */
const kept = /^(?:mg|ml|mL|g|kg|km|kcal|mmol|dL|dl|L|percent|cent|per)$/;

/**
 * Makes pseudo-language: every letter gets an accent and every word grows by 40 %, so that text that
 * is not translated, and room that is too narrow, can be seen. Names in braces stay.
 */
export function pseudo(text: string, grow = true): string {
  return text.replace(/\{\w+\}|\p{L}+/gu, (word) => {
    if (word.startsWith('{') || kept.test(word)) return word;
    const made = Array.from(word, (letter) => letters.get(letter) ?? letter);
    const longer = grow ? Math.ceil(word.length * 0.4) : 0;
    return made.join('') + (made.at(-1) ?? '').toLowerCase().repeat(longer);
  });
}

/** The same for every text of a value, however deep. */
export function pseudoValue<T>(value: T): T {
  if (typeof value === 'string') return pseudo(value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => pseudoValue(each)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, pseudoValue(each as unknown)]),
  ) as T;
}

/** The same for a text of content: its front matter and its words; marks, ids and addresses stay. */
export function pseudoMdx(text: string): string {
  const match = /^---\n([\s\S]*?)\n---/.exec(text);
  const document = parseDocument(match?.[1] ?? '');
  for (const field of ['title', 'subject', 'description', 'about', 'questions', 'mention']) {
    pseudoNode(document.get(field, true), field !== 'description');
  }
  for (const field of ['known', 'notKnown', 'couldChange', 'corrected', 'history']) {
    const list: unknown = document.get(field, true);
    if (!isSeq(list)) continue;
    for (const item of list.items) if (isMap(item)) pseudoNode(item.get('text', true), true);
  }
  return `---\n${document.toString({ lineWidth: 0 })}---${pseudoBody(text).slice(match?.[0].length ?? 0)}`;
}

function pseudoNode(node: unknown, grow: boolean): void {
  if (isScalar(node)) node.value = pseudo(String(node.value), grow);
  else if (isSeq(node)) for (const item of node.items) pseudoNode(item, grow);
}

function pseudoBody(text: string): string {
  const words: { start: number; end: number }[] = [];
  visit(parseMdx(text), 'text', (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) words.push({ start, end });
  });
  let made = '';
  let from = 0;
  for (const { start, end } of words) {
    made += text.slice(from, start) + pseudoMarked(text.slice(start, end));
    from = end;
  }
  return made + text.slice(from);
}

/** A text node without its marks, its heading id and its character references. */
function pseudoMarked(text: string): string {
  const marks = splitMarks(text).filter((mark) => mark.kind !== 'text');
  let made = '';
  let from = 0;
  for (const mark of marks) {
    made += pseudoPlain(text.slice(from, mark.start)) + mark.raw;
    from = mark.start + mark.raw.length;
  }
  return made + pseudoPlain(text.slice(from));
}

function pseudoPlain(text: string): string {
  return text
    .split(/(\[#[^\]]*\]|&#?\w+;)/)
    .map((part, index) => (index % 2 === 0 ? pseudo(part) : part))
    .join('');
}
