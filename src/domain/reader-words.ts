import type { Site } from '../schemas/site.ts';
import { en, type StringKey } from '../i18n/strings/en.ts';
import type { Translate } from '../i18n/strings.ts';

type WithoutPrefix<Key> = Key extends `reader.${infer Name}` ? Name : never;

/** What the reading tools need when they are first used: their words, and where reports go. */
export type ReaderWords = Record<WithoutPrefix<StringKey>, string> & {
  contact: string;
  tracker: string;
};

const isReaderKey = (key: string): key is Extract<StringKey, `reader.${string}`> =>
  key.startsWith('reader.');

/** Gathers the words of the reading tools in one language. */
export function readerWordsOf(t: Translate, site: Pick<Site, 'contact' | 'tracker'>): ReaderWords {
  const words = Object.fromEntries(
    Object.keys(en)
      .filter(isReaderKey)
      .map((key) => [key.replace('reader.', ''), t(key)]),
  ) as Record<WithoutPrefix<StringKey>, string>; // the keys are those just filtered
  return { ...words, contact: site.contact ?? '', tracker: site.tracker ?? '' };
}
