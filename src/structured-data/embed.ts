/** Structured data as text for a script element, which no text inside it can close. */
export function embedData(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
