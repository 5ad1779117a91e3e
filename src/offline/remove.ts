import { isOwnCache } from './copies.ts';
import { siteRoot } from './register.ts';

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
