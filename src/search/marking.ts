import { stem, wordsOf, type Language } from './words.ts';

/** A piece of a sentence, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a sentence at the words whose stems are wanted. */
export function markWords(
  sentence: string,
  wanted: ReadonlySet<string>,
  language: Language,
): Piece[] {
  const pieces: Piece[] = [];
  for (const part of sentence.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}’'/-]*)/u)) {
    if (part === '') continue;
    const marked = wordsOf(part, language).some(
      (word) => word.length > 2 && wanted.has(stem(word, language)),
    );
    const last = pieces.at(-1);
    if (last && last.marked === marked && !marked) last.text += part;
    else pieces.push({ text: part, marked });
  }
  return pieces;
}

const context = 3;

/**
 * The text fragment that marks a found word in its sentence on the page. The words around it are
 * named too, since a browser goes to the first place that fits.
 *
 * @returns such as `:~:text=can%20lower-,mood`, or `''` if the sentence holds no wanted word
 */
export function textFragment(pieces: readonly Piece[]): string {
  const index = pieces.findIndex((piece) => piece.marked);
  const piece = pieces[index];
  if (!piece) return '';
  const lead = pieces
    .slice(0, index)
    .map((each) => each.text)
    .join('')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const rest = pieces
    .slice(index + 1)
    .map((each) => each.text)
    .join('')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const before = lead.slice(-context).join(' ');
  const after = rest.slice(0, context).join(' ');
  const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');
  return `:~:text=${before ? `${encode(before)}-,` : ''}${encode(piece.text)}${after && !before ? `,-${encode(after)}` : ''}`;
}
