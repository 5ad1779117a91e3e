import type { ReaderWords } from '../domain/reader-words.ts';

let words: Promise<ReaderWords> | undefined;

/** The words that the reading tools say, in the page's language, fetched when first needed. */
export function readerWords(): Promise<ReaderWords> {
  const address = document.documentElement.dataset.words ?? '';
  words ??= import(/* @vite-ignore */ new URL(address, document.baseURI).href).then(
    (module: { default: ReaderWords }) => module.default,
  );
  return words;
}
