import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';

const every = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Seven to one; who passes that passes the four and a half to one of the other rule.
  rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
};
/** What another set of colours can change. */
const coloursOnly = {
  runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
};

const sessions = new WeakMap<Page, CDPSession>();

/**
 * Runs axe on a page, with all rules or those of colours only, and gives its findings, one line each.
 * It runs in the isolated world of the test, so that the page's own Content-Security-Policy stays in
 * force.
 */
export async function findAccessibilityFaults(
  page: Page,
  part: 'every rule' | 'colours only' = 'every rule',
): Promise<string[]> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const tree = await session.send('Page.getFrameTree');
  // The same document gives the world of this name again, where axe may wait already: it is long to read.
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: tree.frameTree.frame.id,
    worldName: 'axe',
  });
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
  if ((await evaluate('typeof axe')) === 'undefined') await evaluate(`${axe.source}; 0`);
  const found = await evaluate(
    `axe.run(document, ${JSON.stringify(
      part === 'every rule' ? every : coloursOnly,
    )}).then((result) => JSON.stringify(result.violations.map(
      (fault) => fault.id + ': ' + fault.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | '),
    )))`,
  );
  return JSON.parse(String(found)) as string[];
}
