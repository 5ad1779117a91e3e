import assert from 'node:assert/strict';
import test from 'node:test';
import { quantitiesOf, sameQuantity } from './quantities.ts';

test('the same numbers are found in each language, whatever its separators', () => {
  const english = quantitiesOf(
    'en',
    'In 5,717 people, 0.75 mmol/L and 30 mg a day for 4 weeks helped 3 in 10, or 30%.',
  );
  const swedish = quantitiesOf(
    'sv',
    'Hos 5 717 personer hjälpte 0,75 mmol/L och 30 mg om dagen i 4 veckor 3 av 10, alltså 30 procent.',
  );
  const indonesian = quantitiesOf(
    'id',
    'Pada 5.717 orang, 0,75 mmol/L dan 30 mg sehari selama 4 minggu membantu 3 dari 10, yaitu 30 persen.',
  );
  assert.deepEqual([...english].sort(), [...swedish].sort());
  assert.deepEqual([...english].sort(), [...indonesian].sort());
  assert.ok(english.has('5717') && english.has('0.75 mmol/L') && english.has('4 week'));
});

test('a dose that differs by its unit or its decimal sign differs', () => {
  assert.ok(quantitiesOf('en', '250 mg').has('250 mg'));
  assert.ok(!quantitiesOf('sv', '250 µg').has('250 mg'));
  assert.ok(quantitiesOf('id', '1.000 orang').has('1000'));
  assert.ok(quantitiesOf('sv', '1,5 timmar').has('1.5 hour'));
});

test('a digit inside a name is no quantity', () => {
  assert.deepEqual([...quantitiesOf('en', '5-HTP, the 5-HT1A receptor and vitamin B12')], []);
  assert.deepEqual([...quantitiesOf('en', 'a 30-minute walk')], ['30 minute']);
});

test('a word of time may be left out, a unit of a dose may not', () => {
  assert.ok(sameQuantity('4', '4 year'));
  assert.ok(!sameQuantity('4 week', '4 year'));
  assert.ok(!sameQuantity('300', '300 mg'));
  assert.deepEqual([...quantitiesOf('sv', '0,6 mmol/l')], [...quantitiesOf('en', '0.6 mmol/L')]);
});
