import assert from 'node:assert/strict';
import test from 'node:test';
import { scriptWords } from './script-words.ts';

const wordsOf = scriptWords(
  new Map([
    ['field.js', 'import("./box.js"); make("dialog"); box.className = "first second"'],
    [
      'box.js',
      'import "./field.js"; row.className = `sure sure-${low}`; say("Not a name."); find(\'.card\')',
    ],
    ['other.js', 'never()'],
  ]),
);

test('a page has the names in its scripts, in those they load and in its own lines', () => {
  const html = '<script>kept("late")</script><script type="module" src="field.js"></script>';
  const words = wordsOf(html);
  for (const word of ['dialog', 'first', 'second', 'sure', 'sure-', 'late'])
    assert.ok(words.has(word), word);
  for (const word of ['never', 'className', 'name', 'card'])
    assert.equal(words.has(word), false, word);
});

test('structured data is no script', () => {
  assert.equal(wordsOf('<script type="application/ld+json">{"a":"b"}</script>').size, 0);
});

test('pages with the same scripts share their words', () => {
  assert.equal(wordsOf('<p>field.js'), wordsOf('<b>field.js'));
});
