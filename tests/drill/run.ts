import { spawnSync } from 'node:child_process';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';
import { mutations, type Mutation } from './mutations.ts';

// Breaks one thing after the other in a copy of the project, and shows which test goes red for it.
const needsBuild = ({ tests }: Mutation): boolean =>
  tests.some((file) => file.startsWith('tests/'));
const project = copyProject();
let survivors = 0;
try {
  const files = [...new Set(mutations.flatMap(({ tests }) => tests))];
  console.log(`Before anything is broken, ${files.length} test files have to be green …`);
  const built = project.build();
  const red = built.status === 0 ? failedTests(project, files) : ['the build'];
  if (red.length > 0) {
    console.error(`They are not; mend first:\n  ${red.join('\n  ')}`);
    survivors = -1;
  } else {
    for (const mutation of mutations) tryOut(mutation);
  }
} finally {
  project.remove();
}
if (survivors > 0) console.error(`\n${survivors} of ${mutations.length} went unnoticed.`);
else if (survivors === 0) console.log(`\nAll ${mutations.length} were noticed.`);
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
      ['--disable-warning=ExperimentalWarning', '--test', '--test-reporter=tap', file],
      { cwd: copy.root, encoding: 'utf8' },
    );
    if (status === 0) return [];
    const names = [...stdout.matchAll(/^\s*not ok \d+ - (.*)$/gm)].map(([, name = '']) => name);
    return names.length > 0 ? names.map((name) => `${file}: ${name}`) : [`${file}: ${stderr}`];
  });
}
