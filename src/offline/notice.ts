import { readerWords } from '../reader/words.ts';

/** Says at the foot of the page that there is no network, for as long as that is so. */
export async function showNetwork(): Promise<void> {
  const line = document.querySelector('[data-status]');
  if (!line) return;
  const { offline } = await readerWords();
  line.textContent = navigator.onLine ? '' : offline;
  addEventListener(
    'online',
    () => {
      if (line.textContent === offline) line.textContent = '';
    },
    { once: true },
  );
}
