import assert from 'node:assert/strict';
import test from 'node:test';
import { withEdits, type Edit } from '../../tests/support/fixture.ts';
import { readContent } from '../content/read-content.ts';
import { buildLibrary, type LocaleLibrary } from './library.ts';

const article = 'content/articles/en/naps.mdx';
const site = 'content/site.json';

function english(edits: readonly Edit[], options: { drafts?: boolean } = {}): LocaleLibrary {
  const library = withEdits(edits, (root) => buildLibrary(readContent(root), options));
  const content = library.locales.get('en');
  assert.ok(content);
  return content;
}

test('reading takes a minute for every 180 words, and never less than one', () => {
  assert.equal(english([]).articles[0]?.minutes, 1);
  const long = { file: article, find: 'Stay active', put: `${'word '.repeat(900)}Stay active` };
  assert.equal(english([long]).articles[0]?.minutes, 5);
});

test('sources are numbered in the order of their first citation, and a group stands in that order', () => {
  const [naps] = english([
    { file: article, find: '[@lund-2020; @holm-2019]', put: '[@holm-2019; @lund-2020]' },
  ]).articles;
  assert.deepEqual(naps?.references, ['lund-2020', 'holm-2019']);
  assert.deepEqual(naps.citations[2]?.keys, ['lund-2020', 'holm-2019']);
});

test('a draft, and the claims about it, are there for its author only', () => {
  const draft: Edit = { file: article, find: 'version: 1', put: 'version: 1\ndraft: true' };
  assert.deepEqual([english([draft]).articles.length, english([draft]).claims.length], [0, 0]);
  assert.deepEqual(
    [english([draft], { drafts: true }).articles.length, english([], {}).claims.length],
    [1, 1],
  );
  const term: Edit = {
    file: 'content/vocabulary/alertness.json',
    find: '"kind"',
    put: '"draft": true, "kind"',
  };
  assert.equal(english([term]).terms.size, 0);
});

test('without a publisher’s file there is no library', () => {
  assert.throws(() => english([{ file: site, put: '{}' }]), /site\.json is missing or not valid/);
});
