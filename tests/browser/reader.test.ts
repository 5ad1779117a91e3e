import assert from 'node:assert/strict';
import test from 'node:test';
import { openPage } from '../support/browser.ts';
import { stage } from '../support/stage.ts';

const { browser, site } = await stage('/some/folder/');

test('a word typed into the search field leads to the section that speaks of it', async () => {
  const { page, messages, requests } = await openPage(browser, site.address);
  await page.fill('#search-query', 'prazosin');
  await page.press('#search-query', 'Enter');
  const first = page.locator('[data-search-result] a[href$="#medicines"]').first();
  await first.waitFor();
  assert.match(page.url(), /\/search\/#q=prazosin$/);
  await first.click();
  const heading = page.locator('#medicines h2');
  await heading.waitFor();
  assert.deepEqual(messages, []);
  assert.ok(
    requests.every((request) => request.startsWith(site.address)),
    'a request left the site',
  );
  assert.ok(
    requests.every((request) => !request.includes('prazosin')),
    'a request carried the query',
  );
});

test('the search says plainly that nothing fits, and cannot be made to run code', async () => {
  const query = encodeURIComponent('<img src=x onerror=alert(1)> zzqx');
  const { page, messages } = await openPage(browser, `${site.address}search/?q=${query}`);
  const status = page.locator('[data-search-status][aria-busy=false]', { hasText: /./ });
  await status.waitFor();
  assert.match((await status.textContent()) ?? '', /Nothing on this site matches/);
  assert.equal(await page.locator('main img').count(), 0);
  assert.match(page.url(), /\/search\/#q=/);
  assert.deepEqual(messages, []);
});

test('a citation opens its card in place; Escape closes it and focus comes back', async () => {
  const { page, messages } = await openPage(browser, `${site.address}articles/sleep/`, {
    viewport: { width: 320, height: 640 },
  });
  const citation = page.locator('.cite').first();
  const card = page.locator(`#${(await citation.getAttribute('popovertarget')) ?? ''}`);
  assert.equal(await card.isVisible(), false);
  await citation.focus();
  await page.keyboard.press('Enter');
  assert.ok(await card.isVisible());
  const box = await card.boundingBox();
  assert.ok(box && box.x >= 0 && box.x + box.width <= 320, 'the card runs off the screen');
  await page.keyboard.press('Escape');
  assert.equal(await card.isVisible(), false);
  assert.ok(await citation.evaluate((element) => element === document.activeElement));
  assert.deepEqual(messages, []);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`${how} script a card of several sources leads to the whole card of each, and back`, async () => {
    const { page, messages } = await openPage(browser, `${site.address}articles/sleep/`, {
      viewport: { width: 320, height: 640 },
      javaScriptEnabled,
    });
    await page.locator('.cite[popovertarget^="card-"]', { hasText: ',' }).first().focus();
    await page.keyboard.press('Enter');
    const open = page.locator('.card:popover-open');
    const more = open.locator('.card-more').last();
    const own = page.locator(`#${(await more.getAttribute('popovertarget')) ?? ''}`);
    await more.focus();
    await page.keyboard.press('Enter');
    assert.equal(await open.count(), 2);
    // Who was studied, what was found, its limits and what we read of it.
    assert.equal(await own.locator('.card-facts dd').filter({ visible: true }).count(), 4);
    assert.ok(await own.locator('.card-reference a').isVisible());
    const box = await own.boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= 320, 'the card runs off the screen');
    await page.keyboard.press('Escape');
    assert.equal(await open.count(), 1);
    if (javaScriptEnabled)
      assert.ok(await more.evaluate((element) => element === document.activeElement));
    // Closed again, the source stands in the list by its reference alone.
    assert.equal(await own.locator('.card-facts').isVisible(), false);
    assert.ok(await own.locator('.card-reference').isVisible());
    assert.deepEqual(messages, []);
    await page.context().close();
  });
}

test('an article reads whole without scripts', async () => {
  const { page } = await openPage(browser, `${site.address}articles/magnesium/`, {
    javaScriptEnabled: false,
  });
  assert.ok(await page.locator('#seek-care h2').isVisible());
  assert.ok(await page.locator('.references li').first().isVisible());
  await page.locator('.cite').first().click();
  assert.ok(await page.locator('.card:popover-open').isVisible());
});
