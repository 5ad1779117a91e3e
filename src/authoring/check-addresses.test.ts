import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceSchema, type Source } from '../schemas/source.ts';
import { checkAddresses, NoNetworkError, type Fetch, type Manners } from './check-addresses.ts';

const source = (id: string, fields: object): Source =>
  sourceSchema.parse({
    id,
    type: 'webpage',
    title: 'A',
    ...fields,
    custom: {
      evidence: 'expert',
      subjects: ['none'],
      read: 'abstract',
      authors: 'complete',
      text: {},
    },
  });

const sources = [
  source('doi', { DOI: '10.1000/known' }),
  source('no-doi', { DOI: '10.1000/unknown' }),
  source('page', { URL: 'https://a.example/page' }),
  source('gone', { URL: 'https://a.example/gone' }),
  source('no-head', { URL: 'https://b.example/no-head' }),
  source('refused', { URL: 'https://c.example/refused' }),
  source('without', {}),
];

const statuses: Record<string, number> = {
  'HEAD https://doi.org/10.1000/known': 302,
  'HEAD https://doi.org/10.1000/unknown': 404,
  'HEAD https://a.example/page': 200,
  'HEAD https://a.example/gone': 404,
  'GET https://a.example/gone': 404,
  'HEAD https://b.example/no-head': 405,
  'GET https://b.example/no-head': 200,
  'HEAD https://c.example/refused': 403,
  'GET https://c.example/refused': 403,
};

const polite = (fetch: Fetch): Manners => ({ fetch, pause: 20, patience: 1000 });

test('each address is alive, gone, or does not answer programs', async () => {
  const results = await checkAddresses(
    sources,
    polite((href, { method }) => Promise.resolve({ status: statuses[`${method} ${href}`] ?? 500 })),
  );
  assert.deepEqual(Object.fromEntries(results.map(({ id, state }) => [id, state])), {
    doi: 'alive',
    'no-doi': 'gone',
    page: 'alive',
    gone: 'gone',
    'no-head': 'alive',
    refused: 'unclear',
  });
});

test('a host is asked one thing at a time, with a pause between', async () => {
  const asked: number[] = [];
  await checkAddresses(
    ['a', 'b', 'c'].map((id) => source(id, { URL: `https://one.example/${id}` })),
    polite(() => {
      asked.push(performance.now());
      return Promise.resolve({ status: 200 });
    }),
  );
  // The first question only finds out whether there is a network.
  const gaps = asked.slice(2).map((time, index) => time - (asked[index + 1] ?? 0));
  assert.equal(gaps.length, 2);
  assert.ok(
    gaps.every((gap) => gap > 15),
    gaps.join(' '),
  );
});

test('without a network that is said, instead of calling every source gone', async () => {
  await assert.rejects(
    checkAddresses(
      sources.slice(0, 2),
      polite(() => Promise.reject(new TypeError('fetch failed'))),
    ),
    NoNetworkError,
  );
});
