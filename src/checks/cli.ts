import { parseArgs } from 'node:util';
import { readContent, type Content } from '../content/read-content.ts';
import { didYouMean } from '../report/closest.ts';
import { today } from '../domain/days.ts';
import { isError, type Problem } from '../report/problems.ts';
import { checkContent } from './check-content.ts';
import {
  formatGithub,
  formatJson,
  formatReport,
  reportFormats,
  type ReportFormat,
} from '../report/formats.ts';

const options = {
  format: { type: 'string', default: 'terminal' },
  basis: { type: 'boolean', default: false },
  drafts: { type: 'boolean', default: false },
  growing: { type: 'boolean', default: false },
} as const;

const chosen = readOptions();
const content = readContent(process.cwd());
const problems = checkContent(content, today());
const isUnwritten = ({ rule, draft }: Problem): boolean => rule === 'placeholder' && draft === true;
const isGrowing = ({ rule }: Problem): boolean => rule === 'missing-text-growing';
const shown = problems.filter(
  (problem) => (chosen.drafts || !isUnwritten(problem)) && (chosen.growing || !isGrowing(problem)),
);
const errors = problems.filter(isError).length;
process.exitCode = errors > 0 ? 1 : 0;

if (chosen.format === 'json') console.log(formatJson(problems));
else if (chosen.format === 'github') console.log(formatGithub(shown));
else {
  if (shown.length > 0) console.log(formatReport(shown));
  console.log(summary());
}

function summary(): string {
  const uncited = basisStatements(content);
  const unwritten = problems.filter(isUnwritten);
  const growing = problems.filter(isGrowing);
  const left = problems.filter((problem) => problem.draft).length;
  return [
    ...(chosen.basis ? uncited : []),
    '',
    `${content.articles.length} articles, ${content.sources.length} sources, ${content.claims.length} claims, ${content.vocabulary.length} words.`,
    `${uncited.length} statements stand without a source, each with its reason (list them: npm run check -- --basis).`,
    ...[...Map.groupBy(unwritten, ({ file }) => file)].map(
      ([file, places]) =>
        `${file} is a draft with ${places.length} places still to be written (list them: npm run check -- --drafts).`,
    ),
    ...[
      ...Map.groupBy(growing, ({ message }) => / (?:in |\()([^()]+)\)?$/.exec(message)?.[1] ?? ''),
    ].map(
      ([language, texts]) =>
        `${texts.length} texts are missing in ${language}, which is still growing (list them: npm run check -- --growing).`,
    ),
    `${errors} mistakes, ${problems.length - errors - left - growing.length} warnings, ${left} things left to do in drafts.`,
  ].join('\n');
}

/** Every statement that stands without a source, with its place and its reason. */
function basisStatements({ articles }: Content): string[] {
  return articles.flatMap((article) =>
    article.outline.sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        block.basis ? [`${article.file}:${block.line} [${block.basis.value}] ${block.text}`] : [],
      ),
    ),
  );
}

function readOptions() {
  try {
    const { values } = parseArgs({ options });
    const format = reportFormats.find((each) => each === values.format);
    if (format) return { ...values, format };
    stop(`There is no format "${values.format}"${didYouMean(values.format, reportFormats)}.`);
  } catch (error) {
    stop(error instanceof Error ? (error.message.split('. ')[0] ?? '') + '.' : String(error));
  }
}

function stop(reason: string): never {
  const formats: readonly ReportFormat[] = reportFormats;
  console.error(
    `${reason} Use: npm run check -- [--format=${formats.join('|')}] [--basis] [--drafts] [--growing]`,
  );
  process.exit(2);
}
