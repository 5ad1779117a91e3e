/**
 * Breaks a label into lines of at most `max` characters, at ordinary spaces and as evenly as
 * possible. A word longer than that stands on a line of its own; no-break spaces hold together.
 */
export function wrap(text: string, max: number): string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const fewest = fill(words, max).length;
  for (let width = 1; width < max; width += 1) {
    const lines = fill(words, width);
    if (lines.length === fewest && lines.every((line) => line.length <= max)) return lines;
  }
  return fill(words, max);
}

/** Fills lines one after the other, each with as many words as it holds. */
function fill(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
