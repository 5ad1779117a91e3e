import assert from 'node:assert/strict';
import test from 'node:test';
import type { Contacts } from '../schemas/site.ts';
import { countriesFor, dialLink } from './contacts.ts';

const country = (code: string): Contacts => ({
  country: code,
  name: { en: code, sv: code, id: code },
  contacts: [
    {
      purpose: 'emergency',
      number: '112',
      checked: '2026-01-01',
      text: { en: { name: 'E', note: '' }, sv: { name: 'N', note: '' } },
    },
  ],
});

test('each language begins with the country of its readers', () => {
  const all = ['ID', 'SE', 'GB'].map(country);
  assert.equal(countriesFor(all, 'en', ['emergency'])[0]?.name, 'GB');
  assert.equal(countriesFor(all, 'sv', ['emergency'])[0]?.name, 'SE');
});

test('a line without words in the language is not shown in another one', () => {
  assert.deepEqual(countriesFor([country('ID')], 'id', ['emergency']), []);
});

test('numbers can be dialled, also with an extension', () => {
  assert.equal(dialLink('010-456 67 00'), 'tel:0104566700');
  assert.equal(dialLink('119 ext. 8'), 'tel:119;ext=8');
});
