import assert from 'node:assert/strict';
import test from 'node:test';
import type { Root } from 'mdast';
import { parseMdx, readOutline } from './outline.ts';
import { transformMarks } from './remark-fontes.ts';

const text = `
## First [#first]

Lead. [@b; @a]

Again. [@a] New. [@c]

### Detail

| Food | mg |
|---|--:|
| Nuts | 80 |

## Second [#second]

Lead. [@c]
`;

interface Found {
  name: string;
  attributes: Record<string, string>;
}

/** All components of a tree, in reading order. */
function components(tree: Root): Found[] {
  const found: Found[] = [];
  const walk = (node: object): void => {
    if ('name' in node && 'attributes' in node && Array.isArray(node.attributes)) {
      const pairs = (node.attributes as { name: string; value: string }[]).map(
        ({ name, value }) => [name, value],
      );
      found.push({
        name: String(node.name),
        attributes: Object.fromEntries(pairs) as Record<string, string>,
      });
    }
    if ('children' in node && Array.isArray(node.children))
      (node.children as object[]).forEach(walk);
  };
  walk(tree);
  return found;
}

test('citations are numbered by first appearance, and each has a place of its own', () => {
  const tree = parseMdx(text);
  transformMarks(tree);
  const citations = components(tree).filter(({ name }) => name === 'Citation');
  assert.deepEqual(
    citations.map(({ attributes }) => [attributes.keys, attributes.numbers, attributes.anchor]),
    [
      ['b a', '1 2', 'cite-1'],
      ['a', '2', 'cite-2'],
      ['c', '3', 'cite-3'],
      ['c', '3', 'cite-4'],
    ],
  );
});

test('the outline meets the citations in the same order as the page', () => {
  const outline = readOutline(parseMdx(text));
  const tree = parseMdx(text);
  transformMarks(tree);
  const onPage = components(tree)
    .filter(({ name }) => name === 'Citation')
    .map(({ attributes }) => attributes.keys);
  assert.deepEqual(
    outline.citations.map(({ keys }) => keys.join(' ')),
    onPage,
  );
});

test('sections hold what follows their heading; alignment leaves no style attribute', () => {
  const tree = parseMdx(text);
  transformMarks(tree);
  assert.deepEqual(
    components(tree)
      .filter(({ name }) => name === 'Section')
      .map(({ attributes }) => [attributes.id, attributes.title]),
    [
      ['first', 'First'],
      ['second', 'Second'],
    ],
  );
  const html = JSON.stringify(tree);
  assert.match(html, /"align":\[null,null\]/);
  assert.match(html, /Nuts/);
});
