import { countryOrder } from '../domain/contacts.ts';
import { languageWords } from '../domain/languages/index.ts';
import type { Problem } from '../report/problems.ts';
import { originalLocale, type LocaleEntry } from '../i18n/locales.ts';
import { areaNames } from '../i18n/routes.ts';
import { missingStrings } from '../i18n/strings.ts';

/** Names what a language lacks outside of `content/`, piece by piece. */
export function checkInterface(locale: LocaleEntry): Problem[] {
  if (locale.code === originalLocale) return [];
  const rule = locale.state === 'complete' ? 'missing-text' : 'missing-text-growing';
  const gap = (file: string, what: string): Problem => ({
    file,
    line: 1,
    column: 1,
    rule,
    message: `missing ${what} (${locale.name})`,
  });
  const tables = [
    { file: 'src/i18n/routes.ts', what: 'the folder names of its addresses', table: areaNames },
    { file: 'src/domain/contacts.ts', what: 'its order of countries', table: countryOrder },
    {
      file: `src/domain/languages/${locale.code}.ts`,
      what: 'its phrases of certainty, words for animals, advice to be active, and numbers',
      table: languageWords,
    },
  ];
  return [
    ...missingStrings(locale.code).map((key) =>
      gap(`src/i18n/strings/${locale.code}.ts`, `"${key}"`),
    ),
    ...tables
      .filter(({ table }) => !(locale.code in table))
      .map(({ file, what }) => gap(file, what)),
  ];
}
