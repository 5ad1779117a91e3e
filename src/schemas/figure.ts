import { z } from 'astro/zod';
import { perLocale, slugSchema, textSchema } from './common.ts';

/** The words and sources of a figure. Its drawing is a component of the same id. */
export const figureSchema = z.strictObject({
  id: slugSchema,
  sources: z.array(slugSchema).min(1),
  text: perLocale(
    z.strictObject({
      /** What the picture shows, for those who cannot see it. */
      alt: textSchema,
      caption: textSchema,
      /** The words inside the drawing, by name. */
      labels: z.record(z.string(), textSchema),
    }),
  ),
});
export type Figure = z.infer<typeof figureSchema>;
