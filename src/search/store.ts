import { Vocabulary, type VocabularyFile } from './vocabulary.ts';

/**
 * Fetches the search of one language in one fixed order, so that nothing of a query can be read from
 * what is asked of the host. A piece that failed is asked for again.
 */
export class Store {
  protected readonly root: URL;
  readonly #locale: string;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(root: URL, locale: string) {
    this.root = root;
    this.#locale = locale;
  }

  /** The vocabulary's first part: enough for suggestions. */
  first(): Promise<Vocabulary> {
    return this.keep('first', async () => new Vocabulary(await this.file()));
  }

  /**
   * Fetches, once the first part is there, what the search page will need: all at once and always in
   * the same order, since on a slow line each trip counts.
   *
   * @param page the search page
   */
  async fetchAhead(page: URL): Promise<void> {
    const { files } = (await this.first()).file;
    const { rest } = files;
    const whole = 'more' in rest ? [rest.more, rest.answers] : [];
    await Promise.all([
      ...whole.map((name) => fetch(this.addressOf(name))),
      fetchPage(page),
      import('./full-text.ts'),
      ...(whole.length > 0 ? files.pagefind : []).map((name) => fetch(new URL(name, this.root))),
    ]);
  }

  protected file(): Promise<VocabularyFile> {
    return this.json(`search-index/${this.#locale}.json`);
  }

  protected json<T>(name: string): Promise<T> {
    return this.keep(name, async () => {
      const response = await fetch(this.addressOf(name));
      if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
      // The build wrote these files in the shape that it and this code share.
      return (await response.json()) as T;
    });
  }

  /** Makes something once; what failed is forgotten, so that it can be tried again. */
  protected keep<T>(name: string, make: () => Promise<T>): Promise<T> {
    // A name always stands for the same kind of thing.
    const kept = this.#kept.get(name) as Promise<T> | undefined;
    if (kept) return kept;
    const made = make();
    this.#kept.set(name, made);
    made.catch(() => {
      this.forget(name);
    });
    return made;
  }

  protected forget(name: string): void {
    this.#kept.delete(name);
  }

  /** The build in the address lets a copy on the device fit the page. */
  protected addressOf(name: string): URL {
    const { build = '' } = document.documentElement.dataset;
    return new URL(`${name}?build=${build}`, this.root);
  }
}

/** Fetches a page and its scripts. */
async function fetchPage(address: URL): Promise<void> {
  const html = await (await fetch(address)).text();
  const scripts = html.matchAll(/<script[^>]* src="([^"]+)"/g);
  await Promise.all([...scripts].map(([, source = '']) => fetch(new URL(source, address))));
}
