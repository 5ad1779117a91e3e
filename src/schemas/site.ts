import { z } from 'astro/zod';
import { daySchema, perLocale, textSchema } from './common.ts';

/** Who publishes the site. What is `null` is not set, and the about page says so. */
export const siteSchema = z.strictObject({
  publisher: textSchema.nullable(),
  contact: textSchema.nullable(),
  funding: textSchema.nullable(),
  /** Where a reader can report a mistake in public. */
  tracker: z.url().nullable(),
  licences: z.strictObject({
    text: z.strictObject({ name: textSchema, url: z.url() }),
    code: z.strictObject({ name: textSchema, url: z.url() }),
  }),
});
export type Site = z.infer<typeof siteSchema>;

export const contactPurposeSchema = z.enum(['emergency', 'crisis', 'medical-advice', 'poison']);
export type ContactPurpose = z.infer<typeof contactPurposeSchema>;

/** The help lines of one country. */
export const contactsSchema = z.strictObject({
  country: textSchema,
  name: perLocale(textSchema),
  contacts: z.array(
    z.strictObject({
      purpose: contactPurposeSchema,
      /** The number as dialled, or `null` for an address only. */
      number: textSchema.nullable(),
      url: z.url().optional(),
      checked: daySchema,
      text: perLocale(z.strictObject({ name: textSchema, note: z.string().default('') })),
    }),
  ),
});
export type Contacts = z.infer<typeof contactsSchema>;
