import type { Content, TextFile } from '../content/read-content.ts';
import { languageWords } from '../domain/languages/index.ts';
import { certaintyLevels, holds, judgeCertainty } from '../domain/certainty.ts';
import { didYouMean } from '../report/closest.ts';
import type { Problem } from '../report/problems.ts';
import { splitSentences } from '../markdown/marks.ts';
import type { Block, Section } from '../markdown/outline.ts';
import type { ArticleData, PageData } from '../schemas/article.ts';
import { basisSchema, certaintySchema, type Certainty } from '../schemas/common.ts';
import { checkComponents } from './check-components.ts';
import { reporter, type Report } from './reporter.ts';

const maxKeyPoints = 5;

/** Judges one article: its sections, leads, marks, components and typography. */
export function checkArticle(article: TextFile<ArticleData>, content: Content): Problem[] {
  const { outline } = article;
  const report = reporter(article);
  const problems: Problem[] = [];
  const ids = new Map<string, Section>();
  for (const section of outline.sections) {
    if (!section.id) {
      problems.push(
        report(section, 'section-without-id', `the section "${section.title}" has no id`),
      );
    } else if (ids.has(section.id)) {
      problems.push(report(section, 'duplicate-id', `the section id "${section.id}" stands twice`));
    } else {
      ids.set(section.id, section);
    }
    problems.push(...checkLead(section, article, report));
    for (const block of section.blocks)
      problems.push(...checkBlock(block, article, content, report));
  }
  const keyPoints = outline.sections[0]?.blocks.filter((block) => block.keyPoint) ?? [];
  const sixth = keyPoints[maxKeyPoints];
  if (sixth) {
    problems.push(
      report(sixth, 'too-many-key-points', `${keyPoints.length} key points, expected at most 5`),
    );
  }
  problems.push(...checkText(article));
  problems.push(...checkComponents(outline, content, report));
  return problems;
}

/** Judges what holds for every text: places of marks, alternatives of pictures, quotation marks. */
export function checkText(text: TextFile<ArticleData | PageData>): Problem[] {
  const report = reporter(text);
  return [
    ...text.outline.misplaced.map((mark) =>
      report(
        mark,
        'mark-place',
        `${mark.raw} stands in a heading or before the end of its sentence`,
      ),
    ),
    ...text.outline.images
      .filter((image) => image.alt.trim() === '')
      .map((image) =>
        report(
          image,
          'picture-without-alternative',
          `the picture ${image.url} has no text alternative`,
        ),
      ),
    ...[text.outline.preamble, ...text.outline.sections]
      .flatMap((section) => section.blocks)
      .filter((block) => /["']/.test(block.text))
      .map((block) =>
        report(block, 'straight-quotes', 'straight quotation mark or apostrophe', block.text),
      ),
  ];
}

function checkLead(section: Section, article: TextFile<ArticleData>, report: Report): Problem[] {
  const lead = section.blocks[0];
  if (lead?.kind !== 'lead') {
    return [
      report(
        section,
        'section-without-lead',
        `the section "${section.title}" does not open with a sentence`,
      ),
    ];
  }
  const sentences = splitSentences(lead.text, article.locale);
  const problems: Problem[] = [];
  if (sentences.length !== 1) {
    problems.push(
      report(
        lead,
        'section-without-lead',
        `the lead has ${sentences.length} sentences, expected one`,
        lead.text,
      ),
    );
  }
  if (!lead.certainty && !lead.basis) {
    problems.push(report(lead, 'ungraded-lead', 'the lead carries no certainty', lead.text));
  }
  return problems;
}

function checkBlock(
  block: Block,
  article: TextFile<ArticleData>,
  content: Content,
  report: Report,
): Problem[] {
  const problems: Problem[] = [];
  if (block.keyPoint && !block.certainty && !block.basis) {
    problems.push(report(block, 'ungraded-lead', 'the key point carries no certainty', block.text));
  }
  if (block.basis && !basisSchema.safeParse(block.basis.value).success) {
    problems.push(
      report(
        block.basis,
        'unknown-grade',
        `unknown basis "${block.basis.value}"${didYouMean(block.basis.value, basisSchema.options)}`,
      ),
    );
  }
  if (block.citations.length === 0 && !block.basis && !block.introduced) {
    problems.push(report(block, 'uncited-statement', 'a statement without a source', block.text));
  }
  if (block.certainty) {
    const level = certaintySchema.safeParse(block.certainty.value);
    if (level.success) {
      problems.push(...checkCertainty(block, level.data, article, content, report));
    } else {
      problems.push(
        report(
          block.certainty,
          'unknown-grade',
          `unknown certainty "${block.certainty.value}"${didYouMean(block.certainty.value, certaintyLevels)}`,
        ),
      );
    }
  }
  const activity = languageWords[article.locale]?.activity;
  for (const sentence of splitSentences(block.text, article.locale)) {
    if (activity?.test(sentence) && !/ME\/CFS/.test(sentence)) {
      problems.push(
        report(
          block,
          'activity-without-exception',
          'advice to be active without the ME/CFS exception',
          sentence,
        ),
      );
    }
  }
  return problems;
}

function checkCertainty(
  block: Block,
  level: Certainty,
  article: TextFile<ArticleData>,
  content: Content,
  report: Report,
): Problem[] {
  const problems = judgeCertainty(block.text, level, article.locale).map((fault) =>
    fault.kind === 'no-phrase'
      ? report(
          block,
          'certainty-phrase',
          `marked "${level}" but holds none of its phrases (${fault.phrases.join(', ')})`,
          block.text,
        )
      : report(
          block,
          'certainty-too-loud',
          `marked "${level}" but says "${fault.phrases.join('", "')}"`,
          block.text,
        ),
  );
  const keys = new Set(block.citations.flatMap((citation) => citation.keys));
  const cited = content.sources.filter((source) => keys.has(source.id)).map((file) => file.value);
  if (cited.length === 0) return problems;
  const onlyAnimals = cited.every((source) =>
    source.custom.subjects.every((subject) => subject === 'animals' || subject === 'cells'),
  );
  const animals = languageWords[article.locale]?.animals;
  if (onlyAnimals && animals && !animals.some((word) => holds(block.text, word))) {
    problems.push(
      report(
        block,
        'animals-unnamed',
        'all its sources studied animals or cells, which it does not name',
        block.text,
      ),
    );
  }
  const strong = level === 'well-established' || level === 'probably';
  if (strong && cited.every((source) => source.custom.read === 'secondary')) {
    problems.push(
      report(
        block,
        'second-hand-source',
        `marked "${level}" on sources read only at second hand`,
        block.text,
      ),
    );
  }
  return problems;
}
