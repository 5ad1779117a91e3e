import type { SearchFiles } from './vocabulary.ts';

/** The part of Pagefind's own module that we use. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(language?: string): Promise<void>;
  search(query: string): Promise<{ results: { id: string }[] }>;
}

/**
 * Asks Pagefind for the records that hold all of some words.
 *
 * Pagefind fetches the pieces of its index that a query needs, and the host could read something of
 * the query from that. While the site is small its index is therefore fetched whole and beforehand, and
 * Pagefind's own requests are answered from memory.
 */
export class FullText {
  readonly #pagefind: Pagefind;

  private constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /** Loads the index; rejects if a piece of it cannot be had. */
  static async load(root: URL, files: SearchFiles): Promise<FullText> {
    const [script, ...pieces] = files.pagefind.map((name) => new URL(name, root));
    if (!script) throw new Error('no full text');
    const loading = import(/* @vite-ignore */ script.href) as Promise<Pagefind>;
    if ('more' in files.rest) answerFromMemory(await fetchAll(pieces));
    const pagefind = await loading;
    await pagefind.options({
      basePath: new URL('pagefind/', root).pathname,
      baseUrl: '/',
      noWorker: true,
    });
    await pagefind.init(document.documentElement.lang);
    return new FullText(pagefind);
  }

  /** The ids of the records that hold all these stems, best first. */
  async find(stems: readonly string[]): Promise<string[]> {
    if (stems.length === 0) return [];
    const { results } = await this.#pagefind.search(stems.join(' '));
    return results.map(({ id }) => id.replace(/^[a-z]+_/, ''));
  }
}

async function fetchAll(addresses: readonly URL[]): Promise<Map<string, ArrayBuffer>> {
  const bodies = await Promise.all(
    addresses.map(async (address): Promise<[string, ArrayBuffer]> => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address.pathname}: ${String(response.status)}`);
      return [address.pathname, await response.arrayBuffer()];
    }),
  );
  return new Map(bodies);
}

/** From now on, requests of this page for these files are answered without asking the host. */
function answerFromMemory(bodies: ReadonlyMap<string, ArrayBuffer>): void {
  const network = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const body = bodies.get(new URL(address, document.baseURI).pathname);
    return body ? Promise.resolve(new Response(body.slice(0))) : network(input, init);
  };
}
