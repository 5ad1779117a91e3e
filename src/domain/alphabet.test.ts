import assert from 'node:assert/strict';
import test from 'node:test';
import { alphabetical } from './alphabet.ts';
import type { Term } from './library.ts';

const term = (name: string, also: string[] = []): Term => ({
  id: name,
  kind: 'symptom',
  words: { name, medical: '', also, hidden: ['hidden'], definition: '.' },
  path: '',
  hash: undefined,
  sections: [],
  alarm: undefined,
  redFlags: [],
  mentions: [],
});

test('Swedish letters å ä ö stand last, other accents under their base letter', () => {
  const letters = alphabetical(
    [term('öm'), term('ångest'), term('ärr'), term('zoster'), term('écoute')],
    'sv',
  );
  assert.deepEqual(
    letters.map(({ letter }) => letter),
    ['E', 'Z', 'Å', 'Ä', 'Ö'],
  );
});

test('other words lead to their entry; hidden words are not shown', () => {
  const words = alphabetical([term('fatigue', ['tiredness'])], 'en').flatMap(({ entries }) =>
    entries.map(({ word }) => word),
  );
  assert.deepEqual(words, ['fatigue', 'tiredness']);
});
