import { readContent, type Content } from './read-content.ts';

let kept: { root: string; content: Content } | undefined;

/** Reads the content of a project anew, and keeps it for the later steps of the same build. */
export function readAndKeepContent(root: string): Content {
  kept = { root, content: readContent(root) };
  return kept.content;
}

/** The content as the check at the beginning of the build read it: with thousands of files, reading takes its time. */
export function keptContent(root: string): Content {
  return kept?.root === root ? kept.content : readAndKeepContent(root);
}
