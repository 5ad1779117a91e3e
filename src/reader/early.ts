import type { Place } from './store.ts';

/**
 * Runs in the head, before anything is painted: sets the reader's kept choices on the root element,
 * so that no page flashes in another theme or size, and names the font. It becomes text in the page
 * (see below), so it can use nothing from outside itself.
 */
function applyKept(): void {
  const root = document.documentElement;
  root.dataset.script = '';
  // Empty, it tells the style sheet to ask the buttons (see depth.css).
  root.removeAttribute('data-depth');
  try {
    const kept = JSON.parse(localStorage.fontes as string) as Record<string, string>;
    for (const name of ['theme', 'size', 'spacing', 'depth'])
      if (kept[name]) root.setAttribute(`data-${name}`, kept[name]);
  } catch {
    // Nothing kept, or nothing allowed.
  }
  // Named by the style sheet, it would be asked for with the page's address as referrer.
  // A browser that does not know `display` would hide the text until the font is there.
  const { font } = root.dataset;
  if (font && 'FontFace' in window && 'display' in FontFace.prototype) {
    const face = new FontFace('Atkinson Hyperlegible Next', `url(${font})`, {
      weight: '400 700',
      display: 'optional',
    });
    const fetchIt = (): void => void face.load().catch(() => undefined);
    // On a first visit it would come too late to be shown and hold back the text meanwhile: it is
    // fetched once the page is there, for the next one, where it comes from the device in time.
    if ('serviceWorker' in navigator && !navigator.serviceWorker.controller)
      addEventListener('load', fetchIt);
    else {
      document.fonts.add(face);
      fetchIt();
    }
  }
}

/**
 * Runs right after the line that offers the place where the reader stopped, so that it stands there
 * from the first paint and nothing moves. On an article it offers only a place in that article.
 */
function offerPlace(): void {
  try {
    const { place } = JSON.parse(localStorage.fontes as string) as { place: Place };
    const line = document.querySelector<HTMLElement>('[data-resume]');
    const link = line?.querySelector('a');
    if (!line || !link || !/^\/[^/\\\s]/.test(place.path)) return;
    const here = line.dataset.resume === 'page';
    if (here && (place.path !== location.pathname || location.hash)) return;
    link.href = place.path;
    link.hash = place.id;
    link.textContent = (here ? '' : `${place.page}: `) + place.section;
    line.hidden = false;
  } catch {
    // Nothing kept, or nothing allowed.
  }
}

/** A function as a script that runs at once, without its comments and indentation. */
const asScript = (run: () => void): string =>
  `(${run
    .toString()
    .replaceAll(/\/\/.*$/gm, '')
    .replaceAll(/\s*\n\s*/g, '\n')})()`;

/** The script of the head, as text. */
export const keptChoicesScript = asScript(applyKept);
/** The script after the line that offers a place, as text. */
export const offerPlaceScript = asScript(offerPlace);
