import type { ProjectCopy } from './project-copy.ts';

/** Adds a growing language to a copy of the project, as src/README.md says: a line in each of two lists, and a file. */
export function addLanguage(
  project: ProjectCopy,
  code: string,
  name: string,
  strings: Record<string, string>,
): void {
  project.replace(
    'src/i18n/locales.ts',
    '\n] as const',
    `\n  { code: '${code}', name: '${name}', prefix: '${code}', state: 'growing' },\n] as const`,
  );
  project.replace(
    'src/i18n/strings.ts',
    /= \{ en, sv, id(.*?) \};/,
    `= { en, sv, id$1, ${code} };`,
  );
  project.replace(
    'src/i18n/strings.ts',
    '\n\n',
    `\nimport { ${code} } from './strings/${code}.ts';\n\n`,
  );
  project.write(
    `src/i18n/strings/${code}.ts`,
    `import type { Strings } from './en.ts';\n\nexport const ${code}: Partial<Strings> = ${JSON.stringify(strings, null, 2)};\n`,
  );
}
