import assert from 'node:assert/strict';
import test from 'node:test';
import { openPage } from '../support/browser.ts';
import { overlappingCitations, smallTargets, tooWide } from '../support/layout.ts';
import { rare } from '../support/rare.ts';
import { stage } from '../support/stage.ts';
import { findAccessibilityFaults } from './axe.ts';

const { browser, site } = await stage();

/** One page of each kind. */
const kinds = [
  '',
  'articles/',
  'articles/serotonin/',
  'articles/serotonin/doctor-sheet/',
  'sources/',
  'claims/',
  'glossary/',
  'symptoms/',
  'symptoms/insomnia/',
  'help/',
  'search/',
  'privacy/',
  '404.html',
];
/** Of a kind with privacy, and the page of styles, which no reader sees. */
const rareKinds = ['about/', 'policy/', 'style/'];
const narrow = { width: 320, height: 640 };
const phone = { width: 390, height: 844 };

/** What WCAG 1.4.12 lets a reader override. */
const textSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

// One page of a kind goes through all settings in turn: opening a page costs more than looking at it.
for (const kind of [...kinds, ...rareKinds]) {
  test(`/${kind}`, rareKinds.includes(kind) ? rare : {}, async (t) => {
    const { page, messages, requests, referrers } = await openPage(
      browser,
      `${site.address}${kind}`,
      {
        colorScheme: 'light',
        viewport: narrow,
      },
    );

    await t.test('no accessibility finding in light, no sideways scrolling at 320 px', async () => {
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= narrow.width);
      assert.deepEqual(await findAccessibilityFaults(page), []);
    });
    await t.test('enough contrast in dim', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await findAccessibilityFaults(page, 'colours only'), []);
    });
    await t.test('no accessibility finding in forced colours', rare, async () => {
      await page.setViewportSize(phone);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      assert.deepEqual(await findAccessibilityFaults(page), []);
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
    });
    await t.test('who wants no motion sees none', async () => {
      await page.setViewportSize(phone);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
      await page.emulateMedia({ reducedMotion: 'no-preference' });
    });
    await t.test(
      'every target is at least 44 px, citations in the text at least 24 px and never overlapping',
      async () => {
        assert.deepEqual(await smallTargets(page), []);
        assert.deepEqual(await overlappingCitations(page), []);
      },
    );
    await t.test(
      'own text spacing, the largest text and the widest spacing cut nothing off',
      async () => {
        await page.setViewportSize({ width: 320, height: 256 });
        await page.evaluate((css) => {
          Object.assign(document.documentElement.dataset, { size: 'larger', spacing: 'wide' });
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets.push(sheet);
        }, textSpacing);
        assert.deepEqual(await tooWide(page), []);
        await page.locator('.menu-button, main').first().click();
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      },
    );
    await t.test('the console is empty, and nothing was asked elsewhere or with a referrer', () => {
      assert.deepEqual(messages, []);
      assert.deepEqual(
        requests.filter((request) => !request.startsWith(site.address)),
        [],
      );
      assert.deepEqual(referrers, []);
      // The error page has to do without.
      const asksForFont = requests.some((request) => request.endsWith('.woff2'));
      assert.equal(asksForFont, kind !== '404.html');
    });
    await page.context().close();
  });
}
