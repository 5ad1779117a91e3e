import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A site built into a folder of its own, beside the `dist/` of the other tests. */
export interface BuiltSite {
  folder: string;
  remove(): void;
}

/** Builds the site into a temporary folder, with variables of the environment such as `SITE_URL`. */
export function buildSite(environment: Record<string, string>): BuiltSite {
  const folder = mkdtempSync(path.join(tmpdir(), 'fontes-site-'));
  execFileSync(process.execPath, ['src/commands/run.mjs', 'build', '--outDir', folder], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
