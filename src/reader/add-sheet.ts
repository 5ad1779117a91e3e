const added = new Set<string>();

/** Adds the style sheet of a tool when it is first used, so that pages do not carry it. */
export function addSheet(name: string, text: string): void {
  if (added.has(name)) return;
  added.add(name);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}
