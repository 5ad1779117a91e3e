/** What is downloaded when a reader saves a language for offline; written beside the pages at build. */
export interface OfflineList {
  /** The build to which all of it belongs. */
  version: string;
  /** The size of all files in bytes, as they lie on the device. */
  bytes: number;
  /** Paths from the site's root; a page's path ends with a slash. */
  files: string[];
}

/** What the worker knows of its build. */
export interface WorkerBuild {
  version: string;
  /** What every page may need: scripts, fonts, words; paths from the site's root. */
  shell: string[];
  /** For each language where its pages begin, and its page about offline copies. */
  languages: { locale: string; prefix: string; page: string }[];
}

/** The most bytes that the site offers to save for one language. */
export const largestList = 25_000_000;

/** The most pages that are kept of those that the reader has visited. */
export const mostVisited = 60;

/** The folder of the lists of files, under the site's root. */
export const listFolder = 'offline-copies/';

/** The name of the list of a language. */
export function listName(locale: string): string {
  return `${listFolder}${locale}.json`;
}

/** The mark in the cache that a language was saved whole; it holds the date. */
export function savedMark(locale: string): string {
  return `${listFolder}saved-${locale}`;
}

const own = 'fontes';

/**
 * The name of the cache that holds the copies of one build. Other sites on the same host share the
 * store, so the name holds the folder in which the site stands.
 */
export function cacheName(root: string, version: string): string {
  return `${own} ${new URL(root).pathname} ${version}`;
}

/** Whether a cache is one of this site, of whatever build. */
export function isOwnCache(name: string, root: string): boolean {
  return name.startsWith(`${own} ${new URL(root).pathname} `);
}

/** The build that a page's HTML names, if it names one. */
export function buildOf(html: string): string | undefined {
  return /^[^>]*>\s*<html\b[^>]*\bdata-build="?([\w-]+)/.exec(html)?.[1];
}

/** Marks a page as one that comes from a copy, so that it can say so. */
export function markCopy(html: string): string {
  return html.replace('<html ', '<html data-copy ');
}

/**
 * The page about offline copies in the language of a path.
 *
 * @param path from the site's root, such as `sv/artiklar/somn/`
 */
export function offlinePageFor(path: string, languages: WorkerBuild['languages']): string {
  const found = languages.find(({ prefix }) => prefix !== '' && path.startsWith(`${prefix}/`));
  return (found ?? languages.find(({ prefix }) => prefix === ''))?.page ?? '';
}

/** The visited pages that have to go so that not more than the most are kept: the oldest ones. */
export function surplus<T>(pages: readonly T[], most: number): T[] {
  return pages.slice(0, Math.max(0, pages.length - most));
}
