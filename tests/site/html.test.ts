import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { HtmlValidate } from 'html-validate';
import { isSweep } from '../support/rare.ts';
import { builtPages, readPage } from '../support/site.ts';
import { walkedPages } from '../support/walk.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Choices of writing that HTML allows either way.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    // A search landmark needs the role as long as <search> is not known everywhere.
    'prefer-native-element': 'off',
    // tel: links show the number as the country writes it.
    'tel-non-breaking': 'off',
    // Scripts come from the same host as the page; a hash would not make them safer.
    'require-sri': 'off',
  },
});

test('every page is conforming HTML', async () => {
  const faults: string[] = [];
  // A page of each kind and language; `npm run verify` takes them all.
  for (const page of ['404.html', ...walkedPages(isSweep)]) {
    const report = await validator.validateString(readPage(page).html);
    for (const message of report.results.flatMap((result) => result.messages)) {
      faults.push(
        `${page}:${message.line}:${message.column} ${message.message} [${message.ruleId}]`,
      );
    }
  }
  assert.deepEqual(faults.slice(0, 20), []);
});

test('the policy of each page allows its own inline parts and nothing else', () => {
  for (const page of builtPages()) {
    const { html } = readPage(page);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    assert.ok(policy, `${page} has no policy`);
    assert.doesNotMatch(policy, /'unsafe-|https?:|\*/, page);
    assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<style'), page);
    assert.doesNotMatch(html, /<[^>]+\sstyle="/, `${page} has a style attribute`);
    const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    for (const style of styles)
      assert.ok(policy.includes(style), `${page} blocks a style of its own`);
  }
});

test('structured data is valid JSON and names no reviewer', () => {
  for (const page of builtPages()) {
    const { html } = readPage(page);
    for (const [, json = ''] of html.matchAll(
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
    )) {
      const data = JSON.parse(json) as Record<string, unknown>;
      assert.ok(!('reviewedBy' in data), `${page} names a reviewer that the content does not`);
    }
  }
});
