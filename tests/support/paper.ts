import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openPage } from './browser.ts';
import { builtPages, readPage } from './site.ts';

/** The pages that are sheets to take to the doctor. */
export function doctorSheets(): string[] {
  return builtPages().filter((page) =>
    /\/(doctor-sheet|till-lakaren|lembar-dokter)\/index\.html$/.test(page),
  );
}

/** Of some pages, the one with the most text in each language. */
export function longestOfEachLanguage(pages: readonly string[]): string[] {
  const longest = new Map<string, { page: string; length: number }>();
  for (const page of pages) {
    const { html } = readPage(page);
    const language = /<html[^>]* lang="?([\w-]+)/.exec(html)?.[1] ?? '';
    const length = html.replaceAll(/<(style|script)[\s\S]*?<\/\1>|<[^>]+>/g, '').length;
    if (length > (longest.get(language)?.length ?? 0)) longest.set(language, { page, length });
  }
  return [...longest.values()].map(({ page }) => page);
}

/** How many sheets of paper a page takes. */
export async function countSheets(page: Page, format: string): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Prints a page on both usual papers, with the largest letters chosen for the screen. */
export async function printsOnOnePage(
  browser: Browser,
  address: string,
  sheet: string,
): Promise<void> {
  const { page, messages } = await openPage(browser, `${address}${sheet}`, {
    colorScheme: 'dark',
  });
  await page.evaluate(() => {
    Object.assign(document.documentElement.dataset, { size: 'larger', spacing: 'wide' });
  });
  for (const format of ['A4', 'Letter']) {
    assert.equal(await countSheets(page, format), 1, format);
  }
  assert.deepEqual(messages, []);
  await page.context().close();
}
