import { isOwnCache } from './copies.ts';

/** Removes every copy of this site from the device, and the worker that keeps them. */
export async function removeCopies(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return;
  const root = registration.scope;
  await registration.unregister();
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => isOwnCache(name, root)).map((name) => caches.delete(name)),
  );
}
