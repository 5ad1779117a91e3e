import assert from 'node:assert/strict';
import test from 'node:test';
import { bareHtml, bareMdx, bareText } from './bare.ts';

const page = `<!doctype html><html lang="sv"><head><title>Sömn</title><style>a{}</style></head><body>
<main><h1>Sömn <span>nu</span></h1><p>Under <b>5</b> &lt; {6}<button>1</button></p>
<ul><li>ett</li><li>två<p>mer</p></li></ul><script>no()</script></main></body></html>`;

test('a bare text holds every word once, in order, and nothing else', () => {
  const { language, title, pieces } = bareText(page);
  assert.equal(language, 'sv');
  assert.equal(title, 'Sömn');
  assert.deepEqual(
    pieces.map(({ kind, text }) => [kind, text]),
    [
      ['heading', 'Sömn nu'],
      ['paragraph', 'Under 5 < {6}1'],
      ['item', 'ett'],
      ['item', 'två'],
      ['paragraph', 'mer'],
    ],
  );
});

test('a bare page has the same bare text, and no sign of its words is read as MDX', () => {
  const bare = bareText(page);
  assert.deepEqual(bareText(bareHtml(bare)), bare);
  assert.match(bareMdx(bare), /^Under 5 \\< \\\{6\\\}1$/m);
});
