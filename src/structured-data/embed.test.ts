import assert from 'node:assert/strict';
import test from 'node:test';
import { embedData } from './embed.ts';

test('a text in structured data cannot close the element in which it stands', () => {
  const data = { name: '</script><script>alert(1)</script>' };
  assert.ok(!embedData(data).includes('<'));
  assert.deepEqual(JSON.parse(embedData(data)), data);
});
