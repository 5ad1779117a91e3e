import { z } from 'astro/zod';
import { draftSchema, perLocale, slugSchema, textSchema } from './common.ts';

export const wordsSchema = z.strictObject({
  /** The everyday name. */
  name: textSchema,
  /** The medical name, or empty where it is the same. */
  medical: z.string().default(''),
  /** Other proper words, shown as "also called". */
  also: z.array(textSchema).default([]),
  /** Misspellings, slang and phrases: searched, never shown. */
  hidden: z.array(textSchema).default([]),
  /** What the word means, in one plain sentence. */
  definition: textSchema,
});
export type Words = z.infer<typeof wordsSchema>;

/** An article and one of its sections, such as `sleep#cbti`. */
export const placeSchema = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, {
  error: 'an article and a section, such as sleep#cbti',
});

/** Signs that need help, and how soon. */
export const redFlagSchema = z.strictObject({
  level: z.enum(['emergency', 'soon']),
  text: perLocale(z.array(textSchema).min(1)),
});
export type RedFlag = z.infer<typeof redFlagSchema>;

/** A symptom, a topic or a term with its words in every language. */
export const vocabularySchema = z.strictObject({
  id: slugSchema,
  draft: draftSchema,
  kind: z.enum(['symptom', 'topic', 'term']),
  /** The sections that answer best, best first; those that mark the word follow by themselves. */
  sections: z.array(placeSchema).default([]),
  /** The words alone may mean an emergency: the search then shows the red flags above its results. */
  alarm: z.enum(['crisis', 'medical']).optional(),
  redFlags: z.array(redFlagSchema).default([]),
  text: perLocale(wordsSchema),
});
export type VocabularyEntry = z.infer<typeof vocabularySchema>;
