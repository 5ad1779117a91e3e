import type { TextFile } from '../content/read-content.ts';
import { holds } from '../domain/certainty.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { VocabularyEntry } from '../schemas/vocabulary.ts';

/**
 * The medical words that an article uses without marking them once as a term, so that their
 * definition is nowhere within reach.
 */
export function unexplainedWords(
  article: TextFile<ArticleData>,
  vocabulary: readonly VocabularyEntry[],
): string[] {
  const sections = article.outline.sections;
  const text = sections.flatMap((section) => section.blocks.map((block) => block.text)).join('\n');
  const marked = new Set(
    sections.flatMap((section) =>
      section.links.flatMap((link) => (link.internal?.scheme === 'term' ? [link.internal.id] : [])),
    ),
  );
  return vocabulary
    .filter((entry) => !marked.has(entry.id))
    .flatMap((entry) => {
      const words = entry.text[article.locale];
      if (!words) return [];
      const medical = [words.medical, ...(entry.kind === 'term' ? [words.name] : [])];
      return medical.filter((word) => word !== '' && holds(text, word));
    })
    .sort();
}
