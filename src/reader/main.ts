import { showChoices, watchChoices } from './choices.ts';
import { keepCopies } from '../offline/register.ts';
import { refold, watchFolds } from './fold.ts';
import { keepSectionInLanguage, watchContents, watchPlace } from './place.ts';
import { markPreferredLanguage } from './preferred-language.ts';
import { forgetSelection, selectedQuote, selectedRange, watchSelection } from './selection.ts';
import { forgetAll, updateStore } from './store.ts';
import { watchVoices } from './voices.ts';

/** The tools behind the buttons; each is fetched when it is first used. */
const tools: Record<string, () => unknown> = {
  print: () => {
    print();
  },
  share: async () => (await import('./share.ts')).sharePage(),
  report: async () => (await import('./report.ts')).openReport(selectedQuote()),
  listen: async () => (await import('./listen.ts')).listen(selectedRange()),
  forget: () => {
    updateStore({ place: undefined });
    document.querySelector('[data-resume]')?.toggleAttribute('hidden', true);
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  },
  erase: async () => {
    forgetAll();
    showChoices();
    await (await import('../offline/remove.ts')).removeCopies();
    await (await import('./share.ts')).sayErased();
  },
};

const menu = document.querySelector<HTMLElement>('#menu');
const main = document.querySelector<HTMLElement>('main');

watchChoices(refold);
markPreferredLanguage();
watchFolds();
watchPlace();
watchContents();
watchSelection(main);
keepCopies();

// Only a reader who opens the menu makes the page ask which voices the device has.
menu?.addEventListener('toggle', () => {
  watchVoices();
});

document.addEventListener('click', (event) => {
  const { target } = event;
  const pressed = target instanceof Element ? target.closest<HTMLElement>('a, [data-tool]') : null;
  if (!pressed) return;
  if (menu?.contains(pressed)) menu.hidePopover();
  if (pressed instanceof HTMLAnchorElement) followLink(pressed);
  else void tools[pressed.dataset.tool ?? '']?.();
});

document.addEventListener('keydown', (event) => {
  const quote = selectedQuote();
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !quote.text) return;
  if (document.querySelector('dialog[open]')) return;
  event.preventDefault();
  forgetSelection();
  void import('./report.ts').then(({ openReport }) => openReport(quote));
});

function followLink(link: HTMLAnchorElement): void {
  if (link.matches('.languages a')) keepSectionInLanguage(link);
  if (link.matches('.anchor'))
    void import('./share.ts').then(({ copyLink }) => copyLink(link.href));
  else if (link.getAttribute('href')?.startsWith('#') && main?.contains(link)) {
    const from = { top: scrollY, hash: location.hash };
    void import('./jump.ts').then(({ offerWayBack }) => offerWayBack(link, from));
  }
}
