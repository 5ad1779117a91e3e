import assert from 'node:assert/strict';
import test from 'node:test';
import { distance, forgiven, stem, wordsOf, type Language } from './words.ts';

const same: [language: Language, a: string, b: string][] = [
  ['en', 'cramping', 'cramps'],
  ['en', 'sensitisation', 'sensitization'],
  ['en', 'apnoea', 'apnea'],
  ['en', 'memories', 'memory'],
  ['en', 'dreamt', 'dreaming'],
  ['sv', 'musklerna', 'muskel'],
  ['sv', 'drömmarnas', 'drömmar'],
  ['sv', 'sömnlös', 'sömnlöshet'],
  ['sv', 'triggerpunkterna', 'triggerpunkt'],
  ['id', 'kelelahannya', 'lelah'],
  ['id', 'penyempitan', 'menyempit'],
  ['id', 'pelebaran', 'melebar'],
  ['id', 'kebangun', 'terbangun'],
  ['id', 'pegel', 'pegal'],
  ['id', 'kepalaku', 'kepala'],
  ['id', 'badanmu', 'badan'],
  ['id', 'mukaku', 'muka'],
];
for (const [language, a, b] of same) {
  test(`${a} and ${b} have one stem (${language})`, () => {
    const stems = [a, b].map((word) => stem(wordsOf(word, language)[0] ?? '', language));
    assert.equal(stems[0], stems[1]);
  });
}

test('an ending that only looks like "my" or "your" belongs to the word (id)', () => {
  for (const [word, cut] of [
    ['perilaku', 'perila'],
    ['bertemu', 'berte'],
    ['membeku', 'membe'],
    ['bangku', 'bang'],
  ] as const)
    assert.notEqual(stem(word, 'id'), stem(cut, 'id'));
});

const words: [language: Language, text: string, expected: string[]][] = [
  ['en', 'ME/CFS and 5-HTP', ['mecfs', 'and', '5htp']],
  ['en', 'is it ME or me?', ['is', 'it', 'mecfs', 'or', 'me']],
  ['en', 'can’t sleep', ['cant', 'sleep']],
  ['sv', 'Ångest på natten', ['angest', 'pa', 'natten']],
  ['id', 'pegal2 nggak hilang', ['pegal', 'tidak', 'hilang']],
  ['id', 'pegal-pegal', ['pegal']],
  ['id', 'gabisa tidur', ['tidak', 'bisa', 'tidur']],
  ['id', 'gampang', ['gampang']],
  ['sv', 'ont i huvet', ['ont', 'i', 'huvudet']],
];
for (const [language, text, expected] of words) {
  test(`the words of "${text}"`, () => {
    assert.deepEqual(wordsOf(text, language), expected);
  });
}

test('a swap of neighbours is one mistake, and short words forgive none', () => {
  assert.equal(distance('insomnai', 'insomnia', 2), 1);
  assert.equal(distance('magnesiun', 'magnesium', 2), 1);
  assert.equal(distance('tooth', 'sleep', 2), 3);
  assert.deepEqual([3, 5, 9].map(forgiven), [0, 1, 2]);
});
