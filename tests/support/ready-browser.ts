import { launchBrowser } from './browser.ts';

// Finds or fetches the browser once, before the test files that run side by side each look for it.
try {
  const browser = await launchBrowser();
  console.log(`Chromium ${browser.version()}`);
  await browser.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
