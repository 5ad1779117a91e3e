import assert from 'node:assert/strict';
import test from 'node:test';
import { relativeHref, sitePath } from './routes.ts';

const addresses: [from: string, to: string, hash: string | undefined, expected: string][] = [
  ['/', 'articles/', undefined, 'articles/'],
  ['/articles/sleep/', 'sources/', 'wassing-2019', '../../sources/#wassing-2019'],
  ['/articles/sleep/', 'articles/magnesium/', undefined, '../magnesium/'],
  ['/articles/sleep/', '', undefined, '../../'],
  ['/articles/sleep/', 'articles/sleep/', 'cbti', '#cbti'],
  ['/articles/sleep/', 'articles/sleep/', undefined, './'],
  ['/articles/sleep/', 'articles/sleep/references.bib', undefined, 'references.bib'],
  ['/sv/artiklar/somn/', 'articles/sleep/', undefined, '../../../articles/sleep/'],
  ['/sv/', 'favicon.svg', undefined, '../favicon.svg'],
  ['/index.html', 'help/', undefined, 'help/'],
];

for (const [from, to, hash, expected] of addresses) {
  test(`from ${from} to "${to}"${hash ? `#${hash}` : ''}`, () => {
    assert.equal(relativeHref(from, to, hash), expected);
    // A browser that follows the address lands where it should.
    const landed = new URL(relativeHref(from, to, hash), `https://host.example/any${from}`);
    assert.equal(landed.pathname, `/any/${to}`);
  });
}

test('paths are in the language of the page', () => {
  assert.equal(sitePath('en', 'articles', 'sleep'), 'articles/sleep/');
  assert.equal(sitePath('sv', 'articles', 'somn'), 'sv/artiklar/somn/');
  assert.equal(sitePath('id', 'articles', 'tidur'), 'id/artikel/tidur/');
  assert.equal(sitePath('en'), '');
});
