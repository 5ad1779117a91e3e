import type { Problem } from '../report/problems.ts';
import type { RuleId } from '../report/rules.ts';
import type { Place } from '../markdown/outline.ts';

/** Makes the problem of a rule at a place in one file. */
export type Report = (place: Place, rule: RuleId, message: string, excerpt?: string) => Problem;

/** Gives the function that makes the problems of one file. */
export function reporter(file: { file: string }): Report {
  return (place, rule, message, excerpt) => ({
    file: file.file,
    line: place.line,
    column: place.column,
    rule,
    message,
    excerpt,
  });
}
