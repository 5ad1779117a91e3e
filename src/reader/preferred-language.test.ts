import assert from 'node:assert/strict';
import test from 'node:test';
import { preferredLanguage } from './preferred-language.ts';

const offered = ['en', 'sv', 'id'];

test('the first language of the browser that the page has is preferred', () => {
  assert.equal(preferredLanguage(['de-AT', 'sv-SE', 'en'], offered), 'sv');
  assert.equal(preferredLanguage(['in-ID'], offered), 'id');
  assert.equal(preferredLanguage(['EN-gb', 'sv'], offered), 'en');
});

test('none is preferred where the page has none of them', () => {
  assert.equal(preferredLanguage(['de', 'fr-CH'], offered), undefined);
  assert.equal(preferredLanguage(['sv'], ['en']), undefined);
  assert.equal(preferredLanguage([], offered), undefined);
});
