import assert from 'node:assert/strict';
import test from 'node:test';
import { openPage } from '../support/browser.ts';
import { stage } from '../support/stage.ts';

const { browser, site } = await stage();

const articles = ['articles/sleep/', 'articles/serotonin/', 'articles/magnesium/'];
const widths = [320, 390, 768, 1440];

/** Opens every card of a page from the place that opens it, and tells which stand outside the screen. */
async function cardsOffScreen(address: string, width: number): Promise<string[]> {
  const { page, messages } = await openPage(browser, address, {
    viewport: { width, height: 700 },
  });
  const off = await page.evaluate(async () => {
    const faults: string[] = [];
    const openers = document.querySelectorAll<HTMLButtonElement>(
      'main button[popovertarget].cite, main button[popovertarget].term',
    );
    if (openers.length === 0) return ['no card on the page'];
    for (const opener of openers) {
      opener.scrollIntoView({ block: 'center' });
      opener.click();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const card = document.getElementById(opener.getAttribute('popovertarget') ?? '');
      const box = card?.getBoundingClientRect();
      const inside =
        box &&
        box.width > 100 &&
        box.height > 60 &&
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= innerWidth + 0.5 &&
        box.bottom <= innerHeight + 0.5;
      if (!inside) faults.push(`${card?.id ?? 'no card'} ${JSON.stringify(box)}`);
      card?.hidePopover();
    }
    return faults;
  });
  assert.deepEqual(messages, []);
  await page.context().close();
  return off;
}

for (const width of widths) {
  test(`no card runs off a screen of ${width} px`, async () => {
    for (const article of articles) {
      assert.deepEqual(await cardsOffScreen(`${site.address}${article}`, width), []);
    }
  });
}
