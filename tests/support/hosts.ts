import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunningServer } from '../../src/commands/serve.ts';
import { dist } from './site.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A kind of server on which the site has to run. */
export interface Host {
  name: string;
  /** The names of its program; the first one found is started. */
  programs: readonly string[];
  /** Whether it shows the site's own page for what is not there. */
  errorPage: boolean;
  /** The encoding in which it sends the files that `npm run compress` has written. */
  precompressed?: 'br' | 'gzip';
  /** Writes its configuration into a folder and gives the arguments of its program. */
  configure(setup: Setup): string[];
}

interface Setup {
  /** A folder for configuration, logs and process files. */
  folder: string;
  /** The document root. */
  www: string;
  /** The path of the site on the host, such as `/health/site/`. */
  base: string;
  port: number;
}

/** A server that runs, and the folder from which it does. */
export interface RunningHost extends RunningServer {
  /** The site's folder on disk: a copy, to which a test may add. */
  siteFolder: string;
}

export const hosts: readonly Host[] = [
  {
    name: 'python3 -m http.server',
    programs: ['python3', 'python'],
    errorPage: false,
    configure: ({ www, port }) => [
      ...['-m', 'http.server', String(port)],
      ...['--bind', '127.0.0.1', '--directory', www],
    ],
  },
  {
    name: 'nginx',
    programs: ['nginx'],
    errorPage: true,
    precompressed: 'gzip',
    configure: (setup) => {
      const { folder } = setup;
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      );
      const types = ['/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'].find((file) =>
        existsSync(file),
      );
      const server = recipe('nginx', setup).replace(
        /listen 80;/,
        `listen 127.0.0.1:${setup.port};`,
      );
      const config = [
        'daemon off;',
        'worker_processes 1;',
        `pid ${folder}/nginx.pid;`,
        `error_log ${folder}/error.log;`,
        'events {}',
        'http {',
        'access_log off;',
        types ? `include ${types};` : '',
        'default_type application/octet-stream;',
        ...temporary,
        server,
        '}',
      ];
      const file = path.join(folder, 'nginx.conf');
      writeFileSync(file, config.join('\n'));
      return ['-e', path.join(folder, 'error.log'), '-p', folder, '-c', file];
    },
  },
  {
    name: 'Caddy',
    programs: ['caddy'],
    errorPage: true,
    precompressed: 'br',
    configure: (setup) => {
      const file = path.join(setup.folder, 'Caddyfile');
      const site = recipe('caddy', setup).replace(
        /^example\.org \{/,
        `http://localhost:${setup.port} {`,
      );
      writeFileSync(file, `{\n\tadmin off\n}\n${site}`);
      return ['run', '--config', file, '--adapter', 'caddyfile'];
    },
  },
  {
    name: 'Apache httpd',
    programs: ['apache2', 'httpd'],
    errorPage: true,
    configure: (setup) => {
      const { folder, port } = setup;
      const modules = [
        '/usr/lib/apache2/modules',
        '/usr/lib64/httpd/modules',
        '/usr/libexec/apache2',
        '/opt/homebrew/lib/httpd/modules',
      ].find((place) => existsSync(place));
      const wanted = ['mpm_event', 'unixd', 'authz_core', 'dir', 'mime', 'headers', 'log_config'];
      const loads = wanted.flatMap((name) => {
        const file = path.join(modules ?? '', `mod_${name}.so`);
        return existsSync(file) ? [`LoadModule ${name}_module ${file}`] : [];
      });
      const types = [
        '/etc/mime.types',
        '/etc/apache2/mime.types',
        '/opt/homebrew/etc/httpd/mime.types',
      ].find((file) => existsSync(file));
      const config = [
        `ServerRoot ${folder}`,
        `PidFile ${folder}/httpd.pid`,
        `DefaultRuntimeDir ${folder}`,
        `ErrorLog ${folder}/error.log`,
        `Listen 127.0.0.1:${port}`,
        'ServerName localhost',
        ...loads,
        // As root it wants to serve as someone else; otherwise the line is not read.
        ...(process.getuid?.() === 0 ? ['User nobody', 'Group #65534'] : []),
        types ? `TypesConfig ${types}` : 'AddType text/html .html',
        recipe('apache', setup).replace('*:80', `*:${port}`),
      ];
      const file = path.join(folder, 'httpd.conf');
      writeFileSync(file, config.join('\n'));
      return ['-f', file, '-D', 'FOREGROUND'];
    },
  },
];

/** The README's recipe for a kind of server, with the folder and the error page of a test. */
function recipe(language: string, { www, base }: Setup): string {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const text = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (text === undefined) throw new Error(`README.md has no recipe in a block \`\`\`${language}`);
  return text.replaceAll('/srv/fontes', www).replaceAll('/404.html', `${base}404.html`);
}

/** The path of a server's program, or `undefined` if this machine has none. */
export function findProgram(host: Host): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
  ];
  return host.programs
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

/**
 * Starts a server with a configuration of its own in a temporary folder, on a free port.
 * @param base where the site stands: `/` or a sub-folder such as `/health/site/`
 */
export async function startHost(host: Host, program: string, base: string): Promise<RunningHost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fontes-host-'));
  // A server started by root serves as another user, who has to get into the folder.
  chmodSync(folder, 0o755);
  const www = path.join(folder, 'www');
  const siteFolder = path.join(www, base);
  mkdirSync(siteFolder, { recursive: true });
  cpSync(dist, siteFolder, { recursive: true });
  const port = await freePort();
  const args = host.configure({ folder, www, base, port });
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const address = `http://localhost:${port}${base}`;
  const close = async (): Promise<void> => {
    await stop(child);
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await answers(address, child))) {
    const log = path.join(folder, 'error.log');
    if (existsSync(log)) errors += readFileSync(log, 'utf8');
    await close();
    throw new Error(`${host.name} did not start: ${errors.trim()}`);
  }
  return { address, siteFolder, close };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

/** Waits until a server answers, at most ten seconds. */
async function answers(address: string, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt += 1) {
    const response = await fetch(address).catch(() => undefined);
    if (response) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.on('close', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}
