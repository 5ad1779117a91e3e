/** Keeps visited pages readable without network, and says when one is read so. */
export function keepCopies(): void {
  const root = document.querySelector<HTMLElement>('[data-root]')?.dataset.root;
  // In development nothing may come from a copy.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || root === undefined) return;
  const { dataset } = document.documentElement;
  addEventListener('load', () => {
    navigator.serviceWorker
      .register(new URL(`${root}sw.js`, document.baseURI))
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
