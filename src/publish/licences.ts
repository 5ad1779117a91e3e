/** A part of the shipped site that others have made, with the text of its licence. */
export interface Part {
  name: string;
  licence: string;
}

/** The parts by others that stand in the built site, and where this project keeps their licences. */
export const shippedParts: readonly { name: string; file: string }[] = [
  { name: 'Atkinson Hyperlegible Next (typeface)', file: 'src/assets/fonts/LICENSE' },
  { name: 'Pagefind (full-text search)', file: 'node_modules/pagefind/LICENSE/LICENSE' },
  { name: 'Workbox (reading without network)', file: 'node_modules/workbox-core/LICENSE' },
];

/** The file that goes with the site: each part by others under its licence, as the licences ask. */
export function licencesText(parts: readonly Part[]): string {
  const line = '='.repeat(72);
  return parts
    .map(({ name, licence }) => `${line}\n${name}\n${line}\n\n${licence.trim()}\n`)
    .join('\n');
}
