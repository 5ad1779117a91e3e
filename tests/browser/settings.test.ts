import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/commands/serve.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { serveSite } from '../support/site.ts';
import { findAccessibilityFaults } from './axe.ts';

let browser: Browser;
let site: RunningServer;

before(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

const paths = [
  '',
  'articles/magnesium/',
  'claims/',
  'sources/',
  'glossary/',
  'articles/sleep/doctor-sheet/',
  'privacy/',
];

/** What WCAG 1.4.12 lets a reader override. */
const textSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

for (const path of paths) {
  test(`/${path}: own text spacing, the largest text and the widest spacing at 320 px cut nothing off`, async () => {
    const { page, messages } = await openPage(browser, `${site.address}${path}`, {
      viewport: { width: 320, height: 256 },
    });
    await page.evaluate((css) => {
      Object.assign(document.documentElement.dataset, { size: 'larger', spacing: 'wide' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, textSpacing);
    const wide = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      return [...document.querySelectorAll('body *')]
        .filter((element) => {
          const { right, width } = element.getBoundingClientRect();
          return (
            width > 1 && right > room + 1 && !element.closest('.table, .hidden, svg, [popover]')
          );
        })
        .map((element) => element.outerHTML.slice(0, 100));
    });
    assert.deepEqual(wide, []);
    await page.locator('.menu-button, main').first().click();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    assert.deepEqual(messages, []);
    await page.context().close();
  });

  test(`/${path}: forced colours, no motion, no accessibility finding`, async () => {
    const { page, messages } = await openPage(browser, `${site.address}${path}`, {
      forcedColors: 'active',
      reducedMotion: 'reduce',
      viewport: { width: 390, height: 844 },
    });
    assert.deepEqual(await findAccessibilityFaults(page), []);
    const moving = await page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
    assert.deepEqual(messages, []);
    await page.context().close();
  });
}

for (const path of paths) {
  test(`/${path}: every target is at least 44 px, citations in the text at least 24 px and never overlapping`, async () => {
    const { page, messages } = await openPage(browser, `${site.address}${path}`, {
      viewport: { width: 390, height: 844 },
    });
    const small = await page.evaluate(() => {
      const sizes = [
        ...document.querySelectorAll('a, button, summary, input[type=search], label'),
      ].flatMap((element) => {
        // Links and words inside a sentence are as high as their line.
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
      });
      const cites = [...document.querySelectorAll('.cite')]
        .map((cite) => cite.getBoundingClientRect())
        .filter(({ width }) => width > 0);
      const tooSmall = cites.filter(({ width, height }) => width < 24 || height < 24).length;
      const overlapping = cites.filter((a, index) =>
        cites
          .slice(index + 1, index + 4)
          .some(
            (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          ),
      ).length;
      return { sizes, tooSmall, overlapping, count: cites.length };
    });
    assert.deepEqual(small, { ...small, sizes: [], tooSmall: 0, overlapping: 0 });
    assert.deepEqual(messages, []);
    await page.context().close();
  });
}
