import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../content/read-content.ts';
import { didYouMean } from '../report/closest.ts';
import { AuthorError } from './author-error.ts';
import {
  flagNames,
  kinds,
  makers,
  usage,
  type Flag,
  type Kind,
  type NewFiles,
  type Request,
  type Surroundings,
} from './makers.ts';

const options = Object.fromEntries(flagNames.map((name) => [name, { type: 'string' as const }]));

/**
 * Makes the text of new files of content, as drafts; writes nothing.
 * Throws an {@link AuthorError} if what was given cannot be used.
 *
 * @param args a kind, then its values by order or by flag: `article naps`, `article --name naps`
 */
export async function newFiles(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<NewFiles> {
  const { values, positionals } = readArguments(args);
  const { ask } = surroundings;
  const kind = readKind(positionals[0] ?? (await ask?.(`What is new? (${kinds.join(', ')}) `)));
  const order: Record<Kind, Flag[]> = {
    article: ['name', 'title'],
    translation: ['name', 'language'],
    source: ['file'],
    claim: ['name', 'article', 'section'],
    symptom: ['name'],
    topic: ['name'],
    term: ['name'],
  };
  const flags = { ...values };
  positionals.slice(1).forEach((value, index) => {
    const flag = order[kind][index];
    if (!flag) throw new AuthorError(`"${value}" is one value too many. ${usage}`);
    flags[flag] ??= value;
  });
  const request: Request = {
    flags,
    surroundings,
    content: readContent(surroundings.root),
    want: async (flag, question) => {
      const value = flags[flag] ?? (await ask?.(`${question} `));
      if (value === undefined || value.trim() === '') throw new AuthorError(usage);
      return value.trim();
    },
  };
  const made = await makers[kind](request);
  for (const { file } of made.files) {
    if (existsSync(path.join(surroundings.root, file))) {
      throw new AuthorError(`${file} is there already; nothing was written.`);
    }
  }
  return made;
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const flags: Partial<Record<Flag, string>> = { ...values };
    return { values: flags, positionals };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new AuthorError(`${reason}. ${usage}`);
  }
}

function readKind(word: string | undefined): Kind {
  if (word === undefined || word === '') throw new AuthorError(usage);
  const kind = kinds.find((each) => each === word.trim());
  if (!kind)
    throw new AuthorError(`"${word}" is no kind of file${didYouMean(word, kinds)}. ${usage}`);
  return kind;
}
