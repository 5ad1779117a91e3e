/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import {
  buildOf,
  cacheName,
  isOwnCache,
  listName,
  mostVisited,
  offlinePageFor,
  savedMark,
  surplus,
  type OfflineList,
  type WorkerBuild,
} from './copies.ts';

declare const self: ServiceWorkerGlobalScope;
/** Filled in by the build. */
declare const workerBuild: WorkerBuild;
const { version, shell, languages } = workerBuild;

/** As on the pages: no request says where it comes from. */
const silent = { referrerPolicy: 'no-referrer' } as const;
const root = self.registration.scope;
const name = cacheName(root, version);
const pathOf = (url: string): string => new URL(url).href.slice(root.length).replace(/[?#].*$/, '');

/** Fetches a file past the browser's own cache, and puts it only if it is of this build. */
async function keep(cache: Cache, path: string): Promise<void> {
  const url = new URL(path, root).href;
  const response = await fetch(url, { cache: 'no-cache', ...silent });
  if (response.status === 404) return;
  if (!response.ok || !(await ofThisBuild(response))) throw new Error(`${path} cannot be kept`);
  await cache.put(url, response);
}

/** A page says of which build it is; other files have names that change with their content, or come with the pages. */
async function ofThisBuild(response: Response): Promise<boolean> {
  if (!response.headers.get('content-type')?.includes('text/html')) return true;
  return buildOf(await response.clone().text()) === version;
}

/** The pages and saved languages that the copies of earlier builds hold. */
async function kept(): Promise<string[]> {
  const names = (await caches.keys()).filter((each) => isOwnCache(each, root) && each !== name);
  const paths = await Promise.all(
    names.map(async (each) => {
      const requests = await (await caches.open(each)).keys();
      return requests.map(({ url }) => pathOf(url));
    }),
  );
  return paths.flat();
}

/** Takes over all that was kept, in this build's version: all of it, or the older copies stay. */
async function install(): Promise<void> {
  const cache = await caches.open(name);
  const before = await kept();
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const pages = [
    ...before.filter((path) => path === '' || path.endsWith('/')),
    ...open
      .map(({ url }) => url)
      .filter((url) => url.startsWith(root))
      .map(pathOf),
  ];
  const paths = new Set([...shell, ...languages.map(({ page }) => page), ...pages]);
  for (const { locale } of languages) {
    const mark = savedMark(locale);
    if (!before.includes(mark)) continue;
    const response = await fetch(new URL(listName(locale), root), { cache: 'no-cache', ...silent });
    const list = (await response.json()) as OfflineList;
    if (list.version !== version) throw new Error('the site is being changed');
    for (const file of list.files) paths.add(file);
    await cache.put(new URL(mark, root), new Response(new Date().toISOString()));
  }
  const waiting = [...paths];
  const next = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop())
      await keep(cache, path);
  };
  await Promise.all(Array.from({ length: 6 }, next));
}

/** Removes the copies of earlier builds: from here on nothing of them is shown. */
async function activate(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((each) => isOwnCache(each, root) && each !== name);
  await Promise.all(old.map((each) => caches.delete(each)));
}

/** Keeps the number of visited pages small, unless a language is saved whole. */
async function trim(): Promise<void> {
  const cache = await caches.open(name);
  const requests = await cache.keys();
  const paths = requests.map(({ url }) => pathOf(url));
  if (languages.some(({ locale }) => paths.includes(savedMark(locale)))) return;
  const pages = requests.filter(({ url }) => {
    const path = pathOf(url);
    return (path === '' || path.endsWith('/')) && !languages.some(({ page }) => page === path);
  });
  await Promise.all(surplus(pages, mostVisited).map((request) => cache.delete(request)));
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    install().catch(async (error: unknown) => {
      await caches.delete(name);
      throw error;
    }),
  );
});
self.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});
// The page that registers the worker is already open; a later build waits until all pages of the earlier are closed.
clientsClaim();

/** Whether the reader has removed the copies: open pages then do without the worker. */
let stopped = false;
self.addEventListener('message', (event) => {
  stopped = true;
  event.ports[0]?.postMessage('stopped');
});

const inSite = ({ url }: { url: URL }): boolean => !stopped && url.href.startsWith(root);

// Names of these files change with their content.
registerRoute(
  ({ url }) => inSite({ url }) && pathOf(url.href).startsWith('_astro/'),
  new CacheFirst({ cacheName: name, fetchOptions: silent }),
);
// Pages come from the network while there is one, and are kept if they are of this worker's build.
registerRoute(
  ({ url, request }) => inSite({ url }) && request.mode === 'navigate',
  new NetworkFirst({
    cacheName: name,
    matchOptions: { ignoreSearch: true },
    plugins: [
      {
        // Past the browser's own cache, in which a page of an earlier build may lie.
        requestWillFetch: ({ request }) =>
          Promise.resolve(new Request(request, { cache: 'no-cache' })),
        cacheWillUpdate: async ({ response }) =>
          response.status === 200 && !response.redirected && (await ofThisBuild(response))
            ? response
            : null,
        cacheKeyWillBeUsed: ({ request }) => Promise.resolve(request.url.replace(/[?#].*$/, '')),
        cacheDidUpdate: trim,
      },
    ],
  }),
);
// All else is fetched as ever, and comes from what was saved where there is no network.
registerRoute(
  inSite,
  new NetworkFirst({
    cacheName: name,
    fetchOptions: silent,
    plugins: [{ cacheWillUpdate: () => Promise.resolve(null) }],
  }),
);

setCatchHandler(({ request }) => {
  if (request.mode !== 'navigate') return Promise.resolve(Response.error());
  const page = offlinePageFor(pathOf(request.url), languages);
  return Promise.resolve(Response.redirect(`${new URL(page, root).href}#missing`, 302));
});
