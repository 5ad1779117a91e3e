import { z } from 'astro/zod';
import { localeCodes, type Locale } from '../i18n/locales.ts';

/**
 * A calendar day written `YYYY-MM-DD`, for example `2026-11-25`.
 * Astro's YAML reader turns an unquoted day into a `Date`; ours does not. Both give the same text.
 */
export const daySchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string({ error: 'a day written YYYY-MM-DD, such as 2026-11-25' })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day written YYYY-MM-DD, such as 2026-11-25' })
    .refine((day) => !Number.isNaN(Date.parse(day)), {
      error: 'a day that exists in the calendar',
    }),
);

/** An id or address part: lower-case letters, digits and hyphens. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'lower-case letters, digits and single hyphens, such as deep-sleep',
});

/** A text that is not empty. */
export const textSchema = z
  .string()
  .refine((text) => text.trim() !== '', { error: 'a text that is not empty' });

/** A draft is visible to authors in `npm run dev`, labelled, and absent from the built site. */
export const draftSchema = z.boolean().optional();

/** The same set of fields once for each language; which languages are required is judged by the checks. */
export function perLocale<T extends z.ZodType>(schema: T) {
  return z.partialRecord(z.enum(localeCodes as [Locale, ...Locale[]]), schema);
}

/** Why a statement needs no source. The policy page explains each. */
export const basisSchema = z.enum(['emergency', 'editors', 'definition', 'signpost']);

/** The four levels of the certainty scale, from loudest to quietest. */
export const certaintySchema = z.enum(['well-established', 'probably', 'may', 'not-known']);
export type Certainty = z.infer<typeof certaintySchema>;

/** A statement with the sources it rests on, or with the reason why it has none. */
export const statementSchema = z
  .strictObject({
    text: textSchema,
    sources: z.array(slugSchema).default([]),
    basis: basisSchema.optional(),
  })
  .refine((statement) => statement.sources.length > 0 || statement.basis !== undefined, {
    error: 'at least one source, or a basis (emergency, editors, definition, signpost)',
  });
