import { createHash } from 'node:crypto';

/** A file of the built site: its path with forward slashes, and its size in bytes. */
export interface BuiltFile {
  path: string;
  bytes: number;
}

/** A language and the folder in which its pages stand: `''` for the one at the site's root. */
export interface LanguageFolder {
  locale: string;
  prefix: string;
}

/** Names a build by all that is in it. */
export function versionOf(files: readonly { path: string; content: Buffer }[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) {
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 10);
}

/** Writes into a page to which build it belongs. */
export function nameBuild(html: string, version: string): string {
  return html.replace('<html ', `<html data-build="${version}" `);
}

/** What every page may need: scripts, the font, the icon and the words of the reading tools. */
export function shellFiles(files: readonly BuiltFile[]): BuiltFile[] {
  return files.filter(({ path }) =>
    /^_astro\/|^favicon\.svg$|(?:^|\/)reader-words\.js$/.test(path),
  );
}

/**
 * All that a language needs without network: its pages and its search, beside what every page needs.
 * Page paths lose their `index.html`, since that is how links name them.
 */
export function languageFiles(
  files: readonly BuiltFile[],
  language: LanguageFolder,
  languages: readonly LanguageFolder[],
): BuiltFile[] {
  const prefixOf = (path: string): string =>
    languages.find(({ prefix }) => prefix !== '' && path.startsWith(`${prefix}/`))?.prefix ?? '';
  return files
    .filter(
      ({ path }) =>
        (path.endsWith('index.html') &&
          !path.startsWith('style/') &&
          prefixOf(path) === language.prefix) ||
        isSearchFile(path, language.locale, languages),
    )
    .map((file) => ({ ...file, path: file.path.replace(/(^|\/)index\.html$/, '$1') }))
    .concat(shellFiles(files));
}

/** Search files name their language; those that name none serve all. */
function isSearchFile(path: string, locale: string, languages: readonly LanguageFolder[]): boolean {
  if (!/^(?:search-index|pagefind)\//.test(path)) return false;
  const words = (path.split('/').at(-1) ?? '').split(/[._-]/);
  const named = languages.filter((language) => words.includes(language.locale));
  return named.length === 0 || named.some((language) => language.locale === locale);
}
