import { z } from 'astro/zod';
import { draftSchema, perLocale, slugSchema, textSchema } from './common.ts';

const nameSchema = z.union([
  z.strictObject({
    family: textSchema,
    given: z.string().optional(),
    suffix: z.string().optional(),
    'non-dropping-particle': z.string().optional(),
    'dropping-particle': z.string().optional(),
  }),
  z.strictObject({ literal: textSchema }),
]);

const dateSchema = z.union([
  z.strictObject({
    'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).length(1),
  }),
  z.strictObject({ literal: textSchema }),
]);

export const evidenceKindSchema = z.enum([
  'guideline',
  'systematic-review',
  'trial',
  'observational',
  'animal',
  'mechanism',
  'hypothesis',
  'expert',
]);

export const subjectSchema = z.enum(['people', 'animals', 'cells', 'none']);

export const readSchema = z.enum(['full-text', 'abstract', 'secondary']);

/** What an evidence card says about a source, in one language. */
export const cardTextSchema = z.strictObject({
  /** Who was studied and how many, and the kind of study in everyday words. */
  studied: textSchema,
  /** What was found, in one plain sentence. */
  finding: textSchema,
  /** What the study cannot tell. */
  limits: textSchema,
});

/** A source: a CSL-JSON item, and under `custom` our reading of it. */
export const sourceSchema = z.strictObject({
  id: slugSchema,
  type: z.enum(['article-journal', 'webpage', 'report', 'book', 'dataset', 'chapter']),
  title: textSchema,
  /** The language of the source where it is not English, such as `sv`. */
  language: textSchema.optional(),
  author: z.array(nameSchema).optional(),
  issued: dateSchema.optional(),
  'container-title': textSchema.optional(),
  volume: textSchema.optional(),
  issue: textSchema.optional(),
  page: textSchema.optional(),
  number: textSchema.optional(),
  edition: textSchema.optional(),
  publisher: textSchema.optional(),
  'publisher-place': textSchema.optional(),
  ISBN: textSchema.optional(),
  ISSN: textSchema.optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, {
      error: 'a DOI such as 10.1038/s41583-024-00799-w, without https://doi.org/',
    })
    .optional(),
  PMID: z
    .string()
    .regex(/^\d{1,8}$/, { error: 'a PubMed number of up to 8 digits' })
    .optional(),
  PMCID: z
    .string()
    .regex(/^PMC\d+$/, { error: 'a PubMed Central number such as PMC1234567' })
    .optional(),
  URL: z.url({ error: 'an address that begins with https:// or http://' }).optional(),
  custom: z.strictObject({
    draft: draftSchema,
    evidence: evidenceKindSchema,
    subjects: z.array(subjectSchema).min(1),
    read: readSchema,
    authors: z.enum(['complete', 'incomplete']),
    text: perLocale(cardTextSchema),
  }),
});

export type Source = z.infer<typeof sourceSchema>;
