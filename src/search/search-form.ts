/** With script, the search field leads to the search page; the query stays behind the `#`, on the device. */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-form]')) {
  form.addEventListener('submit', (event) => {
    const query = form.querySelector('input')?.value.trim() ?? '';
    const page = form.dataset.searchPage;
    if (query === '' || page === undefined) return;
    event.preventDefault();
    const target = new URL(page, document.baseURI);
    target.hash = `q=${encodeURIComponent(query)}`;
    if (target.pathname === location.pathname) location.hash = target.hash;
    else location.assign(target);
  });
}
