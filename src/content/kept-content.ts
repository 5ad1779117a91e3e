import { readContent, type Content } from './read-content.ts';

declare global {
  // The pages are bundled with their own copy of this module, so what they share stands outside of it.
  var fontesContent: { root: string; content: Content } | undefined;
}

/** Reads the content of a project anew, and keeps it for the later steps of the same build. */
export function readAndKeepContent(root: string): Content {
  const content = readContent(root);
  globalThis.fontesContent = { root, content };
  return content;
}

/** The content as the check at the beginning of the build read it: with thousands of files, reading takes its time. */
export function keptContent(root: string): Content {
  const kept = globalThis.fontesContent;
  return kept?.root === root ? kept.content : readAndKeepContent(root);
}
