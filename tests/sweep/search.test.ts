import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { localeCodes } from '../../src/i18n/locales.ts';
import { readQueries, report, type Outcome } from '../search/judge.ts';
import { evaluate } from '../search/site-eval.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { copyProject } from '../support/project-copy.ts';
import { serveSite } from '../support/site.ts';

/** Of so many queries that can be answered one is asked; `npm run search:eval` asks them all, in half an hour. */
const step = 5;
const goals = { first: 0.95, third: 0.99, landing: 0.85, negative: 0.95 };

test('the search answers its own set of queries in a real browser', async () => {
  const browser = await launchBrowser();
  try {
    for (const locale of localeCodes) {
      const file = path.join(import.meta.dirname, `../search/queries.${locale}.jsonl`);
      const queries = readQueries(file).filter(
        ({ kind }, index) => kind === 'negative' || index % step === 0,
      );
      const outcomes = await evaluate(queries, browser);
      const asked = outcomes.filter(({ query }) => query.kind !== 'negative');
      const negative = outcomes.filter(({ query }) => query.kind === 'negative');
      const text = report(outcomes);
      assert.ok(share(asked, ({ first }) => first) >= goals.first, text);
      assert.ok(share(asked, ({ third }) => third) >= goals.third, text);
      assert.ok(
        share(
          asked.filter(({ landing }) => landing !== undefined),
          ({ landing }) => landing,
        ) >= goals.landing,
        text,
      );
      assert.ok(share(negative, ({ first }) => first) >= goals.negative, text);
    }
  } finally {
    await browser.close();
  }
});

test('a site too large to be fetched whole is asked by parts, and answers as well', async () => {
  const project = copyProject();
  const browser = await launchBrowser();
  try {
    project.replace('src/finish/search-files.ts', 'wholeLimit = 300_000', 'wholeLimit = 0');
    const { status, output } = project.build();
    assert.equal(status, 0, output);
    const folder = path.join(project.root, 'dist');
    const queries = localeCodes.flatMap((locale) =>
      readQueries(path.join(import.meta.dirname, `../search/queries.${locale}.jsonl`)),
    );
    const outcomes = await evaluate(
      queries.filter((_query, index) => index % (step * 4) === 0),
      browser,
      folder,
    );
    const text = report(outcomes);
    assert.ok(share(outcomes, ({ first }) => first) >= 0.9, text);
    assert.ok(share(outcomes, ({ third }) => third) >= goals.first, text);

    const site = await serveSite('/', folder);
    const { page, messages, requests } = await openPage(
      browser,
      `${site.address}search/#q=insomnia`,
    );
    await page.locator('[data-search-status][aria-busy=false]', { hasText: /./ }).waitFor();
    const parts = requests.flatMap((address) => /words-(.)\.json/.exec(address)?.[1] ?? []);
    assert.deepEqual(parts, ['i']);
    assert.deepEqual(messages, []);
    await site.close();
  } finally {
    await browser.close();
    project.remove();
  }
});

/** The share of some outcomes for which something holds. */
function share(
  outcomes: readonly Outcome[],
  holds: (outcome: Outcome) => boolean | undefined,
): number {
  return outcomes.filter((outcome) => holds(outcome)).length / Math.max(1, outcomes.length);
}
