import { setTimeout } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { serveCompressed, slowLine } from './load.ts';

/** A built site whose search is timed. */
export interface Searched {
  folder: string;
  /** The page on which the reader is. */
  start: string;
  /** What the reader touches to search. */
  touch: string;
  /** Whether Enter follows the last key at once. */
  enter: boolean;
  /** What is waited for: selectors by name. The search is over when all have been seen. */
  marks: Record<string, string>;
}

/** What a search took: ms from the focus until each mark could be seen, and the bytes sent since. */
export interface SearchTime {
  seen: Map<string, number>;
  bytes: number;
}

const betweenKeys = 200;
const longest = 60_000;

/** Types a query on a slow line with nothing in the browser's cache. */
export async function timeSearch(
  browser: Browser,
  site: Searched,
  query: string,
): Promise<SearchTime> {
  let bytes = 0;
  const server = await serveCompressed(site.folder, (_pathname, sent) => {
    bytes += sent;
  });
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await slowDown(page);
    const times = await watch(page, site.marks);
    await page.goto(`${server.address}${site.start}`, { waitUntil: 'networkidle' });
    bytes = 0;
    await page.locator(site.touch).click();
    await until(() => times.has('focus'), 'the focus');
    const focus = times.get('focus') ?? 0;
    await type(page, query, focus);
    if (site.enter) await page.keyboard.press('Enter');
    const names = Object.keys(site.marks);
    await until(() => names.every((name) => times.has(name)), `all of ${names.join(', ')}`);
    await assertSlowWorkers(page);
    return { seen: new Map(names.map((name) => [name, (times.get(name) ?? 0) - focus])), bytes };
  } finally {
    await context.close();
    await server.close();
  }
}

/** Presses a key each 200 ms since the focus, however long each press takes to arrive. */
async function type(page: Page, query: string, focus: number): Promise<void> {
  for (let index = 0; index < query.length; index += 1) {
    await setTimeout(Math.max(0, focus + (index + 1) * betweenKeys - Date.now()));
    await page.keyboard.press(query.charAt(index));
  }
}

/** Notes, on every page that is opened, when a field is first focused and when each mark is first visible. */
async function watch(page: Page, marks: Record<string, string>): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  await page.exposeFunction('benchSeen', (name: string, time: number) => {
    if (!times.has(name)) times.set(name, time);
  });
  await page.addInitScript((selectors) => {
    const tell = (name: string): void => {
      const { benchSeen } = globalThis as unknown as {
        benchSeen: (name: string, time: number) => void;
      };
      benchSeen(name, performance.timeOrigin + performance.now());
    };
    const waiting = new Map(Object.entries(selectors));
    const look = (): void => {
      for (const [name, selector] of waiting) {
        const found = [...document.querySelectorAll(selector)];
        if (!found.some((element) => element.checkVisibility({ visibilityProperty: true })))
          continue;
        waiting.delete(name);
        tell(name);
      }
      requestAnimationFrame(look);
    };
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLInputElement) tell('focus');
    });
    look();
  }, marks);
  return times;
}

async function until(isDone: () => boolean, what: string): Promise<void> {
  const end = Date.now() + longest;
  while (!isDone()) {
    if (Date.now() > end) throw new Error(`not seen within ${longest / 1000} s: ${what}`);
    await setTimeout(20);
  }
}

/** Slows the page down, and its workers, which Chromium takes for targets of their own. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const conditions = { offline: false, ...slowLine };
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    void sendAll(session, sessionId, [
      ['Network.enable', {}],
      ['Network.emulateNetworkConditions', conditions],
      ['Runtime.runIfWaitingForDebugger', {}],
    ]);
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', conditions);
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    // Playwright hands on no session within a session, so the messages are passed by hand.
    flatten: false,
  });
}

async function sendAll(
  session: CDPSession,
  sessionId: string,
  commands: readonly [method: string, params: object][],
): Promise<void> {
  for (const [index, [method, params]] of commands.entries()) {
    const message = JSON.stringify({ id: index + 1, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
  }
}

/** A worker on a fast line would make the comparison false without a sign. */
async function assertSlowWorkers(page: Page): Promise<void> {
  for (const worker of page.workers()) {
    const quickest = await worker.evaluate(() =>
      Math.min(...performance.getEntriesByType('resource').map(({ duration }) => duration)),
    );
    if (quickest < slowLine.latency)
      throw new Error(`a worker had an answer after ${quickest} ms: the slow line is not its own`);
  }
}
