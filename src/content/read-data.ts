import { isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'astro/zod';
import type { Place } from '../markdown/outline.ts';
import { didYouMean } from '../report/closest.ts';
import type { Problem } from '../report/problems.ts';
import type { RuleId } from '../report/rules.ts';

/** A parsed YAML or JSON text that still knows where each value stands. */
export interface DataText {
  value: unknown;
  /** The place of the value at a path such as `['text', 'en', 'name']`, or of its nearest parent. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/**
 * Parses YAML or JSON (which YAML contains) and keeps positions.
 *
 * @param firstLine the line on which the text starts in its file
 * @returns the data, or the problems of syntax
 */
export function parseData(text: string, file: string, firstLine = 1): DataText | Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const toPlace = (offset: number): Place => {
    const position = lines.linePos(offset);
    return { line: position.line + firstLine - 1, column: position.col };
  };
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      file,
      ...toPlace(error.pos[0]),
      rule: 'data-syntax',
      message: error.message.replace(/\s+/g, ' '),
    }));
  }
  return {
    value: document.toJS() as unknown,
    placeOf: (path) => toPlace(offsetOf(document, path)),
  };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const key = part.at(-1);
    const parent = length === 1 ? document.contents : document.getIn(part.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair && isPair(pair) && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node: unknown = document.getIn(part, true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      const [offset] = node.range as number[];
      if (offset !== undefined) return offset;
    }
  }
  let first = 0;
  visit(document, {
    Map(_key, node) {
      first = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return first;
}

/** Turns the issues of a schema into problems that say what was found and what was expected. */
export function schemaProblems(
  error: z.ZodError,
  data: DataText,
  file: string,
  rule: RuleId,
  fields: readonly string[] = [],
): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        ...data.placeOf([...issue.path, key]),
        rule,
        message: `unknown field "${key}"${issue.path.length === 0 ? didYouMean(key, fields) : ''}`,
      }));
    }
    const name = issue.path.join('.') || 'this file';
    const found = valueAt(data.value, issue.path);
    const message =
      found === undefined
        ? `missing field "${name}"`
        : `"${name}" is ${JSON.stringify(found).slice(0, 60)}, expected ${issue.message}`;
    return [{ file, ...data.placeOf(issue.path), rule, message }];
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const key of path) {
    if (current === null || typeof current !== 'object') return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}
