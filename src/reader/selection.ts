import { currentSection } from './place.ts';

/** A text that the reader selected, and the section it stands in. */
export interface Quote {
  text: string;
  section: Element | undefined;
}

let last: Range | undefined;

/** What is not part of the sentence: citation numbers, certainty marks, the sign of a heading's link. */
const notText = '.cite, .sure, .anchor, .more, .hidden';

/**
 * Remembers what the reader selects in the text, because opening the menu by touch ends a selection.
 * Touching the text again forgets it.
 */
export function watchSelection(main: HTMLElement | null): void {
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (main?.contains(range.commonAncestorContainer)) last = range.cloneRange();
  });
  main?.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('[data-tool]')) last = undefined;
  });
}

export function forgetSelection(): void {
  last = undefined;
}

/** What the reader selected last, if the text was not touched since. */
export function selectedRange(): Range | undefined {
  return last;
}

/** The text that is selected, or was until the menu opened; else only the section on the screen. */
export function selectedQuote(): Quote {
  if (!last) {
    const first = document.querySelector('.prose > .section') ?? undefined;
    return { text: '', section: currentSection() ?? first };
  }
  const fragment = last.cloneContents();
  for (const element of fragment.querySelectorAll(notText)) element.remove();
  const start = last.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  return {
    text: fragment.textContent.replace(/\s+/g, ' ').trim(),
    section: element?.closest('.section') ?? undefined,
  };
}
