import assert from 'node:assert/strict';
import test from 'node:test';
import { pruneStyles } from './prune-styles.ts';

const page = (css: string, body: string): string => `<style>${css}</style>${body}`;
const cssOf = (html: string): string => /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
const pruned = (css: string, body: string, words: string[] = []): string =>
  cssOf(pruneStyles(page(css, body), new Set(words)));

test('a rule stays where its class and tag are on the page, and goes where one is not', () => {
  const css = '.a{color:red}.b{color:red}p.a{margin:0}ul.a{margin:0}';
  assert.equal(pruned(css, '<p class="x a">'), '.a{color:red}p.a{margin:0}');
});

test('of a list of selectors those stay that can match', () => {
  assert.equal(pruned('.a,.b>p{color:red}', '<p class="a">'), '.a{color:red}');
});

test('what stands in brackets takes nothing away', () => {
  const css =
    '.a:not(.b){color:red}:is(.b,.a) p{color:red}p:has(>.b){color:red}[data-b] .a{color:red}';
  assert.equal(pruned(css, '<p class="a">'), css);
});

test('states and parts of an element are no needs of their own', () => {
  const css = '.a:hover::before{content:"x"}::target-text{color:red}:root{--x:1}*{margin:0}';
  assert.equal(pruned(css, '<p class="a">'), css);
});

test('what a script may add stays, also where it puts a class together', () => {
  const css = '.late{color:red}.sure-low{color:red}.never{color:red}dialog{color:red}';
  assert.equal(
    pruned(css, '<p>', ['late', 'sure', 'sure-', 'dialog']),
    '.late{color:red}.sure-low{color:red}dialog{color:red}',
  );
});

test('the order of layers, fonts and custom properties stay; an empty block goes', () => {
  const css =
    '@layer one,two;@font-face{font-family:"F"}@layer two{@media print{.b{color:red}}}@layer one{.a{color:red}}';
  assert.equal(
    pruned(css, '<p class="a">'),
    '@layer one,two;@font-face{font-family:"F"}@layer one{.a{color:red}}',
  );
});
