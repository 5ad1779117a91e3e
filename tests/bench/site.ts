import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import { articlesFor, makeContent } from './content.ts';

const content = path.resolve(import.meta.dirname, '../../content');

/** What stays of the real content: pages about the site, help lines, words of grammar for the search. */
const kept = ['pages', 'contacts', 'search', 'site.json'];

/** Writes the content of a made-up site of about so many pages into a project's folder. */
export function writeContent(root: string, pages: number): void {
  const target = path.join(root, 'content');
  rmSync(target, { recursive: true, force: true });
  for (const name of kept) {
    cpSync(path.join(content, name), path.join(target, name), { recursive: true });
  }
  mkdirSync(path.join(target, 'figures'));
  for (const locale of localeCodes) {
    const file = path.join(target, `search/${locale}.json`);
    const words = JSON.parse(readFileSync(file, 'utf8')) as object;
    // The real ones lead to sections of the real articles.
    writeFileSync(file, JSON.stringify({ ...words, aspects: [] }));
  }
  for (const { path: name, text } of makeContent(articlesFor(pages))) {
    const file = path.join(target, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A copy of the project with a made-up site of about so many pages. */
export function madeSite(pages: number): ProjectCopy {
  const project = copyProject();
  writeContent(project.root, pages);
  return project;
}
