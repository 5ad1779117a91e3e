import { say } from './status.ts';
import { readerWords } from './words.ts';

/** Copies a text; says whether the browser allowed it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies an address and says so. */
export async function copyLink(address: string): Promise<void> {
  const words = await readerWords();
  say((await copyText(address)) ? words.linkCopied : words.copyFailed);
}

/** Opens the system's sheet for sharing; where there is none, copies the address. */
export async function sharePage(): Promise<void> {
  const url = location.href;
  const data = { title: document.title, url };
  if (typeof navigator.share !== 'function') {
    await copyLink(url);
    return;
  }
  try {
    await navigator.share(data);
  } catch (error) {
    // Closing the sheet is a choice, not a fault.
    if (!(error instanceof DOMException && error.name === 'AbortError')) await copyLink(url);
  }
}

/** Says that what was kept on the device is erased. */
export async function sayErased(): Promise<void> {
  say((await readerWords()).erased);
}
