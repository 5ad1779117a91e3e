import assert from 'node:assert/strict';
import test from 'node:test';
import { indonesianSyllables, measure } from './measure.ts';

test('LIX is words per sentence plus the share of long words', () => {
  // 9 words in 2 sentences, 2 of them above 6 letters.
  const { score } = measure('sv', ['Du sover bra på natten. Magnesium finns i fullkorn.']);
  assert.equal(score, 9 / 2 + (100 * 2) / 9);
});

test('harder sentences score higher in every language', () => {
  const pairs = {
    en: [
      'You sleep. It helps.',
      'Pharmacological interventions necessitate individualised consideration.',
    ],
    sv: [
      'Du sover. Det hjälper.',
      'Läkemedelsbehandlingar förutsätter individualiserade överväganden.',
    ],
    id: [
      'Anda tidur. Itu baik.',
      'Penatalaksanaan farmakologis memerlukan pertimbangan individual berkesinambungan.',
    ],
  } as const;
  for (const locale of ['en', 'sv', 'id'] as const) {
    const [easy, hard] = pairs[locale];
    assert.ok(measure(locale, [easy]).score < measure(locale, [hard]).score, locale);
  }
});

test('only sentences above 25 words are called long', () => {
  const words = (count: number): string =>
    `${Array.from({ length: count }, () => 'ord').join(' ')}.`;
  assert.equal(measure('sv', [words(25)]).longSentences.length, 0);
  assert.equal(measure('sv', [words(26)]).longSentences.length, 1);
});

test('Indonesian syllables are counted by vowels, with end diphthongs as one', () => {
  assert.deepEqual(
    ['tidur', 'sampai', 'pulau', 'magnesium', 'saat'].map(indonesianSyllables),
    [2, 2, 2, 4, 2],
  );
});
