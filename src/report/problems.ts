import type { Place } from '../markdown/outline.ts';
import { rules, type RuleId } from './rules.ts';

/** One finding of the report. */
export interface Problem extends Place {
  /** Path from the project's folder. */
  file: string;
  rule: RuleId;
  /** What was found and what was expected. */
  message: string;
  /** The words at that place, where they help. */
  excerpt?: string | undefined;
  /** Whether the file is a draft: then this is something left to do and stops nothing. */
  draft?: boolean;
}

/** Says whether a problem stops the build. */
export function isError(problem: Problem): boolean {
  return rules[problem.rule].level === 'error' && !problem.draft;
}

/** Sorts problems by file, line and column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}
