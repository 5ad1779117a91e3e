import { z } from 'astro/zod';
import { textSchema } from './common.ts';
import { placeSchema } from './vocabulary.ts';

const wordList = textSchema.regex(/^\S+( \S+)*$/, { error: 'words separated by single spaces' });

const lists = ['small', 'common', 'elsewhere', 'alike', 'idle'] as const;

/** What the search knows of a language beside the vocabulary. */
export const searchWordsSchema = z
  .strictObject({
    /** Words of grammar, which never decide what a query means. */
    small: wordList,
    /** Everyday words that fit many queries and say nothing of the subject. */
    common: wordList,
    /** Further words that say nothing of the subject and that no phrase of the vocabulary needs. */
    idle: wordList,
    /** Words of other subjects that look like a name of the vocabulary and are no misspelling of it. */
    alike: wordList,
    /** Subjects that the site does not treat, separated by `|`. */
    elsewhere: textSchema,
    /** Words for a side of a subject, such as treatment or food, with the sections that treat it. */
    aspects: z.array(z.strictObject({ words: wordList, sections: z.array(placeSchema).min(1) })),
  })
  .superRefine((words, context) => {
    const places = new Map<string, string>();
    for (const list of lists) {
      for (const word of words[list].split(list === 'elsewhere' ? '|' : ' ')) {
        const other = places.get(word);
        if (other !== undefined) {
          context.addIssue({
            code: 'custom',
            path: [list],
            message: `"${word}" once, but it stands in "${other}" too`,
          });
        }
        places.set(word, list);
      }
    }
  });
export type SearchWords = z.infer<typeof searchWordsSchema>;
