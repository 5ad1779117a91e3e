import { isDraft } from '../domain/drafts.ts';
import type { Content, DataFile, TextFile } from '../content/read-content.ts';
import { checkInterface } from './check-interface.ts';
import type { Problem } from '../report/problems.ts';
import { locales, originalLocale, type LocaleEntry } from '../i18n/locales.ts';

/** Judges that every text stands in every language; in a growing language a gap is a warning. */
export function checkLanguages(
  content: Content,
  languages: readonly LocaleEntry[] = locales,
): Problem[] {
  return languages.flatMap((locale) => [
    ...checkInterface(locale),
    ...missingFiles(content, locale),
    ...content.claims
      .filter((file) => !isPending(content, file.value.article, locale))
      .flatMap((file) => missingKey(file, file.value.text, ['text'], locale)),
    ...[...content.vocabulary, ...content.figures].flatMap((file) =>
      missingKey(file, file.value.text, ['text'], locale),
    ),
    ...content.sources.flatMap((file) =>
      missingKey(file, file.value.custom.text, ['custom', 'text'], locale),
    ),
    ...content.contacts.flatMap((file) => [
      ...missingKey(file, file.value.name, ['name'], locale),
      ...file.value.contacts.flatMap((contact, index) =>
        missingKey(file, contact.text, ['contacts', index, 'text'], locale),
      ),
    ]),
  ]);
}

/** Whether the original says that its translation into a language is still to come. */
function isPending(content: Content, article: string, locale: LocaleEntry): boolean {
  return content.articles.some(
    (file) =>
      file.locale === originalLocale &&
      file.id === article &&
      file.value.pending.includes(locale.code),
  );
}

function ruleFor(locale: LocaleEntry): Problem['rule'] {
  return locale.state === 'complete' ? 'missing-text' : 'missing-text-growing';
}

function missingKey(
  file: DataFile<unknown>,
  texts: Partial<Record<string, unknown>>,
  path: readonly PropertyKey[],
  locale: LocaleEntry,
): Problem[] {
  if (texts[locale.code] !== undefined) return [];
  const key = [...path, locale.code].join('.');
  return [
    {
      file: file.file,
      ...file.data.placeOf(path),
      rule: ruleFor(locale),
      message: `missing "${key}" (${locale.name})`,
    },
  ];
}

function missingFiles(content: Content, locale: LocaleEntry): Problem[] {
  return (['articles', 'pages'] as const).flatMap((folder) => {
    const files: TextFile<object>[] = content[folder].filter((file) => !isDraft(file));
    const own = new Set(files.filter((file) => file.locale === locale.code).map((file) => file.id));
    return files
      .filter((file) => file.locale === originalLocale && !own.has(file.id))
      .filter((file) => folder !== 'articles' || !isPending(content, file.id, locale))
      .map((file): Problem => ({
        file: `content/${folder}/${locale.code}/${file.id}.mdx`,
        line: 1,
        column: 1,
        rule: ruleFor(locale),
        message: `missing: ${file.file} has no finished version in ${locale.name}`,
      }));
  });
}
