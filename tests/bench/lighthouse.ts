import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findExecutable } from '../support/browser.ts';
import { npm } from '../support/npm.ts';
import { median } from './load.ts';

/** Too large to install for everyone, so it is fetched when the bench runs. */
const lighthouse = 'lighthouse@13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const runs = 3;

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { title: string; score: number | null; scoreDisplayMode: string }>;
}

/** Prints Lighthouse's scores for a phone, median of three, and each audit that is not perfect. */
export async function scores(addresses: readonly string[]): Promise<void> {
  console.log(`\nLighthouse, mobile, median of ${runs}: ${categories.join(', ')}`);
  const browser = await findExecutable();
  const folder = mkdtempSync(path.join(tmpdir(), 'fontes-lighthouse-'));
  const file = path.join(folder, 'report.json');
  try {
    for (const address of addresses) {
      const reports: Report[] = [];
      for (let run = 0; run < runs; run += 1) {
        // Beside this process, since the pages come from a server in it.
        await promisify(execFile)(
          npm,
          [
            'exec',
            '--yes',
            '--package',
            lighthouse,
            '--',
            'lighthouse',
            address,
            '--quiet',
            '--output=json',
            `--output-path=${file}`,
            '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
          ],
          { env: { ...process.env, CHROME_PATH: browser } },
        );
        reports.push(JSON.parse(readFileSync(file, 'utf8')) as Report);
      }
      const of = (category: string): number =>
        median(reports.map((report) => (report.categories[category]?.score ?? 0) * 100));
      console.log(`  ${categories.map((name) => of(name).toFixed(0)).join(' ')}  ${address}`);
      const imperfect = Object.values(reports.at(-1)?.audits ?? {}).filter(
        ({ score, scoreDisplayMode }) =>
          score !== null && score < 1 && ['binary', 'numeric'].includes(scoreDisplayMode),
      );
      for (const { title, score } of imperfect) console.log(`    ${title}: ${String(score)}`);
    }
  } catch (error) {
    console.log(
      `  Lighthouse did not run: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
