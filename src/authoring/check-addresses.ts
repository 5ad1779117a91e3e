import type { Source } from '../schemas/source.ts';
import { sourceAddress } from '../bibliography/reference.ts';

/** What became of the address of a source. */
export interface AddressResult {
  id: string;
  href: string;
  /** `alive`: it answers. `gone`: it is not there. `unclear`: it answers, but not to a program. */
  state: 'alive' | 'gone' | 'unclear';
  detail: string;
}

/** The part of `fetch` that is needed, so that tests can stand in for the network. */
export type Fetch = (
  href: string,
  options: { method: 'HEAD' | 'GET'; redirect: 'manual' | 'follow'; signal: AbortSignal },
) => Promise<{ status: number; body?: { cancel(): Promise<void> } | null }>;

export interface Manners {
  fetch: Fetch;
  /** Milliseconds between two questions to the same host. */
  pause: number;
  /** Milliseconds after which a question is given up. */
  patience: number;
}

/** Thrown if this machine seems to have no network. */
export class NoNetworkError extends Error {}

/**
 * Asks for the address of each source, one host after the other's pause. A DOI is alive if its
 * register knows where it leads; the publisher behind it, which often refuses programs, is not asked.
 */
export async function checkAddresses(
  sources: readonly Source[],
  manners: Manners,
  told: (result: AddressResult) => void = () => undefined,
): Promise<AddressResult[]> {
  const addresses = sources.flatMap((source) => {
    const address = sourceAddress(source);
    return address ? [{ id: source.id, href: address.href }] : [];
  });
  const hosts = Map.groupBy(addresses, ({ href }) => new URL(href).host);
  // If none of a few hosts answers, the fault is here and not with them.
  const probes = await Promise.all(
    [...hosts.values()].slice(0, 3).map((group) => ask(group[0]?.href ?? '', manners)),
  );
  if (probes.length > 0 && probes.every(({ detail }) => detail === noAnswer)) {
    throw new NoNetworkError();
  }
  const results = await Promise.all(
    [...hosts.values()].map(async (group) => {
      const answers: AddressResult[] = [];
      for (const [index, { id, href }] of group.entries()) {
        if (index > 0) await new Promise((done) => setTimeout(done, manners.pause));
        const result = { id, href, ...(await ask(href, manners)) };
        told(result);
        answers.push(result);
      }
      return answers;
    }),
  );
  return results.flat();
}

const noAnswer = 'no answer';

async function ask(href: string, manners: Manners): Promise<Omit<AddressResult, 'id' | 'href'>> {
  const isDoi = href.startsWith('https://doi.org/');
  // Some hosts know no HEAD; then the page itself is asked for, and let go at once.
  for (const method of ['HEAD', 'GET'] as const) {
    try {
      const response = await manners.fetch(href, {
        method,
        redirect: isDoi ? 'manual' : 'follow',
        signal: AbortSignal.timeout(manners.patience),
      });
      await response.body?.cancel();
      const { status } = response;
      if (status < 400) return { state: 'alive', detail: String(status) };
      if (method === 'HEAD' && !isDoi) continue;
      if (status === 404 || status === 410) return { state: 'gone', detail: String(status) };
      return { state: 'unclear', detail: String(status) };
    } catch {
      if (method === 'GET') return { state: 'unclear', detail: noAnswer };
    }
  }
  return { state: 'unclear', detail: noAnswer };
}
