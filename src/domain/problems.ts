import type { Place } from '../markdown/outline.ts';

/** Every rule of the content report: its id, how heavy it weighs, and how a breach is mended. */
export const rules = {
  'mdx-syntax': {
    level: 'error',
    mend: 'Mend the text at this place; content/README.md lists the MDX traps of medical text.',
  },
  'mdx-trap-less-than': {
    level: 'error',
    mend: '"<" begins a component in MDX. Write "under 5 mg", "p < 0.05" with spaces, or &lt;.',
  },
  'mdx-trap-brace': {
    level: 'error',
    mend: '"{" begins code in MDX. Write the text without braces, or \\{.',
  },
  'data-syntax': { level: 'error', mend: 'Mend the JSON or YAML at this place.' },
  'front-matter': {
    level: 'error',
    mend: 'content/README.md shows every field of the front matter.',
  },
  'data-field': {
    level: 'error',
    mend: 'content/README.md shows every field of this kind of file.',
  },
  'duplicate-id': { level: 'error', mend: 'Give one of the two another id.' },
  'file-name': { level: 'error', mend: 'Rename the file, or change the id inside it.' },
  'unknown-locale': {
    level: 'error',
    mend: 'Put the file into the folder of a language in src/i18n/locales.ts.',
  },
  'missing-text': { level: 'error', mend: 'Write the text in that language.' },
  'missing-text-growing': {
    level: 'warning',
    mend: 'The language is still growing: its page is not built until the text is there.',
  },
  'translation-differs': {
    level: 'error',
    mend: 'Make the two versions say the same, or declare the difference with its reason under "differences" in the front matter.',
  },
  'translation-older': {
    level: 'warning',
    mend: 'Bring the translation up to date, then set its version to that of the original.',
  },
  'translation-version': {
    level: 'error',
    mend: 'Set version to the version of the original that the text translates.',
  },
  'unknown-source': { level: 'error', mend: 'Cite a file of content/sources, or add one.' },
  'unknown-term': { level: 'error', mend: 'Use an id of content/vocabulary, or add an entry.' },
  'unknown-component': {
    level: 'error',
    mend: 'Use one of the components listed in content/README.md.',
  },
  'component-attribute': {
    level: 'error',
    mend: 'content/README.md shows the attributes of each component.',
  },
  'broken-link': { level: 'error', mend: 'Link to a page and section that exist.' },
  'section-without-id': {
    level: 'error',
    mend: 'End the heading with an id: "## Heading [#short-id]".',
  },
  'section-without-lead': {
    level: 'error',
    mend: 'Open the section with a paragraph of one sentence that answers its heading.',
  },
  'unknown-grade': {
    level: 'error',
    mend: 'Use a level of the certainty scale, or one of the bases, in content/README.md.',
  },
  'ungraded-lead': {
    level: 'error',
    mend: 'End the sentence with [certainty: …], or with [basis: …] if it states nothing about health.',
  },
  'certainty-phrase': {
    level: 'error',
    mend: 'Use a phrase of the level in the sentence, or choose the level that the evidence carries.',
  },
  'certainty-too-loud': {
    level: 'error',
    mend: 'Take the louder word out, or choose the level that the evidence carries.',
  },
  'animals-unnamed': { level: 'error', mend: 'Name the animals or cells in the sentence.' },
  'second-hand-source': {
    level: 'error',
    mend: 'Add a source that we have read, or choose a quieter level.',
  },
  'uncited-statement': {
    level: 'error',
    mend: 'End it with [@source], or with [basis: …] and its reason.',
  },
  'too-many-key-points': { level: 'error', mend: 'Keep at most five key points.' },
  'picture-without-alternative': {
    level: 'error',
    mend: 'Say in the brackets what the picture shows: ![what it shows](file.png).',
  },
  'dates-out-of-order': {
    level: 'error',
    mend: 'published ≤ updated, checked ≤ today, checked < nextCheck ≤ checked + one year.',
  },
  'straight-quotes': {
    level: 'error',
    mend: 'Write the curly quotation marks and apostrophes of the language.',
  },
  'activity-without-exception': {
    level: 'error',
    mend: 'Name the ME/CFS exception inside the same sentence.',
  },
  placeholder: { level: 'error', mend: 'Write the text and take the mark "TO WRITE:" away.' },
  'rests-on-draft': {
    level: 'error',
    mend: 'Finish the draft and take its line "draft: true" away, or do without it here.',
  },
  'unused-source': { level: 'warning', mend: 'Cite the source, or remove its file.' },
  'unused-term': { level: 'warning', mend: 'Mark its first use in a text with [word](term:id).' },
  'check-overdue': {
    level: 'warning',
    mend: 'Compare the text with its sources again, then set checked and nextCheck.',
  },
  'contact-overdue': {
    level: 'warning',
    mend: 'Call or open it to see that it still answers, then set its date.',
  },
} as const satisfies Record<string, { level: 'error' | 'warning'; mend: string }>;

export type RuleId = keyof typeof rules;

/** One finding of the report. */
export interface Problem extends Place {
  /** Path from the project's folder. */
  file: string;
  rule: RuleId;
  /** What was found and what was expected. */
  message: string;
  /** The words at that place, where they help. */
  excerpt?: string | undefined;
  /** Whether the file is a draft: then this is something left to do and stops nothing. */
  draft?: boolean;
}

/** Says whether a problem stops the build. */
export function isError(problem: Problem): boolean {
  return rules[problem.rule].level === 'error' && !problem.draft;
}

/** Sorts problems by file, line and column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}

/**
 * Writes the report for a terminal: one line a problem, then its words and how to mend it.
 * @example content/articles/en/sleep.mdx:14:8 unknown source "wasing-2019" (did you mean "wassing-2019"?) [unknown-source]
 */
export function formatReport(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map((problem) => {
      const rule = rules[problem.rule];
      const prefix = rule.level === 'warning' ? 'warning: ' : '';
      const excerpt = problem.excerpt ? `\n    | ${shorten(problem.excerpt)}` : '';
      return `${problem.file}:${problem.line}:${problem.column} ${prefix}${problem.message} [${problem.rule}]${excerpt}\n    → ${rule.mend}`;
    })
    .join('\n');
}

function shorten(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return oneLine.length > 160 ? `${oneLine.slice(0, 157)}…` : oneLine;
}

/** Thrown once when a build meets content that breaks a rule; its message is the whole report. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter(isError).length;
    super(
      `${errors} ${errors === 1 ? 'mistake' : 'mistakes'} in content/\n\n${formatReport(problems)}\n`,
    );
    this.name = 'ContentError';
    // Where in our code it was thrown helps no author.
    this.stack = this.message;
    this.problems = problems;
  }
}

/**
 * Finds the known word that a mistyped one most likely meant.
 * Gives `undefined` if none is within a third of the word's length.
 */
export function closest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word, candidate, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A hint such as ` (did you mean "wassing-2019"?)`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const candidate = closest(word, known);
  return candidate ? ` (did you mean "${candidate}"?)` : '';
}

/** Letters to insert, delete, replace or swap with a neighbour; stops counting at `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(value);
    }
    if (Math.min(...current) >= limit) return limit;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? limit;
}
