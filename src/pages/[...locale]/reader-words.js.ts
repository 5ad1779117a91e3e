import type { APIRoute } from 'astro';
import { isLocale, originalLocale } from '~/i18n/locales.ts';
import { readerWordsOf } from '~/domain/reader-words.ts';
import { translator } from '~/i18n/strings.ts';
import { loadLibrary } from '~/load-library.ts';
import { localePaths } from '~/static-paths.ts';

export const getStaticPaths = localePaths;

/** The words of the reading tools, as a module that a page imports when a tool is first used. */
export const GET: APIRoute = ({ params }) => {
  const locale = isLocale(params.locale) ? params.locale : originalLocale;
  const words = readerWordsOf(translator(locale), loadLibrary().site);
  return new Response(`export default ${JSON.stringify(words)};\n`, {
    headers: { 'content-type': 'text/javascript' },
  });
};
