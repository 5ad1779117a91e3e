import assert from 'node:assert/strict';
import test from 'node:test';
import { readRecords } from './search-records.ts';

const page = `<html lang="sv"><body><h1>Sömn</h1>
<section id="a" data-record="section"><h2>Varför<a class="anchor" href="#a">#</a></h2>
<p class="lead">Du <button class="term">drömmer</button> kanske mer. <span class="sure sure-may"><span class="hidden">(</span>kanske</span><button class="cite">3, 7</button></p>
<p>Om natten.</p><svg><text>nej</text></svg></section>
<section id="sources" data-record="section"><h2>Källor</h2></section>
<div class="cards"><p>kort</p></div></body></html>`;

test('a record holds the words of its passage, without citation numbers, cards and drawings', () => {
  assert.deepEqual(readRecords(page, 'sv/artiklar/somn/index.html'), [
    {
      url: 'sv/artiklar/somn/#a',
      language: 'sv',
      kind: 'section',
      title: 'Varför',
      place: 'Sömn',
      lead: 'Du drömmer kanske mer.',
      certainty: 'may',
      content: 'Varför Du drömmer kanske mer. Om natten.',
    },
  ]);
});
