import type { DataFile } from '../content/read-content.ts';
import { addMonths } from '../domain/days.ts';
import type { Problem } from '../report/problems.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { Contacts } from '../schemas/site.ts';

/** How long a help line may go without being checked, in months. */
export const contactMonths = 6;

/** Judges the order of an article's dates, and whether its next check is overdue. */
export function checkDates(article: DataFile<ArticleData>, today: string): Problem[] {
  const { published, updated, checked, nextCheck, reviewedBy } = article.value;
  const problem = (field: string, rule: Problem['rule'], message: string): Problem => ({
    file: article.file,
    ...article.data.placeOf([field]),
    rule,
    message,
  });
  const problems: Problem[] = [];
  const wrong = (field: string, message: string): void => {
    problems.push(problem(field, 'dates-out-of-order', message));
  };
  if (updated < published) wrong('updated', `updated ${updated} is before published ${published}`);
  if (updated > today) wrong('updated', `updated ${updated} is after today, ${today}`);
  if (checked > today) wrong('checked', `checked ${checked} is after today, ${today}`);
  if (nextCheck <= checked)
    wrong('nextCheck', `nextCheck ${nextCheck} is not after checked ${checked}`);
  if (nextCheck > addMonths(checked, 12)) {
    wrong('nextCheck', `nextCheck ${nextCheck} is more than a year after checked ${checked}`);
  }
  if (reviewedBy && reviewedBy.reviewed > today) {
    wrong('reviewedBy', `reviewed ${reviewedBy.reviewed} is after today, ${today}`);
  }
  const newest = article.value.history.at(-1)?.date;
  if (newest && newest > updated) {
    wrong('history', `the history goes on to ${newest}, after updated ${updated}`);
  }
  if (problems.length === 0 && nextCheck < today) {
    problems.push(
      problem(
        'nextCheck',
        'check-overdue',
        `the check against the sources was due on ${nextCheck}`,
      ),
    );
  }
  return problems;
}

/** Warns about help lines that nobody has checked for half a year. */
export function checkContactDates(file: DataFile<Contacts>, today: string): Problem[] {
  return file.value.contacts.flatMap((contact, index): Problem[] =>
    addMonths(contact.checked, contactMonths) < today
      ? [
          {
            file: file.file,
            ...file.data.placeOf(['contacts', index, 'checked']),
            rule: 'contact-overdue',
            message: `${contact.number ?? contact.url ?? 'a contact'} was last checked on ${contact.checked}`,
          },
        ]
      : [],
  );
}
