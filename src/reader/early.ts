/**
 * Runs in the head, before anything is painted: sets the reader's kept choices on the root element,
 * so that no page flashes in another theme or size. It becomes text in the page (see below), so it
 * can use nothing from outside itself.
 */
function applyKept(): void {
  const { dataset } = document.documentElement;
  dataset.script = '';
  try {
    const kept = JSON.parse(localStorage.fontes as string) as Record<string, unknown>;
    for (const name of ['theme', 'size', 'spacing', 'depth']) {
      const value = kept[name];
      if (/^[a-z]+$/.test(value as string)) dataset[name] = value as string;
    }
  } catch {
    // Nothing kept, or nothing allowed.
  }
}

/**
 * Runs right after the line that offers the place where the reader stopped, so that it stands there
 * from the first paint and nothing moves. On an article it offers only a place in that article.
 */
function offerPlace(): void {
  try {
    const kept = JSON.parse(localStorage.fontes as string) as {
      place: { path: string; id: string; page: string; section: string };
    };
    const { path, id, page, section } = kept.place;
    const line = document.querySelector<HTMLElement>('[data-resume]');
    const link = line?.querySelector('a');
    if (!line || !link || !/^\/(?!\/)[^\\?#]*$/.test(path) || !/^[a-z0-9-]+$/.test(id)) return;
    const here = line.dataset.resume === 'page';
    if (here && (path !== location.pathname || location.hash !== '')) return;
    link.setAttribute('href', here ? `#${id}` : `${path}#${id}`);
    link.textContent = here ? section : `${page}: ${section}`;
    line.hidden = false;
  } catch {
    // Nothing kept, or nothing allowed.
  }
}

const asScript = (run: () => void): string => `(${run.toString().replaceAll(/\s*\n\s*/g, '\n')})()`;

/** The script of the head, as text. */
export const keptChoicesScript = asScript(applyKept);
/** The script after the line that offers a place, as text. */
export const offerPlaceScript = asScript(offerPlace);
