import type { Page } from 'playwright-core';

/** The elements that stand out of the page's width, as the start of their markup. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 1 && right > room + 1 && !element.closest('.table, .hidden, svg, [popover]');
      })
      .map((element) => element.outerHTML.slice(0, 100));
  });
}

/** The links, buttons and fields that are lower than 44 px or narrower than 24 px; in a sentence, a line is enough. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, summary, input[type=search], label')].flatMap(
      (element) => {
        const inText =
          element.closest('p, li, dd, dt, td, h2, h3, figcaption')?.textContent.trim() !==
          element.textContent.trim();
        if (
          element.matches('.cite, .skip, .anchor, .hidden') ||
          (inText && !element.matches('label, .choices *'))
        )
          return [];
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && (height < 43.5 || width < 24)
          ? [`${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 90)}`]
          : [];
      },
    ),
  );
}

/** The citations in the text that are smaller than 24 px or lie over one that follows. */
export function overlappingCitations(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cites = [...document.querySelectorAll('.cite')]
      .map((cite) => ({ name: cite.outerHTML.slice(0, 90), box: cite.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    return cites
      .filter(
        ({ box: a }, index) =>
          a.width < 24 ||
          a.height < 24 ||
          cites
            .slice(index + 1, index + 4)
            .some(
              ({ box: b }) =>
                a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
            ),
      )
      .map(({ name }) => name);
  });
}
