/** The one key under which the site keeps anything on the device. */
export const storageKey = 'fontes';

/** The choices a reader can make, each with its values; the first is the default and is not kept. */
export const choices = {
  theme: ['system', 'light', 'dim'],
  size: ['normal', 'large', 'larger'],
  spacing: ['normal', 'wide'],
  depth: ['full', 'essentials', 'short'],
} as const;

export type Choice = keyof typeof choices;
export const choiceNames = Object.keys(choices) as Choice[];

/** Where a reader stopped: the page's path on its host, the section's id, and both in words. */
export interface Place {
  path: string;
  id: string;
  page: string;
  section: string;
}

export type Stored = Partial<Record<Choice, string>> & { place?: Place };

/**
 * Reads what was kept. Whatever is not as we write it is left out: other pages of the same host can
 * write to the same place.
 */
export function parseStored(text: string | null): Stored {
  const stored: Stored = {};
  let data: unknown;
  try {
    data = JSON.parse(text ?? '{}');
  } catch {
    return stored;
  }
  if (!isRecord(data)) return stored;
  for (const name of choiceNames) {
    const value = data[name];
    if (choices[name].slice(1).some((each) => each === value)) stored[name] = value as string;
  }
  const { place } = data;
  if (isRecord(place)) {
    const { path, id, page, section } = place;
    const isPath = typeof path === 'string' && /^\/(?!\/)[^\\?#\s]*$/.test(path);
    const isId = typeof id === 'string' && /^[a-z0-9-]+$/.test(id);
    if (isPath && isId && typeof page === 'string' && typeof section === 'string') {
      stored.place = { path, id, page, section };
    }
  }
  return stored;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What is kept; nothing where the browser allows no storage. */
export function readStore(): Stored {
  try {
    return parseStored(localStorage.getItem(storageKey));
  } catch {
    return {};
  }
}

/** Changes what is kept. An undefined value is forgotten; when nothing is left, the key goes too. */
export function updateStore(change: Stored): void {
  // Undefined values are left out of JSON.
  const next = JSON.stringify({ ...readStore(), ...change });
  try {
    if (next === '{}') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, next);
  } catch {
    // A browser that keeps nothing still reads everything.
  }
}

/** Forgets everything that the reading tools keep. */
export function forgetAll(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}
