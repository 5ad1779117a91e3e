import { spawnSync } from 'node:child_process';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';
import { mutations, type Mutation } from './mutations.ts';

// npm run drill [words]: breaks one thing after the other in a copy of the project, and shows which test goes red
// for it. With some words of a title, only the things whose title has them.
const wanted = process.argv.slice(2).join(' ');
const chosen = mutations.filter(({ title }) => title.includes(wanted));
if (chosen.length === 0) {
  console.error(`Nothing to break has "${wanted}" in its title (tests/drill/mutations.ts).`);
  process.exit(1);
}
const needsBuild = ({ tests }: Mutation): boolean =>
  tests.some((file) => file.startsWith('tests/'));
const project = copyProject();
let survivors = 0;
try {
  const files = [...new Set(chosen.flatMap(({ tests }) => tests))];
  console.log(`Before anything is broken, ${files.length} test files have to be green …`);
  const built = project.build();
  const red = built.status === 0 ? failedTests(project, files) : ['the build'];
  if (red.length > 0) {
    console.error(`They are not; mend first:\n  ${red.join('\n  ')}`);
    survivors = -1;
  } else {
    for (const mutation of chosen) tryOut(mutation);
  }
} finally {
  project.remove();
}
if (survivors > 0) console.error(`\n${survivors} of ${chosen.length} went unnoticed.`);
else if (survivors === 0) console.log(`\nAll ${chosen.length} were noticed.`);
process.exitCode = survivors === 0 ? 0 : 1;

function tryOut(mutation: Mutation): void {
  const original = project.read(mutation.file);
  project.replace(mutation.file, mutation.find, mutation.put);
  const stopped = needsBuild(mutation) && project.build().status !== 0;
  const red = stopped ? ['the build itself'] : failedTests(project, mutation.tests);
  project.write(mutation.file, original);
  if (red.length === 0) survivors += 1;
  console.log(
    `\n${red.length > 0 ? '✓' : '✗ NOBODY NOTICED'} ${mutation.title} (${mutation.file})`,
  );
  for (const name of red.slice(0, 3)) console.log(`    red: ${name}`);
  if (red.length > 3) console.log(`    and ${red.length - 3} more`);
}

/** The names of the tests that are red, with their file. */
function failedTests(copy: ProjectCopy, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--test',
        '--test-reporter=tap',
        // What is broken may leave a test waiting for ever.
        '--test-timeout=60000',
        '--test-force-exit',
        file,
      ],
      { cwd: copy.root, encoding: 'utf8', env: { ...process.env, FONTES_SWEEP: 'yes' } },
    );
    if (status === 0) return [];
    const names = [...stdout.matchAll(/^\s*not ok \d+ - (.*)$/gm)].map(([, name = '']) => name);
    return names.length > 0 ? names.map((name) => `${file}: ${name}`) : [`${file}: ${stderr}`];
  });
}
