import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { localeCodes } from '../../src/i18n/locales.ts';
import { readQueries, report, type Outcome } from '../search/judge.ts';
import { evaluate } from '../search/site-eval.ts';
import { launchBrowser } from '../support/browser.ts';

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

/** The share of some outcomes for which something holds. */
function share(
  outcomes: readonly Outcome[],
  holds: (outcome: Outcome) => boolean | undefined,
): number {
  return outcomes.filter((outcome) => holds(outcome)).length / Math.max(1, outcomes.length);
}
