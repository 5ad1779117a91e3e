/** The address of the site's root, which is also the scope of its worker. */
export function siteRoot(): string {
  const { root = './' } = document.querySelector<HTMLElement>('[data-root]')?.dataset ?? {};
  return new URL(root, document.baseURI).href;
}

/** Keeps visited pages readable without network, and says when one is read so. */
export function keepCopies(): void {
  // In development nothing may come from a copy.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { dataset } = document.documentElement;
  addEventListener('load', () => {
    navigator.serviceWorker
      .register(new URL('sw.js', siteRoot()))
      // The worker of a later build starts once it hears that only pages of its own are open.
      .then(({ waiting, installing }) => (waiting ?? installing)?.postMessage(dataset.build))
      // A browser that keeps nothing, as in a private window, still reads everything.
      .catch(() => undefined);
  });
  const tell = (): void => {
    void import('./notice.ts').then(({ showOffline }) => showOffline()).catch(() => undefined);
  };
  if (!navigator.onLine || 'copy' in dataset) tell();
  addEventListener('offline', tell);
}
