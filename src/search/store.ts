import type { Answer } from './answers.ts';
import type { FullText } from './full-text.ts';
import { Vocabulary, type MoreWords, type VocabularyFile } from './vocabulary.ts';

/**
 * Fetches the search of one language, all of it and in one fixed order, so that nothing of a query can
 * be read from what is asked of the host. A piece that failed is asked for again.
 */
export class Store {
  readonly #root: URL;
  readonly #locale: string;
  #file: Promise<VocabularyFile> | undefined;
  #first: Promise<Vocabulary> | undefined;
  #vocabulary: Promise<Vocabulary> | undefined;
  #answers: Promise<Map<string, Answer>> | undefined;
  #text: Promise<FullText> | undefined;

  constructor(root: URL, locale: string) {
    this.#root = root;
    this.#locale = locale;
  }

  /** The vocabulary's first part: enough for suggestions. */
  first(): Promise<Vocabulary> {
    return (this.#first ??= this.#keep(
      this.#fileOf().then((file) => new Vocabulary(file)),
      () => (this.#first = undefined),
    ));
  }

  /** The whole vocabulary. */
  vocabulary(): Promise<Vocabulary> {
    return (this.#vocabulary ??= this.#keep(
      this.#fileOf().then(
        async (file) => new Vocabulary(file, await this.#json<MoreWords>(file.files.more)),
      ),
      () => (this.#vocabulary = undefined),
    ));
  }

  /** What is shown of each result, by address. */
  answers(): Promise<Map<string, Answer>> {
    return (this.#answers ??= this.#keep(
      this.#fileOf().then(async ({ files }) => {
        const all = new Map<string, Answer>();
        for (const name of files.whole ? files.answers : files.answers.slice(0, 1)) {
          for (const answer of await this.#json<Answer[]>(name)) all.set(answer[2], answer);
        }
        return all;
      }),
      () => (this.#answers = undefined),
    ));
  }

  /** The full text of the site. */
  text(): Promise<FullText> {
    return (this.#text ??= this.#keep(
      this.#fileOf().then(async ({ files }) => {
        const { FullText } = await import('./full-text.ts');
        return FullText.load(this.#root, files);
      }),
      () => (this.#text = undefined),
    ));
  }

  /** Finds the answers of Pagefind's records; on a large site their files are fetched now. */
  async answersOf(ids: readonly string[]): Promise<Answer[]> {
    const answers = await this.answers();
    const { files } = await this.#fileOf();
    if (!files.whole) {
      const wanted = new Set(ids.map((id) => id.slice(0, files.letters)));
      for (const start of wanted) {
        const name = files.answers.find((each) => each.includes(`-answers${start}-`));
        if (name === undefined) continue;
        for (const answer of await this.#json<Answer[]>(name)) answers.set(answer[2], answer);
      }
    }
    const byId = new Map([...answers.values()].map((answer) => [answer[0], answer]));
    return ids.map((id) => byId.get(id)).filter((answer) => answer !== undefined);
  }

  /**
   * Fetches everything without using it yet, from the moment a field is focused: first what suggestions
   * need, then the rest at once and always in the same order, since on a slow line each trip counts.
   */
  async warm(withText: boolean): Promise<void> {
    await this.first();
    const { files } = await this.#fileOf();
    const asked: Promise<unknown>[] = [this.vocabulary(), this.answers()];
    if (withText) asked.push(this.text());
    else {
      asked.push(import('./full-text.ts'));
      const names = files.whole ? files.pagefind : [];
      asked.push(...names.map((name) => fetch(new URL(name, this.#root))));
    }
    await Promise.all(asked);
  }

  #fileOf(): Promise<VocabularyFile> {
    return (this.#file ??= this.#keep(
      this.#json<VocabularyFile>(`search-index/${this.#locale}.json`),
      () => (this.#file = undefined),
    ));
  }

  async #json<T>(name: string): Promise<T> {
    // The build in the address lets a copy on the device fit the page.
    const { build = '' } = document.documentElement.dataset;
    const response = await fetch(new URL(`${name}?build=${build}`, this.#root));
    if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
    // The build wrote these files in the shape that it and this code share.
    return (await response.json()) as T;
  }

  /** Forgets what failed, so that it can be tried again. */
  #keep<T>(promise: Promise<T>, forget: () => void): Promise<T> {
    promise.catch(forget);
    return promise;
  }
}
