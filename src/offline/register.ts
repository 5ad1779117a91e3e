/** Keeps visited pages readable without network, and says when there is none. */
export function keepCopies(): void {
  const root = document.querySelector<HTMLElement>('[data-root]')?.dataset.root;
  // In development nothing may come from a copy.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || root === undefined) return;
  addEventListener('load', () => {
    // A browser that keeps nothing, as in a private window, still reads everything.
    navigator.serviceWorker
      .register(new URL(`${root}sw.js`, document.baseURI))
      .catch(() => undefined);
  });
  const tell = (): void => {
    void import('./notice.ts').then(({ showNetwork }) => showNetwork());
  };
  if (!navigator.onLine) tell();
  addEventListener('offline', tell);
}
