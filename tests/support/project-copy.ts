import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A copy of the whole project in a temporary folder, in which a test may break and add what it likes. */
export interface ProjectCopy {
  root: string;
  /** Runs a script of the copy, such as `src/checks/cli.ts`, and gives what it printed. */
  run(script: string, ...args: string[]): { status: number | null; output: string };
  build(): { status: number | null; output: string };
  read(file: string): string;
  write(file: string, text: string): void;
  /** Replaces text in a file. Throws if it does not stand there, so that no test silently tests nothing. */
  replace(file: string, find: string | RegExp, put: string): void;
  remove(): void;
}

/** Copies the project; its packages are shared with the original, its caches are not. */
export function copyProject(): ProjectCopy {
  const copy = mkdtempSync(path.join(tmpdir(), 'fontes-copy-'));
  for (const file of projectFiles()) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  sharePackages(copy);
  const inCopy = (file: string): string => path.join(copy, file);
  const run: ProjectCopy['run'] = (script, ...args) => {
    const result = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script, ...args],
      { cwd: copy, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
    );
    return { status: result.status, output: result.stdout + result.stderr };
  };
  return {
    root: copy,
    run,
    build: () => run('node_modules/astro/bin/astro.mjs', 'build', '--force'),
    read: (file) => readFileSync(inCopy(file), 'utf8'),
    write: (file, text) => {
      mkdirSync(path.dirname(inCopy(file)), { recursive: true });
      writeFileSync(inCopy(file), text);
    },
    replace: (file, find, put) => {
      const before = readFileSync(inCopy(file), 'utf8');
      const after = before.replace(find, put);
      if (after === before) throw new Error(`${file} does not hold ${String(find)}`);
      writeFileSync(inCopy(file), after);
    },
    remove: () => {
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

/** Gives a folder the project's packages, without their caches. */
export function sharePackages(folder: string): void {
  const packages = path.join(root, 'node_modules');
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(packages)) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(path.join(packages, name), path.join(folder, 'node_modules', name));
  }
}

/** The files of the project, also those that are not committed yet. */
function projectFiles(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\n')
    .filter((file) => file !== '' && existsSync(path.join(root, file)));
}
