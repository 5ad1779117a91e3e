import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { npm } from './npm.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/fontes');
const fetched = { name: '@sparticuz/chromium', version: '153.0.0' };

/** Flags that keep the browser from asking for anything that the page did not ask for. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pings',
];

/** The browser without a window first: with it a new page opens several times faster. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

interface Found {
  executablePath: string;
  args: string[];
}

/**
 * Starts the first browser found: FONTES_BROWSER, the system's Chromium or Chrome, Playwright's own,
 * else one fetched as an npm package. Throws one clear sentence if there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args: [...args, ...quiet] });
}

/** The path of that browser, for tools that start it themselves. */
export async function findExecutable(): Promise<string> {
  return (await findBrowser()).executablePath;
}

async function findBrowser(): Promise<Found> {
  const chosen = process.env.FONTES_BROWSER;
  if (chosen) {
    if (existsSync(chosen)) return { executablePath: chosen, args: [] };
    throw new Error(`FONTES_BROWSER is "${chosen}", but no file is there.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const own = chromium.executablePath();
  const found = [...onPath, ...usualPlaces, own].find((file) => file !== '' && existsSync(file));
  return found ? { executablePath: found, args: [] } : fetchBrowser();
}

interface Fetched {
  default: { executablePath(): Promise<string> };
}

async function fetchBrowser(): Promise<Found> {
  const require = createRequire(path.join(cache, 'package.json'));
  try {
    if (!existsSync(path.join(cache, 'node_modules', fetched.name))) {
      console.log(
        `No browser found; fetching ${fetched.name} ${fetched.version} from npm for the tests.`,
      );
      execFileSync(
        npm,
        [
          'install',
          '--prefix',
          cache,
          '--no-save',
          '--loglevel=error',
          `${fetched.name}@${fetched.version}`,
        ],
        { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
      );
    }
    // The package unpacks its own NSS libraries only where it believes to be in a cloud function.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
    const module = (await import(require.resolve(fetched.name))) as Fetched;
    const executablePath = await module.default.executablePath();
    // Its own flags (one process, no zygote) are for a cloud function; with them it dies after a few pages.
    return { executablePath, args: ['--headless=shell'] };
  } catch (error) {
    throw new Error(
      'No browser was found and none could be fetched. Install Chromium, or name one: FONTES_BROWSER=/path/to/chrome npm test',
      { cause: error },
    );
  }
}

/** A page that remembers what a test wants to know at its end. */
export interface WatchedPage {
  page: Page;
  /** Console messages, page errors, and violations of the Content-Security-Policy. */
  messages: string[];
  /** The addresses of all requests. */
  requests: string[];
  /** Addresses of pages that requests named as where they come from. */
  referrers: string[];
}

/**
 * Opens a page whose console and requests are watched. The service worker stays out, so that a test
 * can stand between page and host; it has tests of its own.
 */
export async function openPage(
  browser: Browser,
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    // Said by Playwright, where a test wants no worker between the page and what it answers itself.
    if (message.text().endsWith('blocked by Playwright')) return;
    messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  const referrers: string[] = [];
  page.on('request', (request) => {
    requests.push(request.url());
    const { referer } = request.headers();
    if (referer) referrers.push(`${referer} for ${request.url()}`);
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, messages, requests, referrers };
}
