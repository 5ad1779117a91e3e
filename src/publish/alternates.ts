import type { Versions } from '../domain/versions.ts';
import { localeCodes, originalLocale } from '../i18n/locales.ts';
import { absoluteUrl } from './site-url.ts';

/** The addresses of a page in each language, and of the one for all others (`x-default`). */
export function alternates(versions: Versions, siteUrl: URL): { lang: string; url: string }[] {
  const links = localeCodes.flatMap((lang) => {
    const path = versions[lang];
    return path === undefined ? [] : [{ lang: lang, url: absoluteUrl(siteUrl, path) }];
  });
  const original = versions[originalLocale];
  return original === undefined
    ? links
    : [...links, { lang: 'x-default', url: absoluteUrl(siteUrl, original) }];
}
