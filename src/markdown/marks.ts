/**
 * The marks that authors write inside running text:
 * `[@key; @key]` cites, `[certainty: may]` and `[basis: editors]` grade a statement.
 */
export type Mark =
  | { kind: 'text'; value: string; start: number }
  | { kind: 'citation'; keys: string[]; raw: string; start: number }
  | { kind: 'certainty'; level: string; raw: string; start: number }
  | { kind: 'basis'; basis: string; raw: string; start: number };

const markPattern = /\[(?:(@[^[\]]*)|certainty:\s*([^[\]]*)|basis:\s*([^[\]]*))\]/g;

/**
 * Splits a text into its marks and the text between them. White space in front of a mark belongs to
 * the mark, so that nothing is left hanging between a sentence and its citation.
 *
 * @param text plain text of one text node
 */
export function splitMarks(text: string): Mark[] {
  const parts: Mark[] = [];
  let end = 0;
  for (const match of text.matchAll(markPattern)) {
    const start = match.index;
    const before = text.slice(end, start).replace(/\s+$/, '');
    if (before !== '') parts.push({ kind: 'text', value: before, start: end });
    const [raw, keys, level, basis] = match;
    if (keys !== undefined) {
      parts.push({
        kind: 'citation',
        keys: keys.split(';').map((key) => key.trim().replace(/^@/, '')),
        raw,
        start,
      });
    } else if (level !== undefined) {
      parts.push({ kind: 'certainty', level: level.trim(), raw, start });
    } else {
      parts.push({ kind: 'basis', basis: (basis ?? '').trim(), raw, start });
    }
    end = start + raw.length;
  }
  const rest = text.slice(end);
  if (rest !== '') parts.push({ kind: 'text', value: rest, start: end });
  return parts;
}

/** Takes the id out of a section heading: `The short answer [#short-answer]`. */
export function splitHeading(text: string): { title: string; id: string | undefined } {
  const match = /^(.*?)\s*\[#([^\]]*)\]\s*$/.exec(text);
  return match ? { title: match[1] ?? '', id: match[2] } : { title: text.trim(), id: undefined };
}

/** A link inside the site, written `term:rem-sleep`, `article:sleep#cbti` or `page:policy`. */
export interface InternalLink {
  /** `lang` is no link: it marks words of another language, as in `[pacing](lang:en)`. */
  scheme: 'term' | 'article' | 'page' | 'claim' | 'lang';
  id: string;
  hash: string | undefined;
}

/** Reads a link's address as a link inside the site; gives `undefined` for any other address. */
export function parseInternalLink(url: string): InternalLink | undefined {
  const match = /^(term|article|page|claim|lang):([^#]*)(?:#(.*))?$/.exec(url);
  if (!match) return undefined;
  return { scheme: match[1] as InternalLink['scheme'], id: match[2] ?? '', hash: match[3] };
}

/**
 * Splits a text into sentences, by the language's own rules where the runtime knows them.
 * Full stops inside abbreviations and decimals do not end a sentence.
 */
export function splitSentences(text: string, locale: string): string[] {
  const protectedText = text.replace(
    /\b(e\.g|i\.e|t\.ex|bl\.a|t\.o\.m|d\.v\.s|ca|dr|vs|dll|dkk|mis|dsb|ext|o\.d|m\.m|St|no)\./gi,
    (abbr) => abbr.replaceAll('.', '\u2024'),
  );
  return [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(protectedText)]
    .map((part) => part.segment.replaceAll('\u2024', '.').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}
