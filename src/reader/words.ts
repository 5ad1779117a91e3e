import type { ReaderWords } from '../domain/reader-words.ts';

let words: Promise<ReaderWords> | undefined;

/** The words that the reading tools say, in the page's language, fetched when first needed. */
export function readerWords(): Promise<ReaderWords> {
  const address = document.documentElement.dataset.words ?? '';
  // The build in the address lets a copy on the device fit the page.
  const { build = '' } = document.documentElement.dataset;
  const url = new URL(`${address}?build=${build}`, document.baseURI);
  words ??= import(/* @vite-ignore */ url.href).then(
    (module: { default: ReaderWords }) => module.default,
  );
  return words;
}
