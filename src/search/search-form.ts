import { writeAsked } from './query.ts';

/**
 * The search field on every page. Until it is touched nothing of the search is loaded. With script it
 * leads to the search page, where the query stays behind the `#`, on the device.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-form]')) {
  const field = form.querySelector('input');
  form.addEventListener('submit', (event) => {
    const query = field?.value.trim() ?? '';
    const page = form.dataset.searchPage;
    if (query === '' || page === undefined) return;
    event.preventDefault();
    const target = new URL(page, document.baseURI);
    target.hash = writeAsked({ query, kind: '', about: '' });
    if (target.pathname === location.pathname) location.hash = target.hash;
    else location.assign(target);
  });
  if (!field || document.querySelector('search-page')) continue;
  let loading: Promise<unknown> | undefined;
  const load = (): void => {
    loading ??= import('./combobox.ts')
      .then(({ attach }) => {
        attach(form, field);
      })
      .catch(() => {
        // Without suggestions the field still leads to the search page; the next touch tries again.
        loading = undefined;
      });
  };
  field.addEventListener('focus', load);
  field.addEventListener('pointerdown', load);
  if (document.activeElement === field) load();
  document.addEventListener('keydown', (event) => {
    if (
      event.key.toLowerCase() !== 'k' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
