import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/**
 * Runs everything that has to be green: the static checks and unit tests side by side, then the
 * build, then the tests of the built site. `--sweep` adds the long tests.
 */
const sweep = process.argv.includes('--sweep');
const npmTask = (name: string): string[] => ['src/commands/run.mjs', name];
const nodeTests = (patterns: readonly string[], ...options: string[]): string[] => [
  '--disable-warning=ExperimentalWarning',
  '--test',
  ...options,
  ...patterns.flatMap((pattern) => globSync(pattern)),
];

// Two at a time: more of them side by side take longer on two cores than one after the other.
const first = await Promise.all([
  inTurn(
    () => run('lint', npmTask('lint')),
    // Pure functions need no process of their own for each file; to start one takes longer than they do.
    () => run('unit tests', nodeTests(['src/**/*.test.ts'], '--test-isolation=none')),
  ),
  inTurn(
    () => run('types', npmTask('typecheck')),
    () => run('tests of the guides and tools', nodeTests(['tests/{bench,docs,drill}/*.test.ts'])),
  ),
]);
const build = first.every(Boolean) && (await run('build', npmTask('build')));
// One browser is found or fetched before the test files that run side by side each look for it.
const browser = build && (await run('browser', ['tests/support/ready-browser.ts']));
const site =
  browser &&
  (await run(
    'tests of the built site',
    nodeTests(
      [
        'tests/browser/*.test.ts',
        'tests/site/*.test.ts',
        ...(sweep ? ['tests/sweep/*.test.ts'] : []),
      ],
      // A browser often waits: two files side by side use what is there, also on two cores.
      `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`,
      // A page that never answers must not hold up everything; the sweep has tests of many pages.
      `--test-timeout=${(sweep ? 15 : 2) * 60_000}`,
    ),
  ));
if (!site) {
  console.error('\nNot everything is green; see above.');
  process.exit(1);
}

/** Runs some tasks one after the other, all of them, and tells whether all were green. */
async function inTurn(...tasks: (() => Promise<boolean>)[]): Promise<boolean> {
  let green = true;
  for (const task of tasks) green = (await task()) && green;
  return green;
}

/** Runs a script and prints its output in one piece when it ends, so that parallel ones stay readable. */
function run(title: string, command: readonly string[]): Promise<boolean> {
  const started = Date.now();
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FONTES_SWEEP: sweep ? 'yes' : '' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(0);
      console.log(`\n── ${title}: ${code === 0 ? 'green' : 'RED'}, ${seconds} s`);
      const quiet = code === 0 && !title.includes('test');
      if (!quiet) console.log(output.trim());
      else console.log(summary(output));
      resolve(code === 0);
    });
  });
}

/** The closing lines of a tool that had nothing to complain about. */
function summary(output: string): string {
  return output.trim().split('\n').slice(-2).join('\n');
}
