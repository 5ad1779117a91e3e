/** The part of Citation.js that we use; the library ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    /** What was read, as CSL-JSON. */
    data: Record<string, unknown>[];
    format(kind: string, options?: Record<string, unknown>): string;
  }
  export const plugins: { config: { get(name: string): unknown } };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
