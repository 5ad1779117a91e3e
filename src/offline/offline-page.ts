import { cacheName, largestList, savedMark, type OfflineList } from './copies.ts';
import { siteRoot } from './register.ts';
import type { Store } from './actions.ts';

const part = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-offline-${name}]`);

const reveal = (name: string): void => {
  part(name)?.toggleAttribute('hidden', false);
};

/** The words of the page, each in an attribute of the element that says it. */
const fill = (text: string | undefined, values: Record<string, string>): string =>
  (text ?? '').replace(/{(\w+)}/g, (all, key: string) => values[key] ?? all);

const { lang } = document.documentElement;
const status = part('status');
const saveButton = document.querySelector<HTMLButtonElement>('[data-offline-save]');
const say: Store['say'] = (kind, values = {}) => {
  if (status) status.textContent = fill(status.dataset[kind], values);
};

const actions = (): Promise<typeof import('./actions.ts')> => import('./actions.ts');

void show();

async function show(): Promise<void> {
  const root = siteRoot();
  if (!(await canKeep(root))) {
    reveal('unable');
    return;
  }
  reveal('tools');
  const name = cacheName(root, document.documentElement.dataset.build ?? '');
  const store: Store = { name, root, say, canKeep, tell: () => tell(name, root) };
  part('remove')?.addEventListener('click', () => {
    void actions().then(({ remove }) => remove(store));
  });
  await store.tell();
  const address = new URL(saveButton?.dataset.offlineSave ?? '', document.baseURI);
  const response = await fetch(address).catch(() => undefined);
  // Without network there is nothing to save from.
  if (response?.ok) offerToSave((await response.json()) as OfflineList, store);
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

function offerToSave(list: OfflineList, store: Store): void {
  reveal('whole');
  if (list.bytes > largestList) {
    reveal('large');
    return;
  }
  if (!saveButton) return;
  const size = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(list.bytes / 1e6);
  saveButton.textContent = fill(saveButton.dataset.text, { size });
  reveal('offer');
  saveButton.addEventListener('click', () => {
    saveButton.disabled = true;
    void actions()
      .then(({ save }) => save(list, store))
      .catch(() => {
        say('failed');
      })
      .finally(() => {
        saveButton.disabled = false;
      });
  });
}

/** Says when all was saved, or else lists the visited pages on the device by their titles. */
async function tell(name: string, root: string): Promise<void> {
  // To open a cache would make one.
  const cache = (await caches.has(name)) ? await caches.open(name) : undefined;
  const whole = await cache?.match(new URL(savedMark(lang), root));
  const links: HTMLElement[] = [];
  for (const request of (!whole && (await cache?.keys())) || []) {
    const link = document.createElement('a');
    link.href = request.url;
    const copy = request.url.endsWith('/') ? await cache?.match(request) : undefined;
    const html = await copy?.text();
    const [, language, title] =
      /<html[^>]*\blang="?(\w+)[^]*?(<title>[^<]*)/.exec(html ?? '') ?? [];
    if (language !== lang || title === undefined || link.pathname === location.pathname) continue;
    const item = document.createElement('li');
    link.textContent = new DOMParser().parseFromString(title, 'text/html').title;
    item.append(link);
    links.push(item);
  }
  if (whole) {
    const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' });
    say('saved', { date: format.format(new Date(await whole.text())) });
  }
  part('kept')?.replaceChildren(...links);
  part('none')?.toggleAttribute('hidden', links.length > 0 || whole !== undefined);
}
