import { readerWords } from '../reader/words.ts';

let line: HTMLElement | undefined;

/** Says at the foot of the screen that there is no network, until there is one again. */
export async function showOffline(): Promise<void> {
  const { offline } = await readerWords();
  if (!line) {
    line = document.createElement('p');
    line.className = 'status status-offline';
    line.setAttribute('role', 'status');
    document.body.append(line);
    addEventListener('online', () => {
      line?.replaceChildren();
    });
  }
  line.textContent = offline;
}
