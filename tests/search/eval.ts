// npm run search:eval [file.jsonl]: runs a file of queries through the built site and prints how well it answers.
import { existsSync } from 'node:fs';
import { launchBrowser } from '../support/browser.ts';
import { ownQueryFiles, readQueries, report } from './judge.ts';
import { evaluate } from './site-eval.ts';

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!existsSync('dist/index.html')) {
  console.error('There is no built site yet. Run "npm run build" first.');
  process.exit(1);
}
for (const file of files) {
  if (existsSync(file)) continue;
  console.error(`There is no file "${file}".`);
  process.exit(1);
}
const queries = (files.length > 0 ? files : ownQueryFiles).flatMap((file) => readQueries(file));
const browser = await launchBrowser();
const outcomes = await evaluate(queries, browser);
await browser.close();
console.log(report(outcomes));
