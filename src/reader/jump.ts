import { readerWords } from './words.ts';

/** Where the reader was before a jump. */
export interface Origin {
  top: number;
  hash: string;
}

let line: HTMLElement | undefined;

/** After a jump inside the page, offers the way back beside the place where the reader lands. */
export async function offerWayBack(link: HTMLAnchorElement, from: Origin): Promise<void> {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target || target.id === 'content') return;
  const words = await readerWords();
  line?.remove();
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain-button';
  button.textContent = `← ${words.back}`;
  line = document.createElement(target.matches('li') ? 'div' : 'p');
  line.className = 'back';
  line.append(button);
  button.addEventListener('click', () => {
    line?.remove();
    history.replaceState(history.state, '', from.hash || location.pathname);
    scrollTo({ top: from.top, behavior: 'instant' });
    link.focus({ preventScroll: true });
  });
  // At the start of a part or of an entry, else after the paragraph in which the target stands.
  if (target.matches('section, li')) target.prepend(line);
  else target.closest('p, ul, ol, dl, figure, .table, h3')?.after(line);
}
