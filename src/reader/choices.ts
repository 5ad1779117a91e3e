import { choiceNames, choices, readStore, updateStore, type Choice } from './store.ts';

const isChoice = (name: string): name is Choice => choiceNames.some((each) => each === name);

/** The style sheet reads the choice from the root element; a default needs none. */
function setOnRoot(name: Choice, value: string | undefined): void {
  if (value === undefined) document.documentElement.removeAttribute(`data-${name}`);
  else document.documentElement.setAttribute(`data-${name}`, value);
}

/** Lets the page and its radio buttons show what is kept. */
export function showChoices(): void {
  const kept = readStore();
  for (const name of choiceNames) {
    const value = kept[name];
    setOnRoot(name, value);
    const radio = document.querySelector<HTMLInputElement>(
      `input[name=${name}][value=${value ?? choices[name][0]}]`,
    );
    if (radio) radio.checked = true;
  }
}

/** Shows what is kept, and keeps what the reader chooses. */
export function watchChoices(onDepth: () => void): void {
  showChoices();
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !isChoice(target.name)) return;
    const { name, value } = target;
    const isDefault = value === choices[name][0];
    updateStore({ [name]: isDefault ? undefined : value });
    // Where nothing can be kept, the choice still holds for this page.
    setOnRoot(name, isDefault ? undefined : value);
    if (name === 'depth') onDepth();
  });
}
