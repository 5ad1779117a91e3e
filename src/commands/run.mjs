// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, projectNode } from './installed.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const astro = 'node_modules/astro/bin/astro.mjs';
const noise = '--disable-warning=ExperimentalWarning';

/**
 * The tasks, each as commands that run one after the other; the first that fails ends the task.
 * @type {Record<string, (rest: string[]) => string[][]>}
 */
const tasks = {
  build: (rest) => [[astro, 'build', '--force', ...rest]],
  dev: (rest) => [[astro, 'dev', ...rest]],
  preview: () => [[noise, 'src/commands/preview.ts']],
  start: () => [
    [astro, 'build', '--force'],
    [noise, 'src/commands/preview.ts'],
  ],
  compress: (rest) => [[noise, 'src/commands/compress.ts', ...rest]],
  check: (rest) => [[noise, 'src/checks/cli.ts', ...rest]],
  'check:sources': () => [[noise, 'src/authoring/addresses-cli.ts']],
  new: (rest) => [[noise, 'src/authoring/cli.ts', ...rest]],
  readability: (rest) => [[noise, 'src/readability/cli.ts', ...rest]],
  test: () => [[noise, 'src/commands/test.ts']],
  verify: () => [[noise, 'src/commands/test.ts', '--sweep']],
  'search:eval': (rest) => [[noise, 'tests/search/eval.ts', ...rest]],
  audit: () => [[noise, 'src/commands/audit.ts']],
  bench: (rest) => [[noise, 'tests/bench/paint.ts', ...rest]],
  'bench:search': (rest) => [[noise, 'tests/bench/starlight.ts', ...rest]],
  'bench:scale': (rest) => [[noise, 'tests/bench/scale.ts', ...rest]],
  drill: (rest) => [[noise, 'tests/drill/run.ts', ...rest]],
  pictures: () => [[noise, 'tests/pictures/take.ts']],
  typecheck: () => [[astro, 'check', '--minimumFailingSeverity', 'warning']],
  lint: () => [
    ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
    ['node_modules/stylelint/bin/stylelint.mjs', '--max-warnings', '0', 'src/**/*.css'],
    ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'],
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ],
  format: () => [['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '.']],
};

const [name = '', ...rest] = process.argv.slice(2);
const task = tasks[name];
if (!task) {
  console.error(`There is no task "${name}". There are: ${Object.keys(tasks).join(', ')}.`);
  process.exit(1);
}
ensureInstalled(root);
for (const command of task(rest)) {
  const status = await run(command);
  if (status !== 0) process.exit(status);
}

/**
 * Runs the installed Node with a script. Its folder stands first on the PATH, for what it starts in turn.
 * @param {string[]} command
 * @returns {Promise<number>}
 */
function run(command) {
  const node = projectNode(root);
  const child = spawn(node, command, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
      // Nothing is sent anywhere, not even by the tools.
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
