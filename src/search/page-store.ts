import type { Answer } from './answers.ts';
import type { FullText } from './full-text.ts';
import { initialsOfQuery, joinWords } from './parts.ts';
import { Store } from './store.ts';
import { Vocabulary, type MoreWords } from './vocabulary.ts';

/** How many files of answers a query fetches of a large site; further ones are of results far down. */
const mostParts = 8;

/** The whole search of one language while it is small; of a large site the parts that a query needs. */
export class PageStore extends Store {
  #initials = '';

  /** The whole vocabulary, or what a query needs of a large one. */
  async vocabulary(query: string): Promise<Vocabulary> {
    const file = await this.file();
    const { rest } = file.files;
    const initials =
      'more' in rest
        ? []
        : initialsOfQuery(query, file).filter((each) => rest.initials.includes(each));
    // Only the vocabulary of the last query is kept, and mostly the next one needs the same.
    if (initials.join('') !== this.#initials) this.forget('vocabulary');
    this.#initials = initials.join('');
    return this.keep('vocabulary', async () => {
      const names =
        'more' in rest ? [rest.more] : initials.map((each) => `${rest.folder}/words-${each}.json`);
      const parts = await Promise.all(names.map((name) => this.json<MoreWords>(name)));
      return new Vocabulary(file, joinWords(parts));
    });
  }

  /**
   * What is shown of each result.
   *
   * @param articles the numbers of the articles to whose answers a query leads, best first
   */
  async answers(articles: readonly number[]): Promise<Answer[]> {
    const { rest } = (await this.file()).files;
    if ('more' in rest) return this.json(rest.answers);
    return this.#all(articles.map((number) => `${rest.folder}/article-${number}.json`));
  }

  /** Finds the answers of Pagefind's records, best first. */
  async answersOf(ids: readonly string[]): Promise<Answer[]> {
    const { rest } = (await this.file()).files;
    const all =
      'more' in rest
        ? await this.json<Answer[]>(rest.answers)
        : await this.#all(ids.map((id) => `${rest.folder}/id-${id.slice(0, rest.letters)}.json`));
    const byId = new Map(all.map((answer) => [answer[0], answer]));
    return ids.map((id) => byId.get(id)).filter((answer) => answer !== undefined);
  }

  /** The full text of the site. */
  text(): Promise<FullText> {
    return this.keep('text', async () => {
      const { files } = await this.file();
      const { FullText } = await import('./full-text.ts');
      return FullText.load(this.root, files);
    });
  }

  /** Fetches all that does not depend on a query, in the same order as ever, without using it yet. */
  async warm(): Promise<void> {
    const { files } = await this.file();
    const whole = 'more' in files.rest ? [this.vocabulary(''), this.answers([])] : [];
    await Promise.all([...whole, this.text()]);
  }

  async #all(names: readonly string[]): Promise<Answer[]> {
    const parts = [...new Set(names)].slice(0, mostParts);
    return (await Promise.all(parts.map((name) => this.json<Answer[]>(name)))).flat();
  }
}
