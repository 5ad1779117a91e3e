/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import {
  buildOf,
  cacheName,
  isOwnCache,
  listName,
  markCopy,
  mostVisited,
  offlinePageFor,
  savedMark,
  surplus,
  type OfflineList,
  type WorkerBuild,
} from './copies.ts';
import { isPage, keepAll, silent } from './keep.ts';

declare const self: ServiceWorkerGlobalScope;
/** Filled in by the build. */
declare const workerBuild: WorkerBuild;
const { version, shell, languages } = workerBuild;

/** How long a page may be waited for when there is a copy of it. */
const patience = 4;

const root = self.registration.scope;
const name = cacheName(root, version);
const addressOf = (url: string): string => url.replace(/[?#].*$/, '');
const pathOf = (url: string): string => addressOf(url).slice(root.length);
const isPagePath = (path: string): boolean => path === '' || path.endsWith('/');

/** The caches of other builds of this site. */
async function otherCaches(): Promise<string[]> {
  return (await caches.keys()).filter((each) => isOwnCache(each, root) && each !== name);
}

/** The open pages of this site. */
async function openPages(): Promise<string[]> {
  const windows = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  return windows.map(({ url }) => url).filter((url) => url.startsWith(root));
}

/** A copy from this build's cache, or else from another's. */
async function anyCopy(url: string): Promise<Response | undefined> {
  const inCache = (cacheName: string): Promise<Response | undefined> =>
    caches.match(addressOf(url), { cacheName });
  const own = await inCache(name);
  if (own) return own;
  const others = await Promise.all((await otherCaches()).map(inCache));
  return others.find((copy) => copy !== undefined);
}

/** Takes over all that was kept, in this build's version: all of it, or the older copies stay. */
async function install(): Promise<void> {
  const cache = await caches.open(name);
  const before: string[] = [];
  for (const each of await otherCaches())
    before.push(...(await (await caches.open(each)).keys()).map(({ url }) => pathOf(url)));
  const needed = new Set([...shell, ...languages.map(({ page }) => page)]);
  const marks: string[] = [];
  for (const { locale } of languages) {
    const mark = savedMark(locale);
    if (!before.includes(mark)) continue;
    const response = await fetch(new URL(listName(locale), root), { cache: 'no-cache', ...silent });
    const list = (await response.json()) as OfflineList;
    if (list.version !== version) throw new Error('another build');
    for (const file of list.files) needed.add(file);
    marks.push(mark);
  }
  const visited = [...before, ...(await openPages()).map(pathOf)].filter(isPagePath);
  const paths = [...new Set([...visited, ...needed])];
  const gone = await keepAll({ cache, root, version, paths, proof: languages[0]?.page ?? '' });
  // A visited page may have been taken away; what the site itself names may not be missing.
  if (gone.some((path) => needed.has(path))) throw new Error('files are missing');
  for (const mark of marks)
    await cache.put(new URL(mark, root), new Response(new Date().toISOString()));
}

/** Keeps the number of visited pages small, unless a language is saved whole. */
async function trim(): Promise<void> {
  const cache = await caches.open(name);
  const requests = await cache.keys();
  const paths = requests.map(({ url }) => pathOf(url));
  if (languages.some(({ locale }) => paths.includes(savedMark(locale)))) return;
  const pages = requests.filter(({ url }) => {
    const path = pathOf(url);
    return isPagePath(path) && !languages.some(({ page }) => page === path);
  });
  await Promise.all(surplus(pages, mostVisited).map((request) => cache.delete(request)));
}

/**
 * A visited page is kept among those of the build that it names. Only a worker that is being
 * installed makes a store anew: a reader who removed all must not find one again.
 */
async function keepVisited(response: Response): Promise<Response | null> {
  if (response.status !== 200 || response.redirected || !isPage(response)) return null;
  if (!(await caches.has(name))) return null;
  const build = buildOf(await response.clone().text());
  if (build === version) return response;
  if (build !== undefined) {
    const cache = await caches.open(cacheName(root, build));
    await cache.put(addressOf(response.url), response.clone());
  }
  return null;
}

self.addEventListener('install', (event) => {
  const run = async (): Promise<void> => {
    const isNew = !(await caches.has(name));
    try {
      await install();
    } catch (error) {
      if (isNew) await caches.delete(name);
      throw error;
    }
  };
  event.waitUntil(run());
});

/** From here on nothing of another build is shown. */
self.addEventListener('activate', (event) => {
  const run = async (): Promise<void> => {
    await Promise.all((await otherCaches()).map((each) => caches.delete(each)));
  };
  event.waitUntil(run());
});

// A page that says its build: if it is of this one and no other is open, nothing older is in use.
self.addEventListener('message', (event) => {
  const run = async (): Promise<void> => {
    if (event.data === version && (await openPages()).length === 1) await self.skipWaiting();
  };
  event.waitUntil(run());
});
// The page that registers the first worker is already open.
clientsClaim();

const inSite = ({ url }: { url: URL }): boolean => url.href.startsWith(root);

// Pages come from the network while it answers.
registerRoute(
  ({ url, request }) => inSite({ url }) && request.mode === 'navigate',
  new NetworkFirst({
    cacheName: name,
    networkTimeoutSeconds: patience,
    plugins: [
      {
        // Else the browser's own cache could answer with a page older than the copy.
        requestWillFetch: ({ request: { url, headers } }) =>
          Promise.resolve(
            new Request(url, { headers, cache: 'no-cache', redirect: 'manual', ...silent }),
          ),
        cacheKeyWillBeUsed: ({ request }) => Promise.resolve(addressOf(request.url)),
        cacheWillUpdate: ({ response }) => keepVisited(response),
        cacheDidUpdate: trim,
        cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
          const copy = cachedResponse ?? (await anyCopy(request.url));
          return copy && new Response(markCopy(await copy.text()), { headers: copy.headers });
        },
      },
    ],
  }),
);
// Names of these files change with their content, so a copy of whatever build is the same.
registerRoute(
  ({ url }) => inSite({ url }) && pathOf(url.href).startsWith('_astro/'),
  async ({ request }) => (await anyCopy(request.url)) ?? fetch(request, silent),
);
// Files that keep their names from build to build: a page gets a copy of its own build only.
registerRoute(
  ({ url }) => inSite({ url }) && url.searchParams.has('build'),
  async ({ url, request }) => {
    const own = cacheName(root, url.searchParams.get('build') ?? '');
    return (await caches.match(addressOf(url.href), { cacheName: own })) ?? fetch(request, silent);
  },
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
