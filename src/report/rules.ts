/**
 * Every rule of the content report: its id, how heavy it weighs, what it expects, and how a breach is mended.
 * content/rules.md shows a wrong and a right example of each.
 */
export const rules = {
  'mdx-syntax': {
    level: 'error',
    expects: 'text that MDX can read',
    mend: 'Mend the text at this place; content/README.md lists the MDX traps of medical text.',
  },
  'mdx-trap-less-than': {
    level: 'error',
    expects: 'no "<" directly before a letter or digit, but for the components',
    mend: '"<" begins a component in MDX. Write "under 5 mg", "p < 0.05" with spaces, or &lt;.',
  },
  'mdx-trap-brace': {
    level: 'error',
    expects: 'no braces in running text',
    mend: '"{" begins code in MDX. Write the text without braces, or \\{.',
  },
  'data-syntax': {
    level: 'error',
    expects: 'valid JSON, or valid YAML between the "---" lines',
    mend: 'Mend the JSON or YAML at this place.',
  },
  'front-matter': {
    level: 'error',
    expects: 'every field of the front matter, in its form',
    mend: 'content/README.md shows every field of the front matter.',
  },
  'data-field': {
    level: 'error',
    expects: 'every field of this kind of file, in its form',
    mend: 'content/README.md shows every field of this kind of file.',
  },
  'duplicate-id': {
    level: 'error',
    expects: 'each id once in a text',
    mend: 'Give one of the two another id.',
  },
  'file-name': {
    level: 'error',
    expects: 'an id that is the name of the file',
    mend: 'Rename the file, or change the id inside it.',
  },
  'unknown-locale': {
    level: 'error',
    expects: 'a folder named after a language of the list',
    mend: 'Put the file into the folder of a language in src/i18n/locales.ts.',
  },
  'missing-text': {
    level: 'error',
    expects: 'the text in every finished language',
    mend: 'Write the text in that language.',
  },
  'missing-text-growing': {
    level: 'warning',
    expects: 'the text, before the language counts as finished',
    mend: 'The language is still growing: its page is not built until the text is there.',
  },
  'translation-differs': {
    level: 'error',
    expects: 'the sections, citations, certainty, components and numbers of the original',
    mend: 'Make the two versions say the same, or declare the difference with its reason under "differences" in the front matter.',
  },
  'translation-older': {
    level: 'warning',
    expects: 'the version of the original',
    mend: 'Bring the translation up to date, then set its version to that of the original.',
  },
  'translation-version': {
    level: 'error',
    expects: 'a version that the original has or had',
    mend: 'Set version to the version of the original that the text translates.',
  },
  'unknown-source': {
    level: 'error',
    expects: 'the key of a file in content/sources',
    mend: 'Cite a file of content/sources, or add one.',
  },
  'unknown-term': {
    level: 'error',
    expects: 'the id of a file in content/vocabulary',
    mend: 'Use an id of content/vocabulary, or add an entry.',
  },
  'unknown-component': {
    level: 'error',
    expects: 'Warning, CareCard or Figure',
    mend: 'Use one of the components listed in content/README.md.',
  },
  'component-attribute': {
    level: 'error',
    expects: 'every attribute of the component, with one of its values',
    mend: 'content/README.md shows the attributes of each component.',
  },
  'broken-link': {
    level: 'error',
    expects: 'a page, and a section of it, that exist in this language',
    mend: 'Link to a page and section that exist.',
  },
  'section-without-id': {
    level: 'error',
    expects: 'a short id at the end of the heading',
    mend: 'End the heading with an id: "## Heading [#short-id]".',
  },
  'section-without-lead': {
    level: 'error',
    expects: 'exactly one sentence directly under the heading',
    mend: 'Open the section with a paragraph of one sentence that answers its heading.',
  },
  'unknown-grade': {
    level: 'error',
    expects: 'a level of the certainty scale, or a basis',
    mend: 'Use a level of the certainty scale, or one of the bases, in content/README.md.',
  },
  'ungraded-lead': {
    level: 'error',
    expects: 'how sure the sentence is, or why it needs no source',
    mend: 'End the sentence with [certainty: …], or with [basis: …] if it states nothing about health.',
  },
  'certainty-phrase': {
    level: 'error',
    expects: 'one of the phrases of the marked level',
    mend: 'Use a phrase of the level in the sentence, or choose the level that the evidence carries.',
  },
  'certainty-too-loud': {
    level: 'error',
    expects: 'no phrase of a louder level',
    mend: 'Take the louder word out, or choose the level that the evidence carries.',
  },
  'animals-unnamed': {
    level: 'error',
    expects: 'a word that says it was animals or cells',
    mend: 'Name the animals or cells in the sentence.',
  },
  'second-hand-source': {
    level: 'error',
    expects: 'at least one source that we have read',
    mend: 'Add a source that we have read, or choose a quieter level.',
  },
  'uncited-statement': {
    level: 'error',
    expects: 'a source, or the reason why there is none',
    mend: 'End it with [@source], or with [basis: …] and its reason.',
  },
  'mark-place': {
    level: 'error',
    expects: 'citations and grades after the full stop of their sentence, none in a heading',
    mend: 'Move the mark behind the full stop, or out of the heading.',
  },
  'too-many-key-points': {
    level: 'error',
    expects: 'at most five key points',
    mend: 'Keep at most five key points.',
  },
  'picture-without-alternative': {
    level: 'error',
    expects: 'words that say what the picture shows',
    mend: 'Say in the brackets what the picture shows: ![what it shows](file.png).',
  },
  'dates-out-of-order': {
    level: 'error',
    expects: 'dates in their order, none after today',
    mend: 'published ≤ updated, checked ≤ today, checked < nextCheck ≤ checked + one year.',
  },
  'straight-quotes': {
    level: 'error',
    expects: 'curly quotation marks and apostrophes',
    mend: 'Write the curly quotation marks and apostrophes of the language.',
  },
  'activity-without-exception': {
    level: 'error',
    expects: 'ME/CFS named in the same sentence',
    mend: 'Name the ME/CFS exception inside the same sentence.',
  },
  placeholder: {
    level: 'error',
    expects: 'finished text',
    mend: 'Write the text and take the mark "TO WRITE:" away.',
  },
  'rests-on-draft': {
    level: 'error',
    expects: 'only what readers get too',
    mend: 'Finish the draft and take its line "draft: true" away, or do without it here.',
  },
  'unused-source': {
    level: 'warning',
    expects: 'a source that something cites',
    mend: 'Cite the source, or remove its file.',
  },
  'unused-term': {
    level: 'warning',
    expects: 'a word that some article marks',
    mend: 'Mark its first use in a text with [word](term:id).',
  },
  'check-overdue': {
    level: 'warning',
    expects: 'a next check that lies ahead',
    mend: 'Compare the text with its sources again, then set checked and nextCheck.',
  },
  'contact-overdue': {
    level: 'warning',
    expects: 'a help line checked in the last six months',
    mend: 'Call or open it to see that it still answers, then set its date.',
  },
} as const satisfies Record<string, { level: 'error' | 'warning'; expects: string; mend: string }>;

export type RuleId = keyof typeof rules;

/** The place in the authors' guide that explains a rule. */
export function rulePage(rule: RuleId): string {
  return `content/rules.md#${rule}`;
}
