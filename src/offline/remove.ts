import { isOwnCache } from './copies.ts';

const longestAnswer = 1000;

/** Removes every copy of this site from the device, and the worker that keeps them. */
export async function removeCopies(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return;
  const root = registration.scope;
  await stop(registration.active);
  await registration.unregister();
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => isOwnCache(name, root)).map((name) => caches.delete(name)),
  );
}

/** Tells the worker to keep nothing more, since it goes on serving the pages that are open. */
async function stop(worker: ServiceWorker | null): Promise<void> {
  if (!worker) return;
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => {
      resolve();
    };
    worker.postMessage('stop', [port2]);
    // A worker that does not answer is going anyway.
    setTimeout(resolve, longestAnswer);
  });
}
