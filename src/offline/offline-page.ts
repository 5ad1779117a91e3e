import { cacheName, largestList, savedMark, type OfflineList } from './copies.ts';
import { siteRoot } from './register.ts';

const part = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-offline-${name}]`);

/** The words of the page, each in an attribute of the element that says it. */
const fill = (text: string | undefined, values: Record<string, string>): string =>
  Object.entries(values).reduce((all, [key, value]) => all.replace(`{${key}}`, value), text ?? '');

const { lang } = document.documentElement;
const status = part('status');
const saveButton = document.querySelector<HTMLButtonElement>('[data-offline-save]');
const say = (kind: 'saving' | 'saved' | 'failed' | 'removed', values = {}): void => {
  if (status) status.textContent = fill(status.dataset[kind], values);
};

const dateOf = (time: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time));

void show();

async function show(): Promise<void> {
  const root = siteRoot();
  if (!(await canKeep(root))) {
    part('unable')?.toggleAttribute('hidden', false);
    return;
  }
  part('tools')?.toggleAttribute('hidden', false);
  const name = cacheName(root, document.documentElement.dataset.build ?? '');
  part('remove')?.addEventListener('click', () => {
    void import('./remove.ts').then(async ({ removeCopies }) => {
      await removeCopies();
      say('removed');
      await listKept(name, root);
    });
  });
  await listKept(name, root);
  const mark = await caches.match(new URL(savedMark(lang), root), { cacheName: name });
  if (mark) say('saved', { date: dateOf(await mark.text()) });
  const address = new URL(saveButton?.dataset.offlineSave ?? '', document.baseURI);
  const response = await fetch(address).catch(() => undefined);
  // Without network there is nothing to save from.
  if (response?.ok) offerToSave((await response.json()) as OfflineList, name, root);
}

/** Whether this browser lets the site keep anything; in development nothing is kept. */
async function canKeep(root: string): Promise<boolean> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return false;
  try {
    // To register anew would wait for an update that is under way, without network for long.
    const registration = await navigator.serviceWorker.getRegistration(root);
    if (registration?.scope !== root)
      await navigator.serviceWorker.register(new URL('sw.js', root));
    await caches.keys();
    return true;
  } catch {
    return false;
  }
}

function offerToSave(list: OfflineList, name: string, root: string): void {
  part('whole')?.toggleAttribute('hidden', false);
  if (list.bytes > largestList) {
    part('large')?.toggleAttribute('hidden', false);
    return;
  }
  if (!saveButton) return;
  const size = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(list.bytes / 1e6);
  saveButton.textContent = fill(saveButton.dataset.text, { size });
  part('offer')?.toggleAttribute('hidden', false);
  saveButton.addEventListener('click', () => {
    saveButton.disabled = true;
    save(list, name, root)
      .then(async () => {
        say('saved', { date: dateOf(new Date().toISOString()) });
        await listKept(name, root);
      })
      .catch(() => {
        say('failed');
      })
      .finally(() => {
        saveButton.disabled = false;
      });
  });
}

/** Downloads all that the list names; only when all of it is there it counts as saved. */
async function save(list: OfflineList, name: string, root: string): Promise<void> {
  const { version, files } = list;
  // A list of a later build than this page would make a mix of two.
  if (version !== document.documentElement.dataset.build) throw new Error('another build');
  // All may have been removed since the page was opened, the worker too.
  if (!(await canKeep(root))) throw new Error('no worker');
  const cache = await caches.open(name);
  const onKept = (done: number): void => {
    if (done % 10 === 0) say('saving', { done: String(done), all: String(files.length) });
  };
  onKept(0);
  const proof = location.pathname.slice(new URL(root).pathname.length);
  const { keepAll } = await import('./keep.ts');
  const gone = await keepAll({ cache, root, version, paths: files, proof, onKept });
  if (gone.length > 0) throw new Error('files are missing');
  await cache.put(new URL(savedMark(lang), root), new Response(new Date().toISOString()));
}

/** Lists the visited pages on the device by their titles; once all is saved, a list would be too long. */
async function listKept(name: string, root: string): Promise<void> {
  // To open a cache would make one.
  const cache = (await caches.has(name)) ? await caches.open(name) : undefined;
  const whole = await cache?.match(new URL(savedMark(lang), root));
  const links: HTMLElement[] = [];
  for (const request of (!whole && (await cache?.keys())) || []) {
    const copy = request.url.endsWith('/') ? await cache?.match(request) : undefined;
    const html = await copy?.text();
    const [, language, title] =
      /<html[^>]*\blang="?(\w+)[^]*?(<title>[^<]*)/.exec(html ?? '') ?? [];
    if (language !== lang || title === undefined || isThisPage(request.url)) continue;
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = request.url;
    link.textContent = new DOMParser().parseFromString(title, 'text/html').title;
    item.append(link);
    links.push(item);
  }
  part('kept')?.replaceChildren(...links);
  part('none')?.toggleAttribute('hidden', links.length > 0 || whole !== undefined);
}

const isThisPage = (url: string): boolean => new URL(url).pathname === location.pathname;
