import type { Certainty } from '../schemas/common.ts';
import type { Article } from './library.ts';

/** What fits on one page for a visit to the doctor. */
export interface DoctorSheet {
  points: { text: string; certainty: Certainty | undefined; numbers: number[] }[];
  /** The sources of the key points, in the order of their numbers on the sheet. */
  sources: string[];
}

/** Takes the key points from an article's first section, with their sources numbered from 1. */
export function doctorSheet(article: Article): DoctorSheet {
  const blocks = (article.sections[0]?.blocks ?? []).filter((block) => block.keyPoint);
  const keysOf = (block: (typeof blocks)[number]): string[] =>
    block.citations.flatMap((citation) => citation.keys);
  const sources = [...new Set(blocks.flatMap(keysOf))];
  return {
    points: blocks.map((block) => ({
      text: block.text.trim(),
      certainty: block.certainty?.value as Certainty | undefined,
      numbers: keysOf(block).map((key) => sources.indexOf(key) + 1),
    })),
    sources,
  };
}
