import type { Answer } from '../search/answers.ts';
import { articleOf, initialsOf } from '../search/parts.ts';
import type { MoreWords, VocabularyFile } from '../search/vocabulary.ts';
import { wordsOf } from '../search/words.ts';

/**
 * Lays the rarer part of a vocabulary into parts by the first letters of its words, so that a query
 * needs only those of its own words. A phrase stands under each of its words that tell something.
 */
export function splitWords(more: MoreWords, file: VocabularyFile): Map<string, MoreWords> {
  const { language } = file;
  const small = new Set(file.small.split(' '));
  const common = new Set(file.common.split(' '));
  const parts = new Map<string, MoreWords>();
  const under = (initials: readonly string[], put: (part: MoreWords) => void): void => {
    for (const initial of initials) {
      const part = parts.get(initial) ?? noWords();
      parts.set(initial, part);
      put(part);
    }
  };
  const initialsOfPhrase = (phrase: string): string[] => {
    const words = wordsOf(phrase, language).filter((word) => !small.has(word));
    const telling = words.filter((word) => !common.has(word));
    return initialsOf(telling.length > 0 ? telling : words, language);
  };
  for (const kind of ['phrases', 'foreign'] as const) {
    for (const [entry, phrases] of Object.entries(more[kind])) {
      for (const phrase of phrases.split('|').filter(Boolean)) {
        under(initialsOfPhrase(phrase), (part) => {
          part[kind][Number(entry)] = joined(part[kind][Number(entry)] ?? '', '|', phrase);
        });
      }
    }
  }
  for (const phrase of more.elsewhere.split('|').filter(Boolean)) {
    under(initialsOf(wordsOf(phrase, language), language), (part) => {
      part.elsewhere = joined(part.elsewhere, '|', phrase);
    });
  }
  for (const kind of ['known', 'idle', 'alike'] as const) {
    for (const each of more[kind].split(' ').filter(Boolean)) {
      under([each.slice(0, 1)], (part) => {
        part[kind] = joined(part[kind], ' ', each);
      });
    }
  }
  return parts;
}

/**
 * Lays answers to the articles to which the vocabulary leads: passages to their own, entries to that of
 * their best passage, claims to those of what they speak of. Others are found by full text alone.
 */
export function answersByArticle(
  answers: readonly Answer[],
  file: VocabularyFile,
): Map<number, Answer[]> {
  const articles = new Map(file.articles.map(([path], number) => [path, number]));
  const groups = new Map<number, Answer[]>();
  for (const answer of answers) {
    const [, kind, address, , , , , tags] = answer;
    const own = articles.get(address.replace(/#.*/, ''));
    const numbers =
      kind === 'section'
        ? [own]
        : [own, ...tags.map((entry) => articleOf({ kind: 'entry', entry }, file))];
    for (const number of new Set(numbers)) {
      if (number === undefined) continue;
      const group = groups.get(number) ?? [];
      groups.set(number, group);
      group.push(answer);
    }
  }
  return groups;
}

/** How many letters of a record's id choose its file, so that about `most` answers stand in one. */
export function idLetters(answers: readonly Answer[], most: number): number {
  return Math.max(1, Math.ceil(Math.log2(answers.length / most) / 4));
}

function noWords(): MoreWords {
  return { phrases: {}, foreign: {}, elsewhere: '', known: '', idle: '', alike: '' };
}

function joined(before: string, between: string, next: string): string {
  return before === '' ? next : `${before}${between}${next}`;
}
