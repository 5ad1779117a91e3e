import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { readContent } from '../../src/content/read-content.ts';
import { sentSize } from '../../src/finish/search-files.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import { addressOf, rank } from '../../src/search/rank.ts';
import { understand } from '../../src/search/understand.ts';
import { Vocabulary, type MoreWords, type VocabularyFile } from '../../src/search/vocabulary.ts';
import { readQueries } from '../search/judge.ts';
import { builtPages, dist, readPage, attribute } from '../support/site.ts';

const limits = { vocabulary: 12_000, withCode: 20_000, all: 220_000 };
const packed = (file: string): number =>
  gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(dist, file), 'utf8'));

/** A script with all that it imports, at once or on first use; the full text comes later still. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name) || /^full-text/.test(name)) return seen;
  seen.add(name);
  const text = readFileSync(path.join(dist, '_astro', name), 'utf8');
  for (const [, imported = ''] of text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) {
    withImports(imported, seen);
  }
  return seen;
}

/** Scripts that suggestions need, from the search field on. */
const field = readdirSync(path.join(dist, '_astro')).find((name) => name.startsWith('SearchField'));
const code = [...withImports(field ?? 'SearchField')].map((name) => `_astro/${name}`);

for (const locale of localeCodes) {
  const first = `search-index/${locale}.json`;
  if (!existsSync(path.join(dist, first))) continue;
  const file = read(first) as VocabularyFile;
  const { rest } = file.files;
  assert.ok('more' in rest, 'fetched by parts');

  test(`${locale}: the search keeps within its size`, () => {
    const scripts = code.reduce((sum, name) => sum + packed(name), 0);
    assert.ok(packed(first) <= limits.vocabulary, `vocabulary ${packed(first)}`);
    assert.ok(packed(first) + scripts <= limits.withCode, `with code ${packed(first) + scripts}`);
    const all = [first, rest.more, rest.answers, ...file.files.pagefind];
    const total = all.reduce((sum, name) => sum + sentSize(path.join(dist, name)), scripts);
    assert.ok(total <= limits.all, `all ${total}`);
  });

  test(`${locale}: everything the vocabulary leads to is there`, () => {
    const pages = new Map<string, Set<string>>();
    const places = [
      ...file.entries.map((entry) => entry[2]),
      ...file.sections.map(([article, hash]) => `${file.articles[article]?.[0] ?? ''}#${hash}`),
    ];
    for (const place of places) {
      const [page = '', hash] = place.split('#');
      const ids =
        pages.get(page) ??
        new Set(
          readPage(`${page}index.html`).elements.map((element) => attribute(element, 'id') ?? ''),
        );
      pages.set(page, ids);
      if (hash) assert.ok(ids.has(hash), place);
    }
  });

  test(`${locale}: each phrase of an emergency brings its care card, alone and beside another name`, () => {
    const vocabulary = new Vocabulary(file, read(rest.more) as MoreWords);
    const listed = readContent(path.resolve(import.meta.dirname, '../..')).vocabulary;
    const words = listed.flatMap(({ value: { id, kind, alarm, text } }) => {
      const own = text[locale];
      return own ? [{ id, kind, alarm, own }] : [];
    });
    const others = words.flatMap(({ kind, alarm, own }) =>
      kind === 'symptom' && alarm === undefined ? own.name : [],
    );
    const phrases = words.flatMap(({ id, alarm, own }) =>
      alarm === undefined
        ? []
        : [own.name, ...own.also, ...own.hidden].map((text) => ({ id, text })),
    );
    const without = (query: string, id: string): boolean =>
      !understand(query, vocabulary).alarms.includes(id);
    assert.deepEqual(
      phrases.filter(({ id, text }) => without(text, id)).map(({ text }) => text),
      [],
    );
    // Words as ordinary as "can't go on" say something else there.
    const missed = phrases
      .map(
        ({ id, text }, number) => [`${text} ${others[number % others.length] ?? ''}`, id] as const,
      )
      .filter(([query, id]) => without(query, id));
    assert.ok(missed.length < phrases.length * 0.02, missed.map(([query]) => query).join(' | '));
  });

  test(`${locale}: queries of every kind are understood`, () => {
    const vocabulary = new Vocabulary(file, read(rest.more) as MoreWords);
    const queries = readQueries(
      path.join(import.meta.dirname, `../search/queries.${locale}.jsonl`),
    );
    const wrong = queries.filter(({ query, kind }) => {
      const understanding = understand(query, vocabulary);
      const found = rank(understanding, vocabulary).map((answer) => addressOf(vocabulary, answer));
      return kind === 'negative' ? understanding.fits : !understanding.fits || found.length === 0;
    });
    assert.ok(wrong.length <= queries.length * 0.03, wrong.map(({ query }) => query).join(' | '));
  });
}

test('no field of the search has a name that would put the query into an address', () => {
  for (const page of builtPages()) {
    const field = readPage(page).elements.find(
      (element) => attribute(element, 'id') === 'search-query',
    );
    if (field) assert.equal(attribute(field, 'name'), undefined, page);
  }
});
