import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

export interface ServeOptions {
  /** The built folder. */
  folder: string;
  /** The port, or 0 for any that is free. */
  port: number;
  /** A sub-folder under which the site is shown, such as `/a/b/`. */
  base?: string;
}

export interface RunningServer {
  /** The address of the home page, with a slash at its end. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a built folder on this machine only, as a plain static host would.
 * Rejects with the server's error, such as `EADDRINUSE` for a port that is taken.
 */
export function serve({ folder, port, base = '/' }: ServeOptions): Promise<RunningServer> {
  // Without `dev` the list of files is read once; tests build before they serve.
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(path.join(folder, '404.html')));
    };
    if (!request.url?.startsWith(base)) {
      notFound();
      return;
    }
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, notFound);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const chosen = typeof address === 'object' && address ? address.port : port;
      resolve({
        address: `http://localhost:${chosen}${base}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => {
              done();
            });
          }),
      });
    });
  });
}
