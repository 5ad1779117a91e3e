import assert from 'node:assert/strict';
import test from 'node:test';
import { withEdits } from '../../tests/support/fixture.ts';
import { readContent } from '../content/read-content.ts';
import { buildLibrary } from '../domain/library.ts';
import { markdownCopy } from './markdown-copy.ts';

function copyOfNaps(): string {
  return withEdits([], (root) => {
    const content = readContent(root);
    const library = buildLibrary(content);
    const english = library.locales.get('en');
    const article = english?.articles[0];
    const file = content.articles[0];
    assert.ok(english && article && file);
    return markdownCopy(article, file.body, library, english);
  });
}

test('the copy holds the text with numbers, certainty in words, and the references in that order', () => {
  const copy = copyOfNaps();
  assert.match(copy, /^# Do naps help\?\n/);
  assert.match(copy, /lifts alertness for a while\. \(probably\) \\\[1\]/);
  assert.match(copy, /^1\. Lund A\. Short naps and alertness/m);
  assert.match(copy, /<https:\/\/doi\.org\/10\.1000\/naps\.2020\.1>/);
});

test('warnings are quoted with their kind, and no mark or component is left', () => {
  const copy = copyOfNaps();
  assert.match(copy, /> Do not\n>\n> Do not drive when you are sleepy\./);
  assert.doesNotMatch(copy, /\[@|certainty:|basis:|<Warning|<Figure|term:|article:|\[#/);
});
