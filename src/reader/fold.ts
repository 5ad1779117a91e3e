/**
 * The style sheet hides what the chosen depth leaves out, without script. With script, hidden parts
 * also open when the browser looks for words in them: a search in the page, or a link to a phrase.
 */
const sections = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.prose > .section ~ .section'),
];

/** Makes what the depth hides findable. */
function markHidden(part: HTMLElement): void {
  if (part.matches('.more, script')) return;
  if (getComputedStyle(part).display === 'none') part.setAttribute('hidden', 'until-found');
}

function unmark(section: HTMLElement): void {
  section.removeAttribute('hidden');
  for (const part of section.querySelectorAll(':scope > [hidden]')) part.removeAttribute('hidden');
}

/** Opens the section that holds an element, and keeps it open. */
export function openSection(inside: Element | null): void {
  const section = inside?.closest<HTMLElement>('.prose > .section');
  if (!section) return;
  const more = section.querySelector<HTMLInputElement>(':scope > .more input');
  if (more) more.checked = true;
  unmark(section);
}

/** Marks all that the depth hides; run after each change of depth. */
export function refold(): void {
  if (!('onbeforematch' in document.body)) return;
  for (const section of sections()) {
    unmark(section);
    if (getComputedStyle(section).display === 'none') markHidden(section);
    else for (const part of section.children) if (part instanceof HTMLElement) markHidden(part);
  }
}

/** Opens what an address, a search in the page or a button asks for. */
export function watchFolds(): void {
  const openTarget = (): void => {
    openSection(document.getElementById(decodeURIComponent(location.hash.slice(1))));
  };
  openTarget();
  refold();
  addEventListener('hashchange', openTarget);
  document.addEventListener('beforematch', ({ target }) => {
    if (target instanceof Element) openSection(target);
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof Element && target.matches('.more input')) refold();
  });
}
