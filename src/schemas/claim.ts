import { z } from 'astro/zod';
import { draftSchema, perLocale, slugSchema, textSchema } from './common.ts';

export const verdictSchema = z.enum([
  'supported',
  'partly',
  'overstated',
  'outdated',
  'wrong',
  'nothing-found',
]);
export type Verdict = z.infer<typeof verdictSchema>;

export const claimTextSchema = z.strictObject({
  /** The reader's own question; the heading of the claim. */
  question: textSchema.refine((text) => text.endsWith('?'), {
    error: 'a question that ends in "?"',
  }),
  /** What is true, in one sentence that stands alone. */
  truth: textSchema,
  /** The common claim, as people say it. */
  claim: textSchema,
  /** What the evidence is and why the verdict. */
  why: textSchema,
});
export type ClaimText = z.infer<typeof claimTextSchema>;

/** A common claim, our verdict on it and the sources behind the verdict. */
export const claimSchema = z.strictObject({
  id: slugSchema,
  draft: draftSchema,
  /** The article and the section that treat it. */
  article: slugSchema,
  section: slugSchema,
  verdict: verdictSchema,
  sources: z.array(slugSchema).default([]),
  /** Whether the claim stands in the article itself, or on the claims page only. */
  inArticle: z.boolean().default(false),
  text: perLocale(claimTextSchema),
});
export type Claim = z.infer<typeof claimSchema>;
