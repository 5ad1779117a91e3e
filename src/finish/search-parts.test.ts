import assert from 'node:assert/strict';
import test from 'node:test';
import type { Answer } from '../search/answers.ts';
import { initialsOfQuery, joinWords } from '../search/parts.ts';
import type { MoreWords, VocabularyFile } from '../search/vocabulary.ts';
import { answersByArticle, idLetters, splitWords } from './search-parts.ts';

const file: VocabularyFile = {
  language: 'id',
  small: 'di dan',
  common: 'malam',
  articles: [
    ['artikel/tidur/', 'Tidur'],
    ['artikel/otot/', 'Otot'],
  ],
  sections: [
    [0, 'obat', 'Obat'],
    [1, 'kram', 'Kram'],
  ],
  entries: [
    ['symptom', 'susah tidur', 'gejala/susah-tidur/', '', [0], ''],
    ['symptom', 'kram', 'gejala/kram/', '', [1, 0], ''],
    ['term', 'magnesium', 'glosarium/#magnesium', '', [], ''],
  ],
  aspects: [],
  files: { pagefind: [], rest: { more: '', answers: '' } },
};
const more: MoreWords = {
  phrases: ['tidak bisa tidur|melek malam', 'kaki kejang di malam hari', ''],
  foreign: ['sleepless', 'cramp', ''],
  elsewhere: 'gigi berlubang|rabun',
  known: 'gelas tulis',
  idle: 'kemarin',
  alike: 'biduran',
};
const parts = splitWords(more, file);
/** What the browser has of a query: the parts of its own words. */
const had = (query: string): MoreWords =>
  joinWords(initialsOfQuery(query, file).flatMap((initial) => parts.get(initial) ?? []));
const listed = (phrases: string | undefined): string[] => (phrases ?? '').split('|');

for (const [query, entry, phrase] of [
  ['kejang', 1, 'kaki kejang di malam hari'],
  ['kram kaki', 1, 'kaki kejang di malam hari'],
  ['melek', 0, 'melek malam'],
] as const) {
  test(`of "${query}" the parts hold "${phrase}"`, () => {
    assert.ok(listed(had(query).phrases[entry]).includes(phrase));
  });
}

test('a phrase stands under the words that tell something, not under everyday ones and grammar', () => {
  assert.equal(had('malam').phrases[1], undefined);
  assert.equal(had('di').phrases[1], undefined);
});

test('an affix hides no word: its stem has a part too', () => {
  assert.match(had('menulis').known, /tulis/);
});

test('words that are not treated, idle ones and those of other languages are with their letter', () => {
  assert.deepEqual(listed(had('gigi').elsewhere), ['gigi berlubang']);
  assert.equal(had('kemarin').idle, 'kemarin');
  assert.equal(had('biduran').alike, 'biduran');
  assert.equal(had('cramp').foreign[1], 'cramp');
  assert.equal(had('cramp').foreign[0], undefined);
});

test('all parts together hold every word of the whole', () => {
  const all = joinWords([...parts.values()]);
  for (const kind of ['phrases', 'foreign'] as const) {
    for (const [entry, phrases] of Object.entries(more[kind])) {
      assert.deepEqual(
        new Set(listed(all[kind][Number(entry)])),
        new Set(listed(phrases)),
        `${kind} ${entry}`,
      );
    }
  }
});

const answer = (kind: Answer[1], address: string, tags: number[]): Answer => [
  address.slice(0, 4),
  kind,
  address,
  '',
  '',
  '',
  '',
  tags,
];

test('an answer is laid to its article; what several articles have to do with is laid to each', () => {
  const groups = answersByArticle(
    [
      answer('section', 'artikel/otot/#kram', [0, 1]),
      answer('symptom', 'gejala/susah-tidur/', [0]),
      answer('claim', 'klaim/1/', [0, 1]),
      answer('term', 'glosarium/#magnesium', [2]),
      answer('claim', 'klaim/2/', []),
    ],
    file,
  );
  const addresses = (article: number): string[] =>
    (groups.get(article) ?? []).map(([, , address]) => address);
  assert.deepEqual(addresses(0), ['gejala/susah-tidur/', 'klaim/1/', 'glosarium/#magnesium']);
  assert.deepEqual(addresses(1), ['artikel/otot/#kram', 'klaim/1/']);
});

test('the beginnings of ids are as long as the answers are many', () => {
  const many = (count: number): Answer[] =>
    Array.from({ length: count }, () => answer('term', '', []));
  assert.equal(idLetters(many(40), 30), 1);
  assert.equal(idLetters(many(16 * 30), 30), 1);
  assert.equal(idLetters(many(16 * 30 + 1), 30), 2);
});
