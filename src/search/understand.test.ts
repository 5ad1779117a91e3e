import assert from 'node:assert/strict';
import test from 'node:test';
import { markWords, textFragment } from './marking.ts';
import { rank } from './rank.ts';
import { understand } from './understand.ts';
import {
  Vocabulary,
  type MoreWords,
  type VocabularyEntryData,
  type VocabularyFile,
} from './vocabulary.ts';

const file: VocabularyFile = {
  language: 'en',
  small: 'i a and my the at in cant',
  common: 'night legs feel bed',
  articles: [
    ['articles/sleep/', 'Sleep'],
    ['articles/magnesium/', 'Magnesium'],
  ],
  sections: [
    [0, 'cbti', 'CBT-I'],
    [0, 'medicines', 'Medicines'],
    [1, 'muscle-pain', 'Cramps'],
    [1, 'food', 'Food'],
    [1, 'tablets', 'Tablets'],
  ],
  entries: [
    ['symptom', 'insomnia', 'symptoms/insomnia/', 'cant sleep|sleepless', [0, 1], ''],
    [
      'symptom',
      'muscle cramp',
      'symptoms/muscle-cramp/',
      'leg cramps|leg cramps at night',
      [2],
      '',
    ],
    ['topic', 'magnesium', 'topics/magnesium/', '', [2, 3], ''],
    [
      'symptom',
      'thoughts of suicide',
      'symptoms/suicidal-thoughts/',
      'want to die',
      [0],
      'suicidal-thoughts',
    ],
    ['topic', 'medicine', 'topics/medicine/', 'tablets for it', [0, 4], ''],
  ],
  aspects: [
    ['tablets pills', [1]],
    ['food eat', [3]],
  ],
  files: { pagefind: [], rest: { more: '', answers: '' } },
};
const more: MoreWords = {
  phrases: [],
  foreign: ['sömnlöshet', '', '', '', ''],
  elsewhere: 'iron deficiency|wheels',
  known: 'crimp',
  idle: 'tuesda',
  alike: 'clamp sleepless',
};
const vocabulary = new Vocabulary(file, more);
const meant = (query: string): string[] =>
  understand(query, vocabulary).concepts.map(({ entry }) => file.entries[entry]?.[1] ?? '');

const cases: [query: string, first: string][] = [
  ['insomnai', 'insomnia'],
  ["can't sleep", 'insomnia'],
  ['cramping legs', 'muscle cramp'],
  ['musclecramps', 'muscle cramp'],
  ['muscel crapm', 'muscle cramp'],
  ['somnloshet', 'insomnia'],
  ['musclecrmps', 'muscle cramp'],
  ['leg cramps in bed at night at the xylophone', 'muscle cramp'],
];
for (const [query, first] of cases) {
  test(`"${query}" is understood as ${first}`, () => {
    assert.equal(meant(query)[0], first);
    assert.ok(understand(query, vocabulary).fits);
  });
}

for (const query of [
  'iron deficiency',
  'magnesium wheels',
  'zxcvbn',
  'broken toe',
  'magnesium xylophone',
]) {
  test(`"${query}" is not on the site`, () => {
    assert.equal(understand(query, vocabulary).fits, false);
  });
}

test('an idle word is neither strange nor corrected, and a word of the texts is not corrected', () => {
  assert.deepEqual(understand('leg cramps tuesday', vocabulary).unexplained, []);
  assert.deepEqual([...understand('legs crimp', vocabulary).corrected], []);
});

test('a word of another subject is not taken for the name that it looks like', () => {
  assert.deepEqual(meant('clramp'), ['muscle cramp']);
  assert.deepEqual(meant('clamp'), []);
  assert.deepEqual(meant('sleepless'), ['insomnia']);
  assert.deepEqual(understand('magnesium clamp', vocabulary).unexplained, ['clamp']);
  assert.equal(understand('magnesium clamp', vocabulary).fits, false);
});

test('words of grammar alone mean an entry only where nothing else was said', () => {
  const bare = new Vocabulary({
    ...file,
    small: `${file.small} go on`,
    common: `${file.common} cold`,
    entries: [
      ['symptom', 'despair', 'symptoms/despair/', 'cant go on', [0], ''],
      ['symptom', 'cold', 'symptoms/cold/', '', [1], ''],
      ...file.entries,
    ],
  });
  const despair = (query: string): boolean =>
    understand(query, bare).concepts.some(({ entry }) => entry === 0);
  assert.ok(despair('I cant go on'));
  assert.ok(!despair('cant go on cold'));
  assert.ok(!despair('cant go on xylophone'));
});

test('parts of a joined word mean something only as names or together in a phrase', () => {
  const joined = new Vocabulary({
    ...file,
    common: `${file.common} king`,
    entries: [
      ...file.entries,
      ['term', 'DOM', 'glossary/#dom', '', [0], ''],
      ['symptom', 'pins and needles', 'symptoms/pins/', '', [0], ''],
    ],
  });
  const fits = (query: string): boolean => understand(query, joined).fits;
  // Three letters are there by chance.
  assert.deepEqual(['kingdom', 'crampdom'].filter(fits), []);
  for (const word of [
    'magnesiumnight',
    'legcramps',
    'pinsandneedles',
    'cantsleep',
    'magnesiumandinsomnia',
    'insomniamagnesium',
  ])
    assert.equal(fits(word), true, word);
  // Each says something, but nothing together.
  assert.equal(fits('pinscramp'), false);
});

/** Further entries, among which each word of the others tells much. */
const others = Array.from({ length: 200 }, (_, index): VocabularyEntryData => [
  'term',
  `other${String(index)}x`,
  'glossary/#other',
  '',
  [0],
  '',
]);

test('a single telling word means an entry only if all of its phrase is there', () => {
  const ropes = new Vocabulary({
    ...file,
    common: `${file.common} muscles like size`,
    entries: [
      ['symptom', 'tension', 'symptoms/tension/', 'rope muscles', [0], ''],
      ['symptom', 'waking', 'symptoms/waking/', 'in at 4', [0], ''],
      ...others,
    ],
  });
  assert.equal(understand('muscles like a rope', ropes).fits, true);
  assert.equal(understand('rope', ropes).fits, false);
  assert.equal(understand('size 4', ropes).fits, false);
});

test('a subject elsewhere does not speak against what is plain, nor one that a word only resembles', () => {
  const screams = new Vocabulary(
    {
      ...file,
      common: `${file.common} scared`,
      entries: [
        ['symptom', 'nightmares', 'symptoms/nightmares/', 'screaming night|wake up', [0], ''],
        ['symptom', 'anxiety', 'symptoms/anxiety/', 'scared', [0], ''],
        ...others,
      ],
    },
    { ...more, foreign: [], elsewhere: 'scar|xylophone' },
  );
  const fits = (query: string): boolean => understand(query, screams).fits;
  assert.equal(fits('screaming at night and scared'), true);
  assert.equal(fits('screaming at night at my xylophone'), false);
  assert.equal(fits('wake up at my xylophone'), true);
});

test('everyday words mean an entry only if all of its phrase is there', () => {
  const daily = new Vocabulary({
    ...file,
    entries: [['symptom', 'cramp', 'symptoms/cramp/', 'legs feel bed', [0], '']],
  });
  assert.equal(understand('feel my legs in bed', daily).fits, true);
  assert.equal(understand('feel the legs at night', daily).fits, false);
});

test('where two things are meant by words of their own, a passage comes before a page', () => {
  const kinds = (query: string): string[] =>
    rank(understand(query, vocabulary), vocabulary).map(({ kind }) => kind);
  assert.equal(kinds('sleepless')[0], 'entry');
  assert.equal(kinds('sleepless and leg cramps')[0], 'section');
});

test('words that may mean an emergency name their care card', () => {
  assert.deepEqual(understand('i want to die', vocabulary).alarms, ['suicidal-thoughts']);
});

test('beside something stronger, only what was said in full names a care card', () => {
  const risky = new Vocabulary(
    {
      ...file,
      entries: [
        ...file.entries.slice(0, 3),
        [
          'symptom',
          'suicide',
          'symptoms/suicide/',
          'cant exist|die now|drown|drown myself river',
          [0],
          'suicide',
        ],
        ...others,
      ],
    },
    { ...more, foreign: [], elsewhere: 'now hard|dinosaurs' },
  );
  const alarms = (query: string): string[] => understand(query, risky).alarms;
  assert.deepEqual(alarms('i cant exist'), ['suicide']);
  assert.deepEqual(alarms('exist'), ['suicide']);
  assert.deepEqual(alarms('muscle cramp exist'), []);
  assert.deepEqual(alarms('muscle cramp die now'), ['suicide']);
  // Part of a long phrase may be the whole of a short one.
  assert.deepEqual(alarms('muscle cramp drown myself'), ['suicide']);
  // Nor is it one in part where the site has nothing, or where its words are those of another subject.
  assert.deepEqual(alarms('dinosaurs exist'), []);
  assert.deepEqual(alarms('dinosaurs die now'), ['suicide']);
  assert.deepEqual(alarms('die now hard'), []);
});

test('beside an emergency of several words, a subject that is not treated is no reason to say no', () => {
  assert.equal(understand('want to die with wheels', vocabulary).fits, true);
  assert.equal(understand('insomnia with wheels', vocabulary).fits, false);
});

test('of a subject in several articles comes the passage in the article of what else is named', () => {
  const first = (query: string): unknown =>
    rank(understand(query, vocabulary), vocabulary).find((answer) => answer.kind === 'section');
  assert.deepEqual(first('medicine'), { kind: 'section', section: 0 });
  assert.deepEqual(first('medicine and magnesium'), { kind: 'section', section: 4 });
});

test('a section that two of the meant entries share comes first, and an asked side lifts its section', () => {
  const first = (query: string): unknown =>
    rank(understand(query, vocabulary), vocabulary).find((answer) => answer.kind === 'section');
  assert.deepEqual(first('magnesium cramps'), { kind: 'section', section: 2 });
  assert.deepEqual(first('insomnia pills'), { kind: 'section', section: 1 });
  assert.deepEqual(first('magnesium food'), { kind: 'section', section: 3 });
});

test('the last word may still be unfinished while the reader types', () => {
  assert.equal(understand('insom', vocabulary, { typing: true }).concepts[0]?.entry, 0);
});

test('found words are marked, and the fragment names the words around the first', () => {
  const pieces = markWords('Better sleep probably helps.', new Set(['sleep']), 'en');
  assert.deepEqual(
    pieces.map(({ text, marked }) => [text, marked]),
    [
      ['Better ', false],
      ['sleep', true],
      [' probably helps.', false],
    ],
  );
  assert.equal(textFragment(pieces), ':~:text=Better-,sleep');
  assert.equal(textFragment(markWords('Nothing.', new Set(['sleep']), 'en')), '');
});
