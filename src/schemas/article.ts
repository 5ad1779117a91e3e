import { z } from 'astro/zod';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { daySchema, draftSchema, slugSchema, statementSchema, textSchema } from './common.ts';

/** The lists of statements that follow the body of an article, in the order in which they are shown. */
export const statementListNames = ['known', 'notKnown', 'couldChange', 'corrected'] as const;

/** Front matter of an article. Field by field this is the author's manual. */
export const articleSchema = z.strictObject({
  /** The heading of the page. */
  title: textSchema,
  /** The subject in a word or two, where a title is too long: `Sleep`. */
  subject: textSchema,
  /** What the page is about, for lists and search engines, at most 170 characters. */
  description: textSchema.refine((text) => text.length <= 170, { error: 'at most 170 characters' }),
  /** The last part of the address, in the language of the page: `sleep`, `somn`, `tidur`. */
  path: slugSchema,
  /** The version of the text. A translation states the version that it translates. */
  version: z.number().int().positive(),
  /** The day on which the page first appeared. */
  published: daySchema,
  /** The day of the latest change of content. */
  updated: daySchema,
  /** The day on which the whole text was last compared with its sources. */
  checked: daySchema,
  /** The day by which that is due again. */
  nextCheck: daySchema,
  /** The conditions that the page is about, in everyday words. */
  about: z.array(textSchema).min(1),
  /** The clinician who reviewed the page, by name. Left out until somebody has. */
  reviewedBy: z
    .strictObject({ name: textSchema, role: textSchema, reviewed: daySchema })
    .optional(),
  draft: draftSchema,
  /** Languages for which the translation is still to come: no page there, and no complaint. */
  pending: z.array(z.enum(localeCodes as [Locale, ...Locale[]])).default([]),
  /** Where a translation differs from the original on purpose, such as a food or a help line of the country. */
  differences: z
    .array(
      z.strictObject({
        section: slugSchema,
        in: z.enum(['citations', 'certainty', 'components', 'numbers']),
        /** The values that may stand in one version only, as the report prints them. */
        values: z.array(textSchema).min(1),
        reason: textSchema,
      }),
    )
    .default([]),
  known: z.array(statementSchema).min(1),
  notKnown: z.array(statementSchema).min(1),
  couldChange: z.array(statementSchema).min(1),
  /** What older texts say and what is right. */
  corrected: z.array(statementSchema).min(1),
  /** Questions to take to the doctor. */
  questions: z.array(textSchema).min(1),
  /** Medicines, supplements and conditions to mention to the doctor. */
  mention: z.array(textSchema).min(1),
  /** What changed and when, newest last. */
  history: z.array(z.strictObject({ date: daySchema, text: textSchema })).min(1),
});

export type ArticleData = z.infer<typeof articleSchema>;

/** Front matter of a plain page such as the policy. */
export const pageSchema = z.strictObject({
  title: textSchema,
  description: textSchema.refine((text) => text.length <= 170, { error: 'at most 170 characters' }),
  updated: daySchema,
  draft: draftSchema,
});

export type PageData = z.infer<typeof pageSchema>;
