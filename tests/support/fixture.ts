import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const valid = path.join(import.meta.dirname, '../fixtures/valid');

/** A change to one file of the valid project: text to find and what stands there instead. */
export interface Edit {
  file: string;
  find?: string;
  put: string;
}

/**
 * Runs a function on a copy of the small valid project with one mistake planted in it.
 * Throws if the text to replace does not stand in the file, so that no case silently tests nothing.
 */
export function withEdits<T>(edits: readonly Edit[], use: (root: string) => T): T {
  const root = mkdtempSync(path.join(tmpdir(), 'fontes-fixture-'));
  try {
    plant(edits, root);
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The same for a function that takes its time. */
export async function withEditsAsync<T>(
  edits: readonly Edit[],
  use: (root: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(path.join(tmpdir(), 'fontes-fixture-'));
  try {
    plant(edits, root);
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function plant(edits: readonly Edit[], root: string): void {
  cpSync(valid, root, { recursive: true });
  for (const { file, find, put } of edits) {
    const target = path.join(root, file);
    if (find === undefined) {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, put);
      continue;
    }
    const text = readFileSync(target, 'utf8');
    if (!text.includes(find)) throw new Error(`${file} does not hold "${find}"`);
    writeFileSync(target, text.replace(find, put));
  }
}
