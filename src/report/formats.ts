import { isError, sortProblems, type Problem } from './problems.ts';
import { rulePage, rules } from './rules.ts';

/** The forms in which the report can be had. */
export const reportFormats = ['terminal', 'github', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

type Level = 'error' | 'warning' | 'draft';

/** How heavy a problem weighs; what is left to do in a draft weighs nothing. */
export function levelOf(problem: Problem): Level {
  return problem.draft ? 'draft' : rules[problem.rule].level;
}

/**
 * Writes the report for a terminal: one line a problem, then its words, what was expected, how to
 * mend it, and where the rule is explained.
 * @example content/articles/en/sleep.mdx:14:8 unknown source "wasing-2019" (did you mean "wassing-2019"?) [unknown-source]
 */
export function formatReport(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map((problem) => {
      const { expects, mend } = rules[problem.rule];
      const level = levelOf(problem);
      const prefix = level === 'error' ? '' : `${level}: `;
      return [
        `${problem.file}:${problem.line}:${problem.column} ${prefix}${problem.message} [${problem.rule}]`,
        ...(problem.excerpt ? [`    | ${shorten(problem.excerpt)}`] : []),
        `    expected: ${expects}`,
        `    → ${mend} (${rulePage(problem.rule)})`,
      ].join('\n');
    })
    .join('\n');
}

/** Writes the report as annotations, which GitHub shows beside the lines of a change. */
export function formatGithub(problems: readonly Problem[]): string {
  const commands = { error: 'error', warning: 'warning', draft: 'notice' };
  return sortProblems(problems)
    .map((problem) => {
      const { expects, mend } = rules[problem.rule];
      const text = [
        problem.message,
        ...(problem.excerpt ? [shorten(problem.excerpt)] : []),
        `Expected: ${expects}`,
        `${mend} (${rulePage(problem.rule)})`,
      ].join('\n');
      const place = `file=${escapeProperty(problem.file)},line=${problem.line},col=${problem.column}`;
      return `::${commands[levelOf(problem)]} ${place},title=${problem.rule}::${escapeData(text)}`;
    })
    .join('\n');
}

/** Writes the report for other programs: a list of problems, sorted, each with all that is known of it. */
export function formatJson(problems: readonly Problem[]): string {
  const rows = sortProblems(problems).map((problem) => ({
    file: problem.file,
    line: problem.line,
    column: problem.column,
    level: levelOf(problem),
    rule: problem.rule,
    message: problem.message,
    sentence: problem.excerpt ?? null,
    expected: rules[problem.rule].expects,
    mend: rules[problem.rule].mend,
    page: rulePage(problem.rule),
  }));
  return JSON.stringify(rows, null, 2);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function shorten(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return oneLine.length > 160 ? `${oneLine.slice(0, 157)}…` : oneLine;
}

/** Thrown once when a build meets content that breaks a rule; its message is the whole report. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter(isError).length;
    super(
      `${errors} ${errors === 1 ? 'mistake' : 'mistakes'} in content/\n\n${formatReport(problems)}\n`,
    );
    this.name = 'ContentError';
    // Where in our code it was thrown helps no author.
    this.stack = this.message;
    this.problems = problems;
  }
}
