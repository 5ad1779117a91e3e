import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { addLanguage } from '../support/new-language.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

// German is added as src/README.md tells it: nothing breaks, and what is missing is named piece by piece.
let project: ProjectCopy;

interface Row {
  file: string;
  level: string;
  message: string;
}

before(() => {
  project = copyProject();
  addLanguage(project, 'de', 'Deutsch', { 'nav.articles': 'Artikel' });
});
after(() => {
  project.remove();
});

function german(): Row[] {
  const { output, status } = project.run('src/checks/cli.ts', '--format=json');
  assert.equal(status, 0, output.slice(0, 2000));
  return (JSON.parse(output) as Row[]).filter(
    ({ file, message }) => message.includes('Deutsch') || file.includes('/de'),
  );
}

test('a language that has only its line and one word is reported piece by piece, and stops nothing', () => {
  const rows = german();
  assert.ok(rows.every(({ level }) => level === 'warning'));
  for (const missing of [
    'src/i18n/strings/de.ts missing "nav.home" (Deutsch)',
    'src/i18n/routes.ts missing the folder names of its addresses (Deutsch)',
    'src/domain/languages/de.ts missing its phrases',
    'content/articles/de/sleep.mdx missing: content/articles/en/sleep.mdx has no finished version in Deutsch',
    'content/pages/de/about.mdx missing',
    'content/sources/palmer-2024.json missing "custom.text.de" (Deutsch)',
    'content/vocabulary/insomnia.json missing "text.de" (Deutsch)',
    'content/contacts/se.json missing "name.de" (Deutsch)',
  ]) {
    assert.ok(
      rows.some(({ file, message }) => `${file} ${message}`.startsWith(missing)),
      missing,
    );
  }
  assert.ok(rows.every(({ message }) => !message.includes('"nav.articles"')));
});

test('the types still hold', () => {
  const { output, status } = project.run(
    'node_modules/astro/bin/astro.mjs',
    'check',
    '--minimumFailingSeverity',
    'warning',
  );
  assert.equal(status, 0, output);
});

test('a translation begins as a draft, which the build leaves out', () => {
  const made = project.run('src/authoring/cli.ts', 'translation', 'sleep', 'de');
  assert.equal(made.status, 0, made.output);
  for (const page of ['about', 'policy', 'privacy']) {
    assert.equal(project.run('src/authoring/cli.ts', 'translation', page, 'de').status, 0);
  }
  const levels = new Set(german().map(({ level }) => level));
  assert.deepEqual([...levels].toSorted(), ['draft', 'warning']);
  const { output, status } = project.build();
  assert.equal(status, 0, output.slice(-2000));
  assert.ok(existsSync(path.join(project.root, 'dist/articles/sleep/index.html')));
  assert.deepEqual(
    readdirSync(path.join(project.root, 'dist')).filter((name) => name === 'de'),
    [],
  );
});
