import assert from 'node:assert/strict';
import test from 'node:test';
import { withEdits, type Edit } from '../../tests/support/fixture.ts';
import { readContent } from '../content/read-content.ts';
import { buildLibrary, type Library } from './library.ts';
import { builtLocales, contentVersions, newerOriginal } from './versions.ts';

const english = 'content/articles/en/naps.mdx';

/** The valid project with a Swedish version of its article, which stands for version 1. */
function libraryWith(edits: readonly Edit[] = [], lacking: readonly string[] = []): Library {
  return withEdits(edits, (root) => {
    const content = readContent(root);
    const original = content.articles[0];
    const page = content.pages[0];
    assert.ok(original && page);
    return buildLibrary({
      ...content,
      pages: (['en', 'sv'] as const)
        .filter((locale) => !lacking.includes(locale))
        .flatMap((locale) => ['about', 'policy', 'privacy'].map((id) => ({ ...page, id, locale }))),
      articles: [
        ...content.articles,
        { ...original, locale: 'sv', value: { ...original.value, version: 1, path: 'tupplurar' } },
      ],
    });
  });
}

test('a translation of the current version has no newer original, one of an older version has', () => {
  const swedish = (library: Library) => library.locales.get('sv')?.articles[0];
  const current = libraryWith();
  const article = swedish(current);
  assert.ok(article);
  assert.equal(newerOriginal(article, current), undefined);
  const changed = libraryWith([{ file: english, find: 'version: 1', put: 'version: 2' }]);
  const older = swedish(changed);
  assert.ok(older);
  assert.equal(newerOriginal(older, changed)?.locale, 'en');
});

test('a page is offered in the languages that have it', () => {
  const library = libraryWith();
  assert.deepEqual(builtLocales(library), ['en', 'sv']);
  assert.deepEqual(
    contentVersions(library, (content) => content.articles.find(({ id }) => id === 'naps')?.path),
    { en: 'articles/naps/', sv: 'sv/artiklar/tupplurar/' },
  );
});

test('a language without its plain pages, to which every page links, is not built yet', () => {
  assert.deepEqual(builtLocales(libraryWith([], ['sv'])), ['en']);
});
