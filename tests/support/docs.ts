import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The guides of the project. */
export const docs = [
  'README.md',
  'CHANGELOG.md',
  'content/README.md',
  'content/rules.md',
  'src/README.md',
  'src/commands/README.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
];

/** The text of a file of the project. */
export function readDoc(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
