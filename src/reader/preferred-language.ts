/**
 * Which of the offered languages the reader's browser likes best.
 *
 * @param preferred the browser's list, such as `['sv-SE', 'en']`
 * @param offered codes of the languages in which the page exists
 */
export function preferredLanguage(
  preferred: readonly string[],
  offered: readonly string[],
): string | undefined {
  // Browsers may still send the old code of Indonesian.
  const codes = preferred.map((tag) => tag.toLowerCase().split('-')[0]?.replace(/^in$/, 'id'));
  return codes.find((code) => code !== undefined && offered.includes(code));
}

/** Marks the browser's language in the language switch, unless the page is in it already. */
export function markPreferredLanguage(): void {
  const list = document.querySelector<HTMLElement>('.languages');
  const links = [...(list?.querySelectorAll('a') ?? [])];
  const code = preferredLanguage(
    navigator.languages,
    links.map((link) => link.hreflang),
  );
  const link = links.find((each) => each.hreflang === code);
  if (!list || !link || link.ariaCurrent === 'true') return;
  const note = document.createElement('span');
  note.className = 'hidden';
  note.lang = document.documentElement.lang;
  note.textContent = ` (${list.dataset.preferred ?? ''})`;
  link.append(note);
  link.dataset.preferredLanguage = '';
}
