import { spawnSync } from 'node:child_process';

// npm run audit: asks the package registry for known weaknesses of the installed packages.
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const result = spawnSync(npm, ['audit', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});

interface Report {
  error?: { summary?: string };
  message?: string;
  metadata?: { vulnerabilities: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string; fixAvailable: unknown }>;
}

const report = parse(result.stdout);
if (!report?.metadata) {
  const reason = report?.error?.summary ?? report?.message ?? result.stderr.trim().split('\n')[0];
  console.log(`The registry could not be asked (${reason || 'no answer'}). Nothing is known.`);
} else {
  const found = Object.entries(report.vulnerabilities ?? {});
  for (const [name, { severity, fixAvailable }] of found) {
    console.log(`${name}: ${severity}${fixAvailable ? ', mended by an update' : ''}`);
  }
  console.log(
    found.length === 0
      ? 'No weakness is known in the installed packages.'
      : 'None of these packages is shipped with the site unless licences.txt names it.',
  );
  const { high = 0, critical = 0 } = report.metadata.vulnerabilities;
  if (high + critical > 0) process.exit(1);
}

function parse(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return undefined;
  }
}
