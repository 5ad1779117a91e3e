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

/** A symptom, a topic or a term with its words in every language. */
export const vocabularySchema = z.strictObject({
  id: slugSchema,
  draft: draftSchema,
  kind: z.enum(['symptom', 'topic', 'term']),
  text: perLocale(wordsSchema),
});
export type VocabularyEntry = z.infer<typeof vocabularySchema>;
