import { savedMark, type OfflineList } from './copies.ts';
import { keepAll } from './keep.ts';
import { removeCopies } from './remove.ts';

/** Where the page about offline copies keeps what it saves, and how it speaks of it. */
export interface Store {
  /** The name of the cache. */
  name: string;
  /** The address of the site's root. */
  root: string;
  say: (kind: 'saving' | 'saved' | 'failed' | 'removed', values?: Record<string, string>) => void;
  /** Whether the browser lets the site keep anything. */
  canKeep: (root: string) => Promise<boolean>;
  /** Tells anew what is kept. */
  tell: () => Promise<void>;
}

/** Removes all copies of this site. */
export async function remove({ say, tell }: Store): Promise<void> {
  await removeCopies();
  say('removed');
  await tell();
}

/**
 * Downloads all that a list names; only when all of it is there it counts as saved.
 *
 * @throws Error if the list is of another build than the page, or a file does not come
 */
export async function save({ version, files }: OfflineList, store: Store): Promise<void> {
  const { name, root, say, canKeep, tell } = store;
  const { lang, dataset } = document.documentElement;
  // A list of a later build than this page would make a mix of two.
  if (version !== dataset.build) throw new Error('another build');
  // All may have been removed since the page was opened, the worker too.
  if (!(await canKeep(root))) throw new Error('no worker');
  const cache = await caches.open(name);
  const onKept = (done: number): void => {
    if (done % 10 === 0) say('saving', { done: String(done), all: String(files.length) });
  };
  onKept(0);
  const proof = location.pathname.slice(new URL(root).pathname.length);
  const gone = await keepAll({ cache, root, version, paths: files, proof, onKept });
  if (gone.length > 0) throw new Error('files are missing');
  await cache.put(new URL(savedMark(lang), root), new Response(new Date().toISOString()));
  await tell();
}
