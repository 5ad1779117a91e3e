import assert from 'node:assert/strict';
import test from 'node:test';
import { localVoice, type Voice } from './voices.ts';

const voice = (lang: string, localService: boolean, isDefault = false): Voice => ({
  lang,
  localService,
  default: isDefault,
});
const server = voice('sv-SE', false, true);
const swedish = voice('sv_SE', true);
const finnish = voice('sv-FI', true, true);
const android = voice('in_ID', true);

const cases: [name: string, voices: Voice[], language: string, expected: Voice | undefined][] = [
  ['no voice at all', [], 'en', undefined],
  ['a voice of a server is no voice', [server], 'sv', undefined],
  ['a local voice, however it is written', [server, swedish], 'sv', swedish],
  ['the device’s own choice first', [swedish, finnish], 'sv', finnish],
  ['another language is no voice', [swedish, android], 'en', undefined],
  ['Indonesian under its older code', [android], 'id', android],
  ['a longer code that begins alike', [voice('svx', true)], 'sv', undefined],
];
for (const [name, voices, language, expected] of cases) {
  test(`a voice: ${name}`, () => {
    assert.equal(localVoice(voices, language), expected);
  });
}
