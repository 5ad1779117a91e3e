import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Source } from '../schemas/source.ts';

// Our citation key is the label, so that a reader finds the same name in both places.
// Its letters are checked by our own schema, which allows no unsafe ones.
const bibtex = plugins.config.get('@bibtex') as {
  format: { useIdAsLabel: boolean; checkLabel: boolean };
};
Object.assign(bibtex.format, { useIdAsLabel: true, checkLabel: false });

const cache = new Map<string, string>();

/** The fields that other programs read; our own reading of the source is left out. */
export type CslItem = Omit<Source, 'custom'>;

/**
 * A source as a CSL-JSON item for citation tools. An author list that we know to be incomplete ends
 * in "et al".
 */
export function toCsl(source: Source): CslItem {
  const { custom, ...item } = source;
  if (custom.authors === 'complete' || !item.author) return item;
  return { ...item, author: [...item.author, { literal: 'et al' }] };
}

/**
 * The reference of a source in Vancouver style, as plain text without a number, for example
 * "Palmer CA, Bower JL. Sleep loss and emotion. Psychol Bull. 2024;150(4):440-63."
 * The DOI and address are left out: the pages show them as links.
 */
export function formatReference(source: Source): string {
  const cached = cache.get(source.id);
  if (cached !== undefined) return cached;
  const { DOI: _doi, URL: _url, PMID: _pmid, PMCID: _pmcid, ...item } = toCsl(source);
  const text = new Cite(item)
    .format('bibliography', { format: 'text', template: 'vancouver', lang: 'en-US' })
    .replace(/^\s*1\.\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  cache.set(source.id, text);
  return text;
}

/** The address at which a source can be read: its DOI, else its own address, else its PubMed record. */
export function sourceAddress(source: Source): { href: string; label: string } | undefined {
  if (source.DOI) return { href: `https://doi.org/${source.DOI}`, label: `doi.org/${source.DOI}` };
  if (source.URL)
    return { href: source.URL, label: source.URL.replace(/^https?:\/\/(www\.)?/, '') };
  if (source.PMID) {
    const href = `https://pubmed.ncbi.nlm.nih.gov/${source.PMID}/`;
    return { href, label: `PubMed ${source.PMID}` };
  }
  return undefined;
}

/** The formats in which the references of an article can be taken away. */
export const downloadFormats = ['bib', 'ris', 'json'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

/** The name of a format, as tools call it. */
export const downloadNames: Record<DownloadFormat, string> = {
  bib: 'BibTeX',
  ris: 'RIS',
  json: 'CSL-JSON',
};

/** Writes sources in a format that reference managers read. */
export function exportReferences(sources: readonly Source[], format: DownloadFormat): string {
  const items = sources.map((source) => toCsl(source));
  if (format === 'json') return `${JSON.stringify(items, null, 2)}\n`;
  return new Cite(items).format(format === 'bib' ? 'bibtex' : 'ris');
}
