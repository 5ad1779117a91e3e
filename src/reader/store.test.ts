import assert from 'node:assert/strict';
import test from 'node:test';
import { parseStored } from './store.ts';

const place = { path: '/a/b/', id: 'cbti', page: 'Sleep', section: 'CBT-I' };

const cases: [name: string, text: string | null, expected: object][] = [
  ['nothing kept', null, {}],
  ['not JSON', '{oops', {}],
  ['not an object', '"dim"', {}],
  ['null', 'null', {}],
  [
    'known choices',
    '{"theme":"dim","size":"large","depth":"short"}',
    { theme: 'dim', size: 'large', depth: 'short' },
  ],
  ['defaults are not choices', '{"theme":"system","depth":"full"}', {}],
  ['unknown values', '{"theme":"<b>","size":7,"spacing":["wide"],"more":1}', {}],
  ['a place', JSON.stringify({ place }), { place }],
  ['a place on another host', JSON.stringify({ place: { ...place, path: '//evil.example/' } }), {}],
  [
    'a place that is a script',
    JSON.stringify({ place: { ...place, path: 'javascript:alert(1)' } }),
    {},
  ],
  ['a backslash host', JSON.stringify({ place: { ...place, path: '/\\evil.example' } }), {}],
  ['an id that is markup', JSON.stringify({ place: { ...place, id: '"><img>' } }), {}],
  ['a place without words', JSON.stringify({ place: { path: '/a/', id: 'x' } }), {}],
];
for (const [name, text, expected] of cases) {
  test(`what was kept: ${name}`, () => {
    assert.deepEqual(parseStored(text), expected);
  });
}
