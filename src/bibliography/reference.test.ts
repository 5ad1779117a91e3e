import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceSchema } from '../schemas/source.ts';
import { exportReferences, formatReference, sourceAddress } from './reference.ts';

const source = sourceSchema.parse({
  id: 'lund-2020',
  type: 'article-journal',
  title: 'Short naps and alertness',
  author: [{ family: 'Lund', given: 'Ada' }],
  issued: { 'date-parts': [[2020]] },
  'container-title': 'Journal of Naps',
  volume: '3',
  page: '1-9',
  DOI: '10.1000/naps.2020.1',
  custom: {
    evidence: 'trial',
    subjects: ['people'],
    read: 'abstract',
    authors: 'complete',
    text: {},
  },
});

test('a reference is in Vancouver style, without number and without DOI', () => {
  const text = formatReference(source);
  assert.match(text, /^Lund A\. Short naps and alertness\. Journal of Naps\. 2020;3:1.9\.$/);
});

test('an incomplete list of authors ends in "et al"', () => {
  const incomplete = {
    ...source,
    id: 'x',
    custom: { ...source.custom, authors: 'incomplete' as const },
  };
  assert.match(formatReference(incomplete), /^Lund A, et al\./);
});

test('a source is read at its DOI first', () => {
  assert.equal(sourceAddress(source)?.href, 'https://doi.org/10.1000/naps.2020.1');
  assert.equal(
    sourceAddress({ ...source, DOI: undefined, PMID: '123' })?.href,
    'https://pubmed.ncbi.nlm.nih.gov/123/',
  );
  assert.equal(sourceAddress({ ...source, DOI: undefined }), undefined);
});

test('references leave without our own notes, under our citation key', () => {
  const bibtex = exportReferences([source], 'bib');
  assert.match(bibtex, /@article\{lund-2020,/);
  const ris = exportReferences([source], 'ris');
  assert.match(ris, /^TY {2}- JOUR/);
  const items = JSON.parse(exportReferences([source], 'json')) as Record<string, unknown>[];
  assert.deepEqual(
    items.map((item) => item.id),
    ['lund-2020'],
  );
  assert.ok(items.every((item) => !('custom' in item)));
});
