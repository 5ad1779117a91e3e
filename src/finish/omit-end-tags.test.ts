import assert from 'node:assert/strict';
import test from 'node:test';
import { parseFragment, serialize } from 'parse5';
import { omitEndTags } from './omit-end-tags.ts';

/** What a browser makes of a piece of HTML, without white space between tags. */
const built = (html: string): string => serialize(parseFragment(html)).replace(/>\s+</g, '><');

for (const html of [
  '<ul><li>a</li>\n<li><p>b</p></li></ul><p>c</p>',
  '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
  '<dl><div><dt>a</dt><dd>b</dd></div><dt>c</dt><dd><p>d</p></dd></dl>',
  '<section><h2>a</h2><p>b</p><p>c</p><ul><li>d</li></ul></section><section><p>e</p></section>',
]) {
  test(`the same document, shorter: ${html.replaceAll('\n', ' ')}`, () => {
    const short = omitEndTags(html);
    assert.equal(built(short), built(html));
    assert.ok(short.length < html.length);
  });
}

for (const html of [
  '<p>a</p>b<p>c</p><i>d</i>',
  '<div><p>a</p><button>b</button></div>',
  '<a><p>c</p></a>',
]) {
  test(`end tags stay where a browser needs them: ${html}`, () => {
    assert.equal(omitEndTags(html), html);
  });
}
