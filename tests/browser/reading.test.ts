import assert from 'node:assert/strict';
import test from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage, type WatchedPage } from '../support/browser.ts';
import { rare } from '../support/rare.ts';
import { stage } from '../support/stage.ts';
import { findAccessibilityFaults } from './axe.ts';

const { browser, site } = await stage('/some/folder/');

const phone = { viewport: { width: 390, height: 844 } };

const open = (path: string, options: Parameters<Browser['newContext']>[0] = {}) =>
  openPage(browser, `${site.address}${path}`, { ...phone, ...options });

/** Every story ends so: nothing in the console, nothing asked of another host. */
async function endStory(story: WatchedPage): Promise<void> {
  const { page, messages, requests, referrers } = story;
  assert.deepEqual(messages, []);
  assert.deepEqual(referrers, []);
  assert.ok(
    requests.every((request) => request.startsWith(site.address)),
    'a request left the site',
  );
  await page.context().close();
}

const visible = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).filter({ visible: true }).count();

const choose = async (page: Page, id: string): Promise<void> => {
  await page.locator(`#${id}`).check();
};

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`three depths ${how} script: less is shown, but every warning and care card stays`, async () => {
    const story = await open('articles/sleep/', { javaScriptEnabled });
    const { page } = story;
    const safety = '.prose :is(.warning, .care)';
    const counts = {
      safety: await visible(page, safety),
      paragraphs: await visible(page, '.prose .section p'),
    };
    assert.ok(counts.safety > 5 && counts.paragraphs > 50);

    await choose(page, 'depth-essentials');
    assert.equal(await visible(page, safety), counts.safety);
    assert.ok((await visible(page, '.prose .section > h2')) > 15);
    assert.ok((await visible(page, '.prose .section > p')) < 40);

    await choose(page, 'depth-short');
    assert.equal(await visible(page, safety), counts.safety);
    assert.ok(await page.locator('#short-answer li').first().isVisible());
    assert.equal(await page.locator('.references').isVisible(), false);
    for (const opener of ['.cite', '.term']) {
      await page.locator(`#short-answer ${opener}`).first().click();
      const card = page.locator('.card:popover-open');
      assert.ok(await card.isVisible());
      assert.ok(((await card.boundingBox())?.height ?? 0) > 100);
      await page.keyboard.press('Escape');
    }

    await page.emulateMedia({ media: 'print' });
    const printed = await visible(page, '.prose .section p');
    await page.emulateMedia({ media: 'screen' });

    await choose(page, 'depth-full');
    assert.equal(await visible(page, '.prose .section p'), counts.paragraphs);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await visible(page, '.prose .section p'), printed);
    assert.ok(printed > 50);
    await endStory(story);
  });

  test(`an address ${how} script opens the part that it points at, in the shortest depth too`, async () => {
    const story = await open('articles/sleep/', { javaScriptEnabled });
    const { page } = story;
    await choose(page, 'depth-short');
    const last = page.locator('#medicines > p:not(.lead)').last();
    assert.equal(await last.isVisible(), false);
    await page.locator('.contents summary').click();
    await page.locator('.contents a[href="#medicines"]').click();
    await last.waitFor();
    await endStory(story);
  });
}

test('the depth is remembered, holds from the first paint, and one part can be opened alone', async () => {
  const story = await open('articles/sleep/');
  const { page } = story;
  await choose(page, 'depth-essentials');
  await page.goto(`${site.address}articles/magnesium/`);
  assert.ok(await page.locator('#depth-essentials').isChecked());
  const parts = page.locator('.prose > .section ~ .section');
  const part = parts.filter({ has: page.locator('.lead') }).nth(1);
  const whole = part.locator(':scope > :not(h2, .lead, .more, .care, .warning)').first();
  assert.equal(await whole.isVisible(), false);
  await part.getByRole('checkbox').check();
  assert.ok(await whole.isVisible());
  assert.deepEqual(await findAccessibilityFaults(page), []);
  await endStory(story);
});

test('words in a hidden part are found by a link to a phrase, which opens the part', async () => {
  const story = await open('articles/sleep/');
  const { page } = story;
  const hidden = page.locator('#medicines > p:not(.lead)').nth(1);
  // A phrase that no citation or explained word interrupts.
  const words = await hidden.evaluate((paragraph) => {
    const texts = [...paragraph.childNodes].map((node) =>
      node.nodeType === 3 ? node.textContent : '',
    );
    return (texts.toSorted((a, b) => (b ?? '').length - (a ?? '').length)[0] ?? '')
      .trim()
      .split(/\s+/)
      .slice(1, 6)
      .join(' ');
  });
  assert.ok(words.length > 15, words);
  await choose(page, 'depth-short');
  await page.goto('about:blank');
  await page.goto(`${site.address}articles/sleep/#:~:text=${encodeURIComponent(words)}`);
  await hidden.waitFor();
  await endStory(story);
});

test('the display menu works without script', async () => {
  const story = await open('articles/sleep/', { javaScriptEnabled: false, colorScheme: 'light' });
  const { page } = story;
  const colour = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
  const before = [await colour(), await size()];
  await page.locator('.menu-button').click();
  await choose(page, 'theme-dim');
  await choose(page, 'size-larger');
  assert.notEqual(await colour(), before[0]);
  assert.ok(parseFloat(await size()) > parseFloat(before[1] ?? ''));
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#menu').isVisible(), false);
  await endStory(story);
});

test('what was chosen in the menu holds on the next page before anything is painted, and can be erased', async () => {
  const story = await open('');
  const { page } = story;
  await page.locator('.menu-button').click();
  for (const id of ['theme-dim', 'size-large', 'spacing-wide']) await choose(page, id);
  assert.deepEqual(await findAccessibilityFaults(page), []);
  await page.keyboard.press('Escape');
  assert.ok(
    await page.locator('.menu-button').evaluate((button) => button === document.activeElement),
  );
  await page.goto(`${site.address}privacy/`, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  for (const [name, value] of [
    ['theme', 'dim'],
    ['size', 'large'],
    ['spacing', 'wide'],
  ] as const) {
    assert.equal(await page.locator('html').getAttribute(`data-${name}`), value);
  }
  await page.waitForLoadState('load');
  await page.locator('[data-tool=erase]').click();
  await page.locator('[data-status]', { hasText: /./ }).waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.equal(await page.locator('html').getAttribute('data-theme'), null);
  await endStory(story);
});

test('a broken or hostile store changes nothing', async () => {
  const story = await open('');
  const { page } = story;
  const hostile = [
    'null',
    '{oops',
    '{"theme":"\\"><img src=x onerror=alert(1)>","size":{},"place":{"path":"javascript:alert(1)","id":"x","page":"<b>","section":""}}',
    '{"place":{"path":"//evil.example/","id":"x","page":"a","section":"b"}}',
  ];
  for (const text of hostile) {
    await page.evaluate((value) => {
      localStorage.fontes = value;
    }, text);
    await page.reload();
    assert.equal(await page.locator('[data-resume]').isVisible(), false);
    assert.equal(await page.locator('[onerror]').count(), 0);
  }
  await endStory(story);
});

/** Goes to a section as a reader does who scrolls, and leaves the page. */
async function stopReadingAt(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).evaluate((section) => {
    section.scrollIntoView({ behavior: 'instant' });
    scrollBy({ top: 40, behavior: 'instant' });
  });
  await page.goto(`${site.address}about/`);
}

test('coming back, the reader is offered the place, is not taken there, and can forget it', async () => {
  const story = await open('articles/sleep/');
  const { page } = story;
  await stopReadingAt(page, 'medicines');

  await page.goto(site.address);
  const offer = page.locator('[data-resume]');
  assert.match((await offer.textContent()) ?? '', /Why sleep.*Medicines/s);

  await page.goto(`${site.address}articles/magnesium/`);
  assert.equal(await offer.isVisible(), false);

  await page.goto(`${site.address}articles/sleep/`);
  assert.ok(await offer.isVisible());
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.deepEqual(await findAccessibilityFaults(page), []);
  await offer.getByRole('link').click();
  await page.waitForFunction(() => scrollY > 1000);
  assert.match(page.url(), /#medicines$/);

  await page.goto(`${site.address}articles/sleep/`);
  await offer.getByRole('button').click();
  assert.equal(await offer.isVisible(), false);
  await page.goto(site.address);
  assert.equal(await offer.isVisible(), false);
  await endStory(story);
});

test('nothing moves while a page loads, with a place to offer and the shortest depth', async () => {
  const story = await open('articles/sleep/');
  const { page } = story;
  await choose(page, 'depth-short');
  await stopReadingAt(page, 'cbti');
  for (const path of ['articles/sleep/', '']) {
    await page.goto(`${site.address}${path}`, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              if ('value' in entry) sum += Number(entry.value);
            }
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(sum);
          }, 200);
        }),
    );
    assert.equal(shift, 0, path);
  }
  await endStory(story);
});

test('the contents show where the reader is, and a jump offers the way back', async () => {
  const story = await open('articles/sleep/', { viewport: { width: 1440, height: 900 } });
  const { page } = story;
  await page.locator('.contents a[href="#medicines"]').click();
  const current = page.locator('.contents a[aria-current]');
  await page.waitForFunction(
    () =>
      document.querySelector('.contents a[aria-current]')?.getAttribute('href') === '#medicines',
  );
  assert.equal(await current.count(), 1);
  const back = page.getByRole('button', { name: 'Back to where you were' });
  await back.click();
  await page.waitForFunction(() => scrollY === 0);
  assert.doesNotMatch(page.url(), /#/);
  assert.equal(await back.count(), 0);

  // From the list of sources into the text, and back to the list.
  const link = page.locator('.backlinks a').nth(5);
  await link.scrollIntoViewIfNeeded();
  const from = await page.evaluate(() => scrollY);
  await link.click();
  await back.click();
  await page.waitForFunction((y) => Math.abs(scrollY - y) < 5, from);
  await endStory(story);
});

test('changing the language keeps the section', async () => {
  const story = await open('articles/sleep/');
  const { page } = story;
  // The header is at the top of the page, so the reader jumped to the section and tabs to the link.
  await page.locator('#medicines').evaluate((section) => {
    section.scrollIntoView({ behavior: 'instant' });
  });
  await page.locator('.languages a[hreflang=sv]').evaluate((link: HTMLElement) => {
    link.click();
  });
  await page.waitForURL(/\/sv\/artiklar\/[^/]+\/#medicines$/);
  assert.ok((await page.evaluate(() => scrollY)) > 1000);
  await endStory(story);
});

test('the language switch marks the language that the browser prefers, and nothing pops up', async () => {
  const marked = '.languages a[data-preferred-language]';
  const story = await open('articles/sleep/', { locale: 'sv-SE' });
  await story.page.locator(marked).waitFor();
  assert.equal(await story.page.locator(marked).getAttribute('hreflang'), 'sv');
  assert.equal(await visible(story.page, 'dialog, :popover-open'), 0);
  await endStory(story);

  const own = await open('articles/sleep/', { locale: 'en-GB' });
  await own.page.locator('html[data-script]').waitFor();
  assert.equal(await own.page.locator(marked).count(), 0);
  await endStory(own);
});

for (const [language, path] of [
  ['sv', 'sv/artiklar/somn/'],
  ['id', 'id/artikel/tidur/'],
] as const) {
  test(
    `in ${language} the tools speak the language and have no accessibility finding`,
    rare,
    async () => {
      const story = await open(path, {
        viewport: { width: 320, height: 640 },
        colorScheme: 'dark',
      });
      const { page } = story;
      await page.locator('.menu-button').click();
      assert.deepEqual(await findAccessibilityFaults(page), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      const name = (await page.locator('#menu [data-tool=report]').textContent())?.trim() ?? '';
      await page.locator('#menu [data-tool=report]').click();
      await page.getByRole('dialog', { name }).waitFor();
      assert.deepEqual(await findAccessibilityFaults(page), []);
      const dialog = page.locator('dialog');
      const room = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
      assert.equal(room, 0);
      await endStory(story);
    },
  );
}

test('a heading’s link and the share button copy an address', async () => {
  const story = await open('articles/sleep/');
  const { page } = story;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const status = page.locator('[data-status]', { hasText: 'The link is copied.' });
  await page.locator('#medicines .anchor').focus();
  await page.keyboard.press('Enter');
  await status.waitFor();
  assert.equal(await copied(), `${site.address}articles/sleep/#medicines`);
  await page.goto(`${site.address}about/`);
  await page.locator('.menu-button').click();
  await page.locator('#menu [data-tool=share]').click();
  await status.waitFor();
  assert.equal(await copied(), `${site.address}about/`);
  assert.equal(await page.locator('#menu').isVisible(), false);
  await endStory(story);
});

test('where the system has a sheet for sharing, the button opens it', async () => {
  const story = await open('');
  const { page } = story;
  await page.evaluate(() => {
    navigator.share = (data) => {
      document.title = `shared ${data?.url ?? ''}`;
      return Promise.resolve();
    };
  });
  await page.locator('.menu-button').click();
  await page.locator('#menu [data-tool=share]').click();
  await page.waitForFunction(() => document.title.startsWith('shared http'));
  await endStory(story);
});

/** Selects the text of an element, as a finger or a mouse does. */
const select = (page: Page, selector: string): Promise<void> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      getSelection()?.selectAllChildren(element);
    });

test('a selected sentence is reported by the menu or by Ctrl+Enter; nothing is sent', async () => {
  const story = await open('articles/sleep/');
  const { page, requests } = story;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await select(page, '#medicines > .lead');
  await page.waitForTimeout(50);
  await page.locator('.menu-button').click();
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
  });
  await page.locator('#menu [data-tool=report]').click();
  const dialog = page.getByRole('dialog', { name: 'Report a mistake' });
  await dialog.waitFor();
  assert.match(
    (await dialog.locator('p').first().textContent()) ?? '',
    /Do not write about your own health/,
  );
  assert.deepEqual(await findAccessibilityFaults(page), []);
  await dialog.getByLabel('What is wrong?').fill('<b>It</b> & more');
  await dialog.getByRole('button', { name: 'Copy the text' }).click();
  await dialog.getByText('The text is copied.').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /> In our search/);
  assert.match(text, /#medicines/);
  assert.match(text, /Version: 1, 2026-/);
  assert.match(text, /<b>It<\/b> & more/);
  assert.doesNotMatch(text, /Evidence|How sure/);
  await page.keyboard.press('Escape');
  assert.equal(await dialog.count(), 0);

  await select(page, '#short-answer > .lead');
  await page.waitForTimeout(50);
  await page.keyboard.press('Control+Enter');
  await dialog.locator('blockquote').waitFor();
  const count = requests.length;
  await dialog.getByRole('button', { name: 'Close' }).click();
  assert.equal(requests.length, count);
  await endStory(story);
});

test('without a selection the report lets the reader pick the sentence from a list', async () => {
  const story = await open('articles/sleep/');
  const { page } = story;
  await page.locator('.menu-button').click();
  await page.locator('#menu [data-tool=report]').click();
  const list = page.locator('dialog select');
  await list.selectOption({ index: 2 });
  const chosen = await list.inputValue();
  assert.ok(chosen.length > 10);
  assert.ok((await page.locator('dialog textarea[readonly]').inputValue()).includes(chosen));
  assert.deepEqual(await findAccessibilityFaults(page), []);
  await endStory(story);
});

for (const [contact, tracker] of [
  ['editors@fontes.example', ''],
  ['', 'https://github.com/o/r/issues'],
] as const) {
  test(`with ${contact || tracker} set, the report opens there, filled in`, async () => {
    const story = await open('articles/sleep/', { serviceWorkers: 'block' });
    const { page } = story;
    await page.route('**/reader-words.js?*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace('"contact":""', `"contact":"${contact}"`)
        .replace('"tracker":""', `"tracker":"${tracker}"`);
      await route.fulfill({ response, body });
    });
    await select(page, '#medicines > .lead');
    await page.waitForTimeout(50);
    await page.keyboard.press('Control+Enter');
    const link = page.locator('dialog a');
    const href = (await link.getAttribute('href')) ?? '';
    assert.ok(href.startsWith(contact ? `mailto:${contact}?` : `${tracker}/new?`), href);
    assert.match(href, /In(%20|\+)our(%20|\+)search/);
    const warns = await page.getByText('tracker is public').count();
    assert.equal(warns, tracker ? 1 : 0);
    assert.deepEqual(await findAccessibilityFaults(page), []);
    await endStory(story);
  });
}

/** A stand-in for the device's voices: it speaks a sentence in 150 ms and writes down what it said. */
function stubVoices(voices: { lang: string; localService: boolean }[]): void {
  const said: { text: string; rate: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  class Utterance extends EventTarget {
    rate = 1;
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: Utterance) => {
      said.push({ text: utterance.text, rate: utterance.rate });
      timer = setTimeout(() => utterance.dispatchEvent(new Event('end')), 150);
    },
    cancel: () => {
      clearTimeout(timer);
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(window, 'said', { value: said });
}

async function openWithVoices(voices: { lang: string; localService: boolean }[]) {
  const story = await open('');
  await story.page.addInitScript(stubVoices, voices);
  await story.page.goto(`${site.address}articles/sleep/`);
  return story;
}

const said = (page: Page): Promise<{ text: string; rate: number }[]> =>
  page.evaluate(() => (window as unknown as { said: { text: string; rate: number }[] }).said);

test('listening reads on from where the reader is, marks the sentence, pauses and slows down', async () => {
  const story = await openWithVoices([
    { lang: 'sv-SE', localService: true },
    { lang: 'en-GB', localService: true },
  ]);
  const { page } = story;
  await select(page, '#medicines h2');
  await page.waitForTimeout(50);
  await page.locator('.menu-button').click();
  await page.locator('#menu [data-tool=listen]').click();
  const bar = page.getByRole('region', { name: 'Listening' });
  await bar.waitFor();
  await page.waitForFunction(() => (window as unknown as { said: unknown[] }).said.length > 3);
  await bar.getByRole('button', { name: 'Pause' }).click();
  const spoken = await said(page);
  assert.match(spoken[0]?.text ?? '', /^Medicines/);
  assert.ok(spoken.every(({ text }) => !/Evidence|#/.test(text)));
  assert.deepEqual(await findAccessibilityFaults(page), []);
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('spoken') ?? [])].map((range) =>
      range instanceof Range ? range.toString() : '',
    ),
  );
  assert.equal(marked[0]?.replace(/\s+/g, ' '), spoken.at(-1)?.text);
  await page.waitForTimeout(300);
  assert.equal((await said(page)).length, spoken.length, 'it goes on while paused');

  await bar.getByRole('button', { name: 'Slower' }).click();
  await bar.getByRole('button', { name: 'Go on' }).click();
  await page.waitForFunction(
    (count) => (window as unknown as { said: unknown[] }).said.length > count,
    spoken.length,
  );
  const next = (await said(page))[spoken.length];
  assert.equal(next?.text, spoken.at(-1)?.text);
  assert.ok((next?.rate ?? 1) < 1);
  await bar.getByRole('button', { name: 'Pause' }).click();
  await page.locator('#limits > .lead').click({ position: { x: 20, y: 15 } });
  await bar.getByRole('button', { name: 'Pause' }).click();
  const lead = ((await page.locator('#limits > .lead').textContent()) ?? '').trim().slice(0, 30);
  assert.ok((await said(page)).some(({ text }) => text.startsWith(lead)));
  const count = (await said(page)).length;
  await bar.getByRole('button', { name: 'Next part' }).click();
  await bar.getByRole('button', { name: 'Stop' }).click();
  assert.match((await said(page))[count]?.text ?? '', /^(Claims checked|Known and not known)/);
  assert.equal(await bar.count(), 0);
  assert.equal(await page.evaluate(() => CSS.highlights.has('spoken')), false);
  await endStory(story);
});

test('without a local voice for the language there is no button for listening', async () => {
  const story = await openWithVoices([
    { lang: 'en-US', localService: false },
    { lang: 'sv-SE', localService: true },
  ]);
  await story.page.locator('.menu-button').click();
  assert.equal(await story.page.locator('#menu [data-tool=listen]').isVisible(), false);
  await endStory(story);
});
