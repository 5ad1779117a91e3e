// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The oldest Node that can start these commands; the tasks themselves run on the installed Node 24. */
const oldestNode = 20;

/** @typedef {Record<string, { version?: string, optional?: boolean, dev?: boolean, link?: boolean }>} Packages */

/**
 * Names the packages of the lock file that are not installed in the same version.
 *
 * @param {Packages} wanted the `packages` of package-lock.json
 * @param {Packages} installed the `packages` of node_modules/.package-lock.json
 * @returns {string[]}
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([name, entry]) => name !== '' && !entry.optional && !entry.link)
    .filter(([name, entry]) => installed[name]?.version !== entry.version)
    .map(([name]) => name);
}

/**
 * Says what is missing from an installation, or `undefined` if it is whole.
 *
 * @param {string} root the project's folder
 * @returns {string | undefined}
 */
export function installationFault(root) {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return 'nothing is installed yet';
  const missing = missingPackages(
    readPackages(path.join(root, 'package-lock.json')),
    readPackages(record),
  );
  if (missing.length > 0) return `${missing.length} packages are missing or have another version`;
  const folders = Object.keys(readPackages(record)).filter((name) =>
    name.startsWith('node_modules/'),
  );
  const gone = folders.filter((name) => !existsSync(path.join(root, name, 'package.json')));
  const required = gone.filter((name) => !readPackages(record)[name]?.optional);
  if (required.length > 0) return `the folder ${required[0]} is gone`;
  if (!nodeWorks(root)) return 'the Node that belongs to the project is missing';
  return undefined;
}

/** @param {string} file @returns {Packages} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * The path of the Node that the npm package `node` brings.
 * @param {string} root
 */
export function projectNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(root, 'node_modules/node/bin', name);
}

/** @param {string} root */
function nodeWorks(root) {
  try {
    const version = execFileSync(projectNode(root), ['--version'], { encoding: 'utf8' });
    return Number(version.replace(/^v/, '').split('.')[0]) >= 22;
  } catch {
    return false;
  }
}

/**
 * Installs what is missing. Ends the process with one sentence if that cannot be done.
 * @param {string} root
 */
export function ensureInstalled(root) {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    stop(
      `Fontes needs Node ${oldestNode} or newer to start; this is Node ${process.versions.node}.`,
    );
  }
  const fault = installationFault(root);
  if (fault === undefined) return;
  // Not on the standard output, which may be read by another program.
  console.error(`Installing, because ${fault}. This takes a minute or two …`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--loglevel=error', '--no-fund', '--no-audit'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const output = result.stderr ?? '';
  if (result.error)
    stop(
      `npm could not be started (${result.error.message}). It comes with Node: install Node again.`,
    );
  if (result.status !== 0) {
    process.stderr.write(output);
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output)) {
      stop('The packages could not be fetched. Connect to the network and run the command again.');
    }
    stop(
      'The installation did not finish. Delete the folder node_modules and run the command again.',
    );
  }
  const left = installationFault(root);
  if (left === undefined) return;
  if (left.includes('Node')) {
    stop(
      'The package "node" is there, but its program is not. npm was told not to run install scripts: run "npm config set ignore-scripts false", delete the folder node_modules, and run the command again.',
    );
  }
  stop(`After installing, ${left}. Delete the folder node_modules and run the command again.`);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
