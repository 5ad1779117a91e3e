import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleSchema, pageSchema } from './schemas/article.ts';

/** The texts that Astro renders. All other data is read by src/content/, for checks and pages alike. */
export const collections = {
  articles: defineCollection({
    loader: glob({ base: './content/articles', pattern: '*/[^_]*.mdx' }),
    schema: articleSchema,
  }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*/[^_]*.mdx' }),
    schema: pageSchema,
  }),
};
