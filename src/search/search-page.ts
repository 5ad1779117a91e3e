import type { Answer } from './answers.ts';
import { markWords, textFragment, type Piece } from './marking.ts';
import { PageStore } from './page-store.ts';
import { readAsked, writeAsked, type Asked } from './query.ts';
import { answerFully, answerQuickly, contentStems, type Outcome } from './search.ts';

import type { Vocabulary } from './vocabulary.ts';
import { fold } from './words.ts';

const firstShown = 5;
const afterTyping = 180;

/** The search page: reads the query from the address, and shows what the site has for it. */
class SearchPage extends HTMLElement {
  #store: PageStore | undefined;
  #words: Record<string, string> = {};
  #root = new URL(document.baseURI);
  #latest = 0;
  #shown: Outcome | undefined;

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset.words ?? '{}') as Record<string, string>;
    this.#root = new URL(this.dataset.root ?? './', document.baseURI);
    this.#store = new PageStore(this.#root, document.documentElement.lang);
    const field = document.querySelector<HTMLInputElement>('#search-query');
    // Until the field is touched or something is asked, the page is light as any other.
    const warm = (): void => {
      // Everything is fetched in one order, whatever is asked; a failure is told when a query needs it.
      this.#store?.warm().catch(() => undefined);
    };
    field?.addEventListener('focus', warm);
    field?.addEventListener('pointerdown', warm);
    let timer: ReturnType<typeof setTimeout> | undefined;
    field?.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#go({ query: field.value.trim(), kind: '', about: '' });
      }, afterTyping);
    });
    for (const select of this.querySelectorAll('select')) {
      select.addEventListener('change', () => {
        this.#go({ ...readAsked(location), [select.name]: select.value });
      });
    }
    addEventListener('hashchange', () => void this.#run());
    void this.#run();
    if (readAsked(location).query !== '' || document.activeElement === field) warm();
  }

  /** Puts a query into the address and answers it. */
  #go(asked: Asked): void {
    history.replaceState(null, '', `${location.pathname}${writeAsked(asked)}`);
    void this.#run();
  }

  async #run(): Promise<void> {
    const asked = readAsked(location);
    // A query in the search part of an address would reach the host; keep it on the device.
    if (location.search !== '')
      history.replaceState(null, '', `${location.pathname}${writeAsked(asked)}`);
    const field = document.querySelector<HTMLInputElement>('#search-query');
    if (field && document.activeElement !== field) field.value = asked.query;
    this.#latest += 1;
    const run = this.#latest;
    const store = this.#store;
    if (asked.query === '' || !store) {
      this.#clear();
      this.#say('', false);
      return;
    }
    this.#say(this.#text('working'), true);
    try {
      const vocabulary = await store.vocabulary(asked.query);
      const quick = await answerQuickly(asked.query, store);
      if (run !== this.#latest) return;
      if (quick.fits) this.#show(asked, quick, vocabulary);
      const full = await answerFully(asked.query, quick, store);
      if (run !== this.#latest) return;
      this.#show(asked, full, vocabulary);
      this.#sum(asked, full);
    } catch {
      if (run !== this.#latest) return;
      this.#fail();
    }
  }

  #show(asked: Asked, outcome: Outcome, vocabulary: Vocabulary): void {
    this.#shown = outcome;
    const { understanding, fits } = outcome;
    const wanted = new Set(contentStems(asked.query, vocabulary, understanding.corrected));
    for (const { phrase } of understanding.concepts.slice(0, 2)) {
      for (const each of phrase.stems)
        if (!vocabulary.isEveryday(each) && !vocabulary.small.has(each)) wanted.add(each);
    }
    const about = vocabulary.file.entries.findIndex((entry) => idOf(entry[2]) === asked.about);
    const answers = outcome.answers.filter(
      (answer) =>
        (asked.kind === '' || answer[1] === asked.kind) &&
        (about === -1 || answer[7].includes(about)),
    );
    const items = answers.map((answer) => this.#item(answer, wanted, vocabulary));
    this.#part('results').replaceChildren(...(fits ? items : []));
    this.#part('closest-list').replaceChildren(...(fits ? [] : items));
    this.#part('closest').hidden = fits || items.length === 0;
    this.#part('none').hidden = fits && items.length > 0;
    this.#part('filters').hidden = !fits;
    this.#fill(asked, outcome, vocabulary);
    this.#tell(asked, outcome, vocabulary);
    this.#warn(understanding.alarms);
    if (fits) this.#fold(this.#part('results'));
  }

  #item(answer: Answer, wanted: ReadonlySet<string>, vocabulary: Vocabulary): HTMLElement {
    const [, kind, address, title, lead, certainty, place] = answer;
    const pieces = markWords(lead, wanted, vocabulary.language);
    const item = document.createElement('li');
    item.dataset.searchResult = '';
    item.dataset.kind = kind;
    const heading = document.createElement('h2');
    const link = document.createElement('a');
    const target = new URL(address, this.#root);
    link.href =
      kind === 'section' && target.hash !== ''
        ? `${target.href}${textFragment(pieces)}`
        : target.href;
    link.append(...nodesOf(markWords(title, wanted, vocabulary.language)));
    heading.append(link);
    const where = document.createElement('p');
    where.className = 'result-place';
    where.textContent = [this.#text(kind), place].filter(Boolean).join(' · ');
    const excerpt = document.createElement('p');
    excerpt.append(...nodesOf(pieces));
    if (certainty !== '') {
      const sure = document.createElement('span');
      sure.className = `sure sure-${certainty}`;
      const label = document.createElement('span');
      label.className = 'hidden';
      label.textContent = `(${this.#text('sure')} `;
      sure.append(label, this.#text(`sure-${certainty}`));
      excerpt.append(' ', sure);
    }
    item.append(heading, where, excerpt);
    return item;
  }

  /** Offers the kinds and subjects of what was found, keeping what is chosen. */
  #fill(asked: Asked, outcome: Outcome, vocabulary: Vocabulary): void {
    const kinds = [...new Set(outcome.answers.map((answer) => answer[1] as string))];
    const tags = [...new Set(outcome.answers.flatMap((answer) => answer[7]))]
      .map((tag) => vocabulary.file.entries[tag])
      .filter((entry) => entry !== undefined && entry[0] !== 'term')
      .map((entry): [string, string] => [idOf(entry?.[2] ?? ''), entry?.[1] ?? ''])
      .sort((a, b) => a[1].localeCompare(b[1], vocabulary.language));
    const lists: Record<string, [string, string][]> = {
      kind: kinds.map((kind) => [kind, this.#text(kind)]),
      about: tags,
    };
    for (const select of this.querySelectorAll('select')) {
      const chosen = select.name === 'kind' ? asked.kind : asked.about;
      const [all] = select.options;
      const options = (lists[select.name] ?? []).map(([value, label]) => new Option(label, value));
      select.replaceChildren(...(all ? [all] : []), ...options);
      select.value = chosen;
    }
  }

  /** Says what was understood: another spelling, or the name of what the words mean. */
  #tell(asked: Asked, { understanding, fits, answers }: Outcome, vocabulary: Vocabulary): void {
    const line = this.#part('understood');
    const first = understanding.concepts[0];
    const name = first ? (vocabulary.file.entries[first.entry]?.[1] ?? '') : '';
    const medical = first
      ? (answers.find((answer) => answer[2] === vocabulary.file.entries[first.entry]?.[2])?.[6] ??
        '')
      : '';
    const isPlain = fold(name) === fold(asked.query) && medical === '';
    line.hidden = !fits || name === '' || isPlain;
    if (line.hidden) return;
    const isNamed = fold(name) === fold(asked.query) && medical !== '';
    line.textContent = this.#text('showing')
      .replace('{query}', isNamed ? name : asked.query)
      .replace('{meaning}', isNamed ? medical : medical === '' ? name : `${name} (${medical})`);
  }

  /** Puts the care cards of possible emergencies above everything else. */
  #warn(alarms: readonly string[]): void {
    const cards = alarms.flatMap((alarm) => {
      const template = document.querySelector<HTMLTemplateElement>(
        `template[data-care-for="${alarm}"]`,
      );
      return template ? [template.content.cloneNode(true)] : [];
    });
    this.#part('care').replaceChildren(...cards);
  }

  /** Says how much was found, once everything has been asked. */
  #sum(asked: Asked, { fits }: Outcome): void {
    const count = this.#part('results').querySelectorAll('[data-search-result]').length;
    const text =
      !fits || count === 0
        ? this.#text('nothing').replace('{query}', asked.query)
        : count === 1
          ? this.#text('one')
          : this.#text('count').replace('{count}', String(count));
    this.#say(text, false);
  }

  /** Shows the first few results, the rest behind a button. */
  #fold(list: HTMLElement): void {
    const rest = [...list.children].slice(firstShown);
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
    list.append(holder);
  }

  #fail(): void {
    this.#clear();
    this.#say(this.#text('failed'), false);
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.textContent = this.#text('retry');
    retry.addEventListener('click', () => void this.#run());
    const holder = document.createElement('li');
    holder.append(retry);
    this.#part('results').replaceChildren(holder);
  }

  #clear(): void {
    this.#shown = undefined;
    for (const name of ['results', 'closest-list', 'care']) this.#part(name).replaceChildren();
    for (const name of ['closest', 'none', 'filters', 'understood']) this.#part(name).hidden = true;
  }

  #say(text: string, busy: boolean): void {
    const status = this.querySelector('[data-search-status]');
    if (!status) return;
    status.setAttribute('aria-busy', String(busy));
    if (status.textContent !== text) status.textContent = text;
    // While a new query is worked on, the old results stay, so that nothing jumps.
    this.toggleAttribute('data-working', busy && this.#shown !== undefined);
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`the search page has no part "${name}"`);
    return part;
  }

  #text(name: string): string {
    return this.#words[name] ?? '';
  }
}

/** The id of an entry, as it stands at the end of its address. */
function idOf(address: string): string {
  return address.split('#')[1] ?? address.split('/').filter(Boolean).at(-1) ?? '';
}

function nodesOf(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

customElements.define('search-page', SearchPage);
