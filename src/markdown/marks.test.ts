import assert from 'node:assert/strict';
import test from 'node:test';
import { parseInternalLink, splitHeading, splitMarks, splitSentences } from './marks.ts';

test('a sentence is split from the marks behind it', () => {
  assert.deepEqual(
    splitMarks('Sleep helps. [certainty: may] [@a-2020; @b-2021] More.').map((mark) =>
      mark.kind === 'citation'
        ? mark.keys
        : mark.kind === 'certainty'
          ? mark.level
          : mark.kind === 'text'
            ? mark.value
            : mark.basis,
    ),
    ['Sleep helps.', 'may', ['a-2020', 'b-2021'], ' More.'],
  );
});

test('brackets that are no marks stay text', () => {
  assert.deepEqual(splitMarks('a [b] c'), [{ kind: 'text', value: 'a [b] c', start: 0 }]);
});

test('a heading gives its title and id', () => {
  assert.deepEqual(splitHeading('Do naps help? [#naps]'), { title: 'Do naps help?', id: 'naps' });
  assert.deepEqual(splitHeading('Do naps help?'), { title: 'Do naps help?', id: undefined });
});

test('links inside the site are told from others', () => {
  assert.deepEqual(parseInternalLink('article:sleep#cbti'), {
    scheme: 'article',
    id: 'sleep',
    hash: 'cbti',
  });
  assert.equal(parseInternalLink('https://example.org/'), undefined);
});

const sentences: [text: string, count: number][] = [
  ['One sentence.', 1],
  ['About 0.2 fewer cramps a week.', 1],
  ['Some medicines, e.g. triptans, act on serotonin.', 1],
  ['First. Second? Third!', 3],
];
for (const [text, count] of sentences) {
  test(`"${text}" has ${count} sentence(s)`, () => {
    assert.equal(splitSentences(text, 'en').length, count);
  });
}
