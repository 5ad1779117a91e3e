import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/commands/serve.ts';

/** What one load of a page took: times in ms since the navigation began. */
export interface Load {
  first: number;
  largest: number;
  /** Cumulative layout shift. */
  shift: number;
  /** Requests for which the first paint has to wait. */
  blocking: number;
}

/** Lighthouse's "slow 4G": 1.6 Mbit/s, 150 ms there and back. */
export const slowLine = {
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: 93_750,
};
const settled = 400;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a folder as a good host would: compressed as far as it goes.
 * @param onSent is told the path and the size of each file that is sent
 */
export function serveCompressed(
  folder: string,
  onSent?: (pathname: string, bytes: number) => void,
): Promise<RunningServer> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    let file = path.join(folder, decodeURIComponent(pathname));
    if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const body = compressed.get(file) ?? brotliCompressSync(readFileSync(file));
    compressed.set(file, body);
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'cache-control': 'max-age=600',
    });
    response.end(body);
    onSent?.(pathname, body.length);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        address: `http://localhost:${port}/`,
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

/** Loads a page on a slow line with nothing in the browser's cache, and measures its paints. */
export async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...slowLine });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(settled);
  const result = await page.evaluate(async () => {
    const entries = (type: string): Promise<PerformanceEntry[]> =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => {
          resolve(list.getEntries());
        });
        observer.observe({ type, buffered: true });
        setTimeout(() => {
          resolve([]);
        }, 300);
      });
    const paints = await entries('paint');
    const largest = (await entries('largest-contentful-paint')).at(-1)?.startTime ?? 0;
    const shifts = (await entries('layout-shift')) as (PerformanceEntry & { value: number })[];
    const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
      renderBlockingStatus?: string;
    })[];
    return {
      first: paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0,
      largest,
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      blocking: resources.filter((each) => each.renderBlockingStatus === 'blocking').length,
    };
  });
  await context.close();
  return result;
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
