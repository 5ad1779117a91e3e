import { addressOf, rank } from './rank.ts';
import { Store } from './store.ts';
import { understand } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Suggestion {
  label: string;
  kind: string;
  address: string;
}

const mostSuggestions = 6;

/** A screen reader first finishes speaking the typed letter. */
const announceAfter = 900;

/** Gives the search field suggestions, as the combobox pattern of the ARIA guide describes. */
export function attach(form: HTMLFormElement, field: HTMLInputElement): void {
  const list = form.querySelector<HTMLElement>('[role=listbox]');
  const hint = form.querySelector<HTMLElement>('[data-search-hint]');
  if (!list || !hint) return;
  const words = JSON.parse(form.dataset.words ?? '{}') as Record<string, string>;
  const root = new URL(form.dataset.root ?? './', document.baseURI);
  const store = new Store(root, document.documentElement.lang);
  const page = new URL(form.dataset.searchPage ?? '', document.baseURI);
  // What fails here is asked for again where it is used: the first part at the next letter.
  store.fetchAhead(page).catch(() => undefined);
  let active = -1;
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const choose = (index: number): void => {
    const all = options();
    active = index;
    all.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
    });
    const option = all[index];
    if (option) {
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  const close = (): void => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const show = (suggestions: readonly Suggestion[]): void => {
    list.replaceChildren(
      ...suggestions.map((suggestion, index) => optionOf(suggestion, index, root, list.id, words)),
    );
    choose(-1);
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    clearTimeout(timer);
    timer = setTimeout(() => {
      hint.textContent =
        suggestions.length === 0
          ? ''
          : (words.suggestions ?? '').replace('{count}', String(suggestions.length));
    }, announceAfter);
  };
  const update = async (): Promise<void> => {
    run += 1;
    const current = run;
    const query = field.value.trim();
    if (query.length < 2) {
      close();
      return;
    }
    try {
      const vocabulary = await store.first();
      if (current === run) show(suggest(query, vocabulary));
    } catch {
      close();
    }
  };

  field.addEventListener('input', () => void update());
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    const all = options();
    const isOpen = !list.hidden && all.length > 0;
    const move = (index: number): void => {
      event.preventDefault();
      choose(index);
    };
    switch (event.key) {
      case 'ArrowDown':
        if (isOpen) move(active + 1 >= all.length ? -1 : active + 1);
        else void update();
        break;
      case 'ArrowUp':
        if (isOpen) move(active === -1 ? all.length - 1 : active - 1);
        break;
      case 'Home':
        if (isOpen && active >= 0) move(0);
        break;
      case 'End':
        if (isOpen && active >= 0) move(all.length - 1);
        break;
      case 'Enter':
        if (isOpen && active >= 0) {
          event.preventDefault();
          open(all[active]);
        }
        break;
      case 'Escape':
        if (isOpen) {
          event.preventDefault();
          close();
        }
        break;
      default:
    }
  });
  // Keeps the focus in the field, so that its blur does not close the list before the click arrives.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element) open(event.target.closest<HTMLElement>('[role=option]'));
  });
  if (field.value !== '') void update();
}

/** An option may hold no link, so the page is opened by hand. */
function open(option: HTMLElement | null | undefined): void {
  if (option?.dataset.address) location.assign(option.dataset.address);
}

/** What a query, still being typed, may mean: entries first, then the best passages. */
export function suggest(query: string, vocabulary: Vocabulary): Suggestion[] {
  const understanding = understand(query, vocabulary, { typing: true });
  if (!understanding.fits) return [];
  const all = rank(understanding, vocabulary).map((answer): Suggestion => {
    const address = addressOf(vocabulary, answer);
    if (answer.kind === 'section') {
      return {
        label: vocabulary.file.sections[answer.section]?.[2] ?? '',
        kind: 'section',
        address,
      };
    }
    const [kind = 'term', label = ''] = vocabulary.file.entries[answer.entry] ?? [];
    return { label, kind, address };
  });
  return all.slice(0, mostSuggestions);
}

function optionOf(
  { label, kind, address }: Suggestion,
  index: number,
  root: URL,
  listId: string,
  words: Record<string, string>,
): HTMLElement {
  const option = document.createElement('li');
  option.id = `${listId}-${index}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset.searchSuggestion = kind;
  option.dataset.address = new URL(address, root).href;
  const name = document.createElement('span');
  name.textContent = label;
  const what = document.createElement('span');
  what.className = 'suggestion-kind';
  what.textContent = words[kind] ?? '';
  option.append(name, ' ', what);
  return option;
}
