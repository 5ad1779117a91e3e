import assert from 'node:assert/strict';
import test from 'node:test';
import { readRecords } from './search-records.ts';

const page = `<html lang="sv"><body><h1>Sömn</h1>
<section id="a" data-record="section"><h2>Varför<a class="anchor" href="#a">#</a></h2>
<p>Du <button class="term">drömmer</button> om natten.<button class="cite">3, 7</button></p>
<svg><text>nej</text></svg></section>
<div class="cards"><p>kort</p></div></body></html>`;

test('a record holds the words of its passage, without citation numbers, cards and drawings', () => {
  assert.deepEqual(readRecords(page, 'sv/artiklar/somn/index.html'), [
    {
      url: 'sv/artiklar/somn/#a',
      content: 'Varför Du drömmer om natten.',
      language: 'sv',
      meta: { title: 'Varför', place: 'Sömn', kind: 'section' },
      filters: { kind: ['section'] },
    },
  ]);
});
