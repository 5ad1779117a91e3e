import { buildOf } from './copies.ts';

/** As on the pages: no request says where it comes from. */
export const silent = { referrerPolicy: 'no-referrer' } as const;

export interface KeepOptions {
  cache: Cache;
  /** The address of the site's root. */
  root: string;
  /** The build of which every file has to be. */
  version: string;
  /** Paths from the site's root. */
  paths: readonly string[];
  /** A page that every build has. */
  proof: string;
  onKept?: (done: number) => void;
}

/**
 * Fetches files past the browser's own cache and keeps them, if all are of one build; else rejects.
 * Pages name their build. Other files do not, so they are kept only once a page, asked for after all
 * of them, says that the site has not changed meanwhile.
 *
 * @returns the paths that are no longer there
 */
export async function keepAll(options: KeepOptions): Promise<string[]> {
  const { cache, root, version, proof, onKept } = options;
  const waiting = [...options.paths];
  const gone: string[] = [];
  const unproven = new Map<string, Response>();
  let done = 0;
  const keepOne = async (path: string): Promise<boolean> => {
    const url = new URL(path, root).href;
    const response = await fetch(url, { cache: 'no-cache', ...silent });
    if (response.status === 404) return false;
    if (!response.ok) throw new Error(`${path} did not come`);
    if (!isPage(response)) {
      // Read at once: a body that waits holds up its connection.
      unproven.set(url, new Response(await response.blob()));
      return true;
    }
    const build = buildOf(await response.clone().text());
    // A page that names no build is not of this site.
    if (build === undefined) return false;
    if (build !== version) throw new Error('another build');
    await cache.put(url, response);
    return true;
  };
  const next = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (!(await keepOne(path))) gone.push(path);
      done += 1;
      onKept?.(done);
    }
  };
  await Promise.all(Array.from({ length: 6 }, next));
  if (!(await keepOne(proof))) throw new Error('no page names the build');
  for (const [url, response] of unproven) await cache.put(url, response);
  return gone;
}

export function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/html') ?? false;
}
