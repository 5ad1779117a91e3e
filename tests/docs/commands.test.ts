import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import test from 'node:test';
import { docs, readDoc, root } from '../support/docs.ts';

const { scripts } = JSON.parse(readDoc('package.json')) as { scripts: Record<string, string> };

/** `npm start`, `npm test` and `npm run x` in a guide, with where they stand. */
const commands = docs.flatMap((doc) =>
  [...readDoc(doc).matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, short]) => ({ doc, name: run ?? short ?? '' }),
  ),
);

test('every npm command in a guide exists, and README.md names every command', () => {
  assert.deepEqual(
    commands.filter(({ name }) => !(name in scripts)).map(({ doc, name }) => `${doc}: ${name}`),
    [],
  );
  const told = new Set(commands.filter(({ doc }) => doc === 'README.md').map(({ name }) => name));
  assert.deepEqual(
    Object.keys(scripts).filter((name) => !told.has(name)),
    [],
  );
});

test('every command is a task of the one script that installs what is missing', () => {
  for (const [name, script] of Object.entries(scripts)) {
    assert.equal(script, `node src/commands/run.mjs ${name}`);
  }
});

/** Those that take no longer than a few seconds and need no build; the tests run the others or are them. */
const quick: { args: string[]; status: number; says: RegExp }[] = [
  { args: ['check'], status: 0, says: /\b0 mistakes, / },
  { args: ['check', '--format=json'], status: 0, says: /^\[/ },
  { args: ['check', '--format=github'], status: 0, says: /^(?:::|\s*$)/ },
  { args: ['check', '--basis', '--drafts', '--growing'], status: 0, says: /\[basis?|\[editors\]/ },
  { args: ['check', '--format=xml'], status: 2, says: /There is no format "xml"/ },
  { args: ['readability'], status: 0, says: /Flesch-Kincaid/ },
  { args: ['new'], status: 1, says: /^Say what is new: npm run new article NAME/ },
  { args: ['no-such-task'], status: 1, says: /There is no task "no-such-task"/ },
];

for (const { args, status, says } of quick) {
  test(`npm run ${args.join(' ')}`, () => {
    const result = spawnSync(process.execPath, [path.join(root, 'src/commands/run.mjs'), ...args], {
      encoding: 'utf8',
      input: '',
    });
    assert.equal(result.status, status, result.stdout.slice(-500) + result.stderr);
    assert.match(result.stdout + result.stderr, says);
  });
}
