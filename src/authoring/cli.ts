import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { today } from '../domain/days.ts';
import { AuthorError } from './author-error.ts';
import type { Surroundings } from './makers.ts';
import { newFiles } from './new-files.ts';

const root = process.cwd();
const terminal = process.stdin.isTTY && process.stdout.isTTY;
const lines = terminal
  ? createInterface({ input: process.stdin, output: process.stdout })
  : undefined;
const surroundings: Surroundings = {
  root,
  today: today(),
  input: async () => {
    if (lines) return pasted(lines);
    const piped = await text(process.stdin);
    return piped.trim() === '' ? undefined : piped;
  },
  ...(lines ? { ask: (question: string) => lines.question(question) } : {}),
};

try {
  const { files, notes } = await newFiles(process.argv.slice(2), surroundings);
  for (const { file, text: content } of files) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), content, { flag: 'wx' });
    console.log(`Wrote ${file}, a draft.`);
  }
  for (const note of notes) console.log(`  ${note}`);
} catch (error) {
  if (!(error instanceof AuthorError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  lines?.close();
}

/** What is pasted into the terminal until its end, Ctrl+D. */
async function pasted(terminalLines: Interface): Promise<string> {
  console.log('Paste BibTeX, RIS or CSL-JSON, then press Enter and Ctrl+D:');
  const all: string[] = [];
  for await (const line of terminalLines) all.push(line);
  return all.join('\n');
}
