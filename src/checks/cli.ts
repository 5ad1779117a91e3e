import { readContent } from '../content/read-content.ts';
import { today } from '../domain/days.ts';
import { formatReport, isError } from '../domain/problems.ts';
import { checkContent } from './check-content.ts';

const content = readContent(process.cwd());
const problems = checkContent(content, today());
const growing = problems.filter((problem) => problem.rule === 'missing-text-growing');
const shown = problems.filter((problem) => problem.rule !== 'missing-text-growing');
if (shown.length > 0) console.log(formatReport(shown));

const uncited = content.articles.flatMap((article) =>
  article.outline.sections.flatMap((section) =>
    section.blocks.filter((block) => block.basis).map((block) => ({ article, block })),
  ),
);
if (process.argv.includes('--basis')) {
  for (const { article, block } of uncited) {
    console.log(`${article.file}:${block.line} [${block.basis?.value ?? ''}] ${block.text}`);
  }
}
const errors = problems.filter(isError).length;
console.log(
  [
    '',
    `${content.articles.length} articles, ${content.sources.length} sources, ${content.claims.length} claims, ${content.vocabulary.length} words.`,
    `${uncited.length} statements stand without a source, each with its reason (list them: npm run check -- --basis).`,
    ...(growing.length > 0
      ? [`${growing.length} texts are missing in languages that are still growing.`]
      : []),
    `${errors} mistakes, ${shown.length - errors} warnings.`,
  ].join('\n'),
);
process.exitCode = errors > 0 ? 1 : 0;
