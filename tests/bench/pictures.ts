import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Article } from '../../src/domain/library.ts';
import { socialCard } from '../../src/publish/social-card.ts';

/** So many are drawn; more would only take longer. */
const drawn = 40;

/** Milliseconds for one picture of an article: drawn, and taken from the cache as in every later build. */
export function pictureCost(articles: readonly Article[]): { drawn: number; cached: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'fontes-cards-'));
  const some = articles.slice(0, drawn);
  const round = (): number => {
    const started = performance.now();
    for (const { answer, data } of some) {
      socialCard({ siteName: 'Fontes', title: data.title, answer }, folder);
    }
    return (performance.now() - started) / some.length;
  };
  try {
    return { drawn: round(), cached: round() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
