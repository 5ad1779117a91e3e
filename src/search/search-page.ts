import { readQuery } from './query.ts';

/** The part of Pagefind's own module that we use. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindRecord> }[] }>;
}

interface PagefindRecord {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

const pageSize = 5;

/** The search page: reads the query from the address, asks the index, and lists what it finds. */
class SearchPage extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #latest = 0;

  connectedCallback(): void {
    addEventListener('hashchange', () => void this.#run());
    void this.#run();
  }

  async #run(): Promise<void> {
    const query = readQuery(location);
    // A query in the search part of an address would reach the host; keep it on the device.
    if (location.search !== '') {
      const hash = query === '' ? '' : `#q=${encodeURIComponent(query)}`;
      history.replaceState(null, '', `${location.pathname}${hash}`);
    }
    const field = document.querySelector<HTMLInputElement>('#search-query');
    if (field) field.value = query;
    if (query === '') return;
    this.#latest += 1;
    const run = this.#latest;
    this.#say(this.#text('working'), true);
    try {
      const pagefind = await this.#load();
      const { results } = await pagefind.search(query);
      const records = await Promise.all(
        results.slice(0, pageSize * 4).map((result) => result.data()),
      );
      if (run !== this.#latest) return;
      this.#show(query, records);
    } catch {
      this.#pagefind = undefined;
      this.#say(this.#text('failed'), false);
      const retry = document.createElement('button');
      retry.type = 'button';
      retry.textContent = this.#text('retry');
      retry.addEventListener('click', () => void this.#run());
      this.#list.replaceChildren(retry);
    }
  }

  async #load(): Promise<Pagefind> {
    const address = new URL(this.dataset.index ?? '', document.baseURI);
    this.#pagefind ??= import(/* @vite-ignore */ `${address.href}pagefind.js`).then(
      async (module: Pagefind) => {
        await module.options({ basePath: address.pathname, baseUrl: '/' });
        return module;
      },
    );
    return this.#pagefind;
  }

  #show(query: string, records: readonly PagefindRecord[]): void {
    const count = records.length;
    const text =
      count === 0
        ? this.#text('none').replace('{query}', query)
        : count === 1
          ? this.#text('one')
          : this.#text('count').replace('{count}', String(count));
    this.#say(text, false);
    const root = new URL(this.dataset.root ?? './', document.baseURI);
    this.#list.replaceChildren(...records.map((record) => this.#result(record, root)));
    this.#fold();
  }

  #result(record: PagefindRecord, root: URL): HTMLElement {
    const item = document.createElement('li');
    item.dataset.searchResult = '';
    item.dataset.kind = record.meta.kind ?? 'section';
    const heading = document.createElement('h2');
    const link = document.createElement('a');
    link.href = new URL(record.url.replace(/^\/+/, ''), root).href;
    link.textContent = record.meta.title ?? '';
    heading.append(link);
    const place = document.createElement('p');
    place.className = 'result-place';
    place.textContent = record.meta.place ?? '';
    const excerpt = document.createElement('p');
    excerpt.append(...markedText(record.excerpt));
    item.append(heading, place, excerpt);
    return item;
  }

  /** Shows the first few results, the rest behind a button. */
  #fold(): void {
    const rest = [...this.#list.children].slice(pageSize);
    if (rest.length === 0) return;
    for (const item of rest) item.toggleAttribute('hidden', true);
    const more = document.createElement('button');
    more.type = 'button';
    more.textContent = this.#text('more');
    more.addEventListener('click', () => {
      for (const item of rest) item.toggleAttribute('hidden', false);
      rest[0]?.querySelector('a')?.focus();
      more.closest('li')?.remove();
    });
    const holder = document.createElement('li');
    holder.append(more);
    this.#list.append(holder);
  }

  #say(text: string, busy: boolean): void {
    const status = this.querySelector('[data-search-status]');
    if (!status) return;
    status.textContent = text;
    status.setAttribute('aria-busy', String(busy));
    if (busy) this.#list.replaceChildren();
  }

  get #list(): Element {
    const list = this.querySelector('ol');
    if (!list) throw new Error('the search page has no list');
    return list;
  }

  #text(name: string): string {
    return this.dataset[`text${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`] ?? '';
  }
}

/** Pagefind marks words with `<mark>`; everything else of the excerpt is taken as plain text. */
function markedText(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    const text = document.createTextNode(node.textContent ?? '');
    if (node.nodeName !== 'MARK') return text;
    const mark = document.createElement('mark');
    mark.append(text);
    return mark;
  });
}

customElements.define('search-page', SearchPage);
