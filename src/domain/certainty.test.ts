import assert from 'node:assert/strict';
import test from 'node:test';
import type { Locale } from '../i18n/locales.ts';
import type { Certainty } from '../schemas/common.ts';
import { judgeCertainty } from './certainty.ts';

/** Sentence, level, language, and the faults that it has. */
const cases: [sentence: string, level: Certainty, locale: Locale, faults: string[]][] = [
  ['Magnesium is clearly needed.', 'well-established', 'en', []],
  ['Better sleep probably lifts mood.', 'probably', 'en', []],
  ['Better sleep lifts mood.', 'probably', 'en', ['no-phrase']],
  ['Better sleep clearly and probably lifts mood.', 'probably', 'en', ['too-loud']],
  ['It is not known whether it helps.', 'not-known', 'en', []],
  ['It is not known whether it may help.', 'not-known', 'en', ['too-loud']],
  ['Tablets are unlikely to help.', 'probably', 'en', ['no-phrase']],
  ['Sömn gör troligen humöret bättre.', 'probably', 'sv', []],
  ['Det är inte känt om det hjälper.', 'not-known', 'sv', []],
  ['Tidur mungkin membantu.', 'may', 'id', []],
  ['Hal ini kemungkinan besar membantu.', 'probably', 'id', []],
];

for (const [sentence, level, locale, faults] of cases) {
  test(`${locale}, ${level}: ${sentence}`, () => {
    assert.deepEqual(
      judgeCertainty(sentence, level, locale).map((fault) => fault.kind),
      faults,
    );
  });
}

test('a louder phrase that holds a quieter one is heard as the louder one', () => {
  const [fault] = judgeCertainty('Tidur sangat mungkin membantu.', 'may', 'id').filter(
    ({ kind }) => kind === 'too-loud',
  );
  assert.deepEqual(fault?.phrases, ['sangat mungkin']);
});
