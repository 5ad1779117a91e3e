import { isOwnCache } from './copies.ts';

/** The address of the site's root, which is also the scope of its worker. */
export function siteRoot(): string {
  const { root = './' } = document.querySelector<HTMLElement>('[data-root]')?.dataset ?? {};
  return new URL(root, document.baseURI).href;
}

/** Removes every copy of this site from the device, and the worker that keeps them. */
export async function removeCopies(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const root = siteRoot();
  // The host may have other sites, with workers and copies of their own.
  const registrations = await navigator.serviceWorker.getRegistrations();
  const own = registrations.filter(({ scope }) => scope === root);
  await Promise.all(own.map((registration) => registration.unregister()));
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => isOwnCache(name, root)).map((name) => caches.delete(name)),
  );
}
