import assert from 'node:assert/strict';
import test from 'node:test';
import { scriptWords } from './script-words.ts';

const wordsOf = scriptWords(
  new Map([
    ['field.js', 'import("./box.js"); open("first")'],
    ['box.js', 'import "./field.js"; row.className = `sure sure-${low}`'],
    ['other.js', 'never()'],
  ]),
);

test('a page has the words of its scripts, of those they load and of its own lines', () => {
  const html = '<script>kept("late")</script><script type="module" src="field.js"></script>';
  const words = wordsOf(html);
  for (const word of ['first', 'className', 'sure-', 'late']) assert.ok(words.has(word), word);
  assert.equal(words.has('never'), false);
});

test('structured data is no script', () => {
  assert.equal(wordsOf('<script type="application/ld+json">{"a":"b"}</script>').size, 0);
});

test('pages with the same scripts share their words', () => {
  assert.equal(wordsOf('<p>field.js'), wordsOf('<b>field.js'));
});
