import { readStore, updateStore } from './store.ts';

/** The section that the reader's eyes are most likely in: the last that begins in the upper third. */
export function currentSection(): HTMLElement | undefined {
  const line = innerHeight / 3;
  return [...document.querySelectorAll<HTMLElement>('.prose > .section')].findLast((section) => {
    const { top, height } = section.getBoundingClientRect();
    return height > 0 && top <= line;
  });
}

/** The words of a section's heading, without the sign of its link. */
export function headingOf(section: Element): string {
  const heading = section.querySelector('h2')?.cloneNode(true);
  if (!(heading instanceof Element)) return '';
  heading.querySelector('.anchor')?.remove();
  return heading.textContent.trim();
}

/** Keeps the place where the reader stops in an article. At its start or end there is nothing to keep. */
export function watchPlace(): void {
  const article = document.querySelector('.article');
  if (!article) return;
  const text = [...article.querySelectorAll('.prose > .section')];
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    const section = currentSection();
    const path = location.pathname;
    const atStart = section === undefined || section === text[0];
    if (atStart && readStore().place?.path !== path) return;
    // Coming back only to look at the top forgets nothing; reading to the end does.
    if (atStart) return;
    const atEnd = section.id === 'sources' || section === text.at(-1);
    updateStore({
      place: atEnd
        ? undefined
        : {
            path,
            id: section.id,
            page: document.querySelector('h1')?.textContent.trim() ?? '',
            section: headingOf(section),
          },
    });
  });
}

/** Marks the current section in the contents. */
export function watchContents(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );
  if (links.size === 0) return;
  let marked: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const link = links.get(currentSection()?.id ?? '');
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    marked = link;
  };
  // Called only when a section passes the line, not at every step of scrolling.
  const observer = new IntersectionObserver(mark, { rootMargin: '-33% 0px -66% 0px' });
  for (const section of document.querySelectorAll('.prose > .section')) observer.observe(section);
}

/** The language links lead to the section that the reader is in; it has the same id in each language. */
export function keepSectionInLanguage(link: HTMLAnchorElement): void {
  const section = currentSection();
  const first = document.querySelector('.prose > .section');
  link.hash = section && section !== first ? section.id : '';
}
