import type { z } from 'astro/zod';
import { addMonths } from '../domain/days.ts';
import { placeholder } from '../domain/drafts.ts';
import type { claimSchema } from '../schemas/claim.ts';
import type { vocabularySchema, VocabularyEntry } from '../schemas/vocabulary.ts';

/** A new article: every field of the front matter, and the sections that every article has. */
export function articleTemplate(id: string, title: string | undefined, today: string): string {
  const statement = (text: string): string =>
    `\n  - text: "${placeholder} ${text}"\n    basis: editors`;
  return `---
title: ${JSON.stringify(title ?? `${placeholder} a short heading, as a statement or the reader’s own question.`)}
description: "${placeholder} what the page is about, at most 170 characters."
subject: "${placeholder} the subject in a word or two, for lists and filters."
path: ${id}
version: 1
draft: true
published: ${today}
updated: ${today}
checked: ${today}
nextCheck: ${addMonths(today, 6)}
about: ["${placeholder} the conditions it is about, in everyday words."]
known:${statement('what is known, with its sources: [key] in place of the basis.')}
notKnown:${statement('what is not known.')}
couldChange:${statement('what could change this page, such as a study under way.')}
corrected:${statement('what older texts say, and what is right.')}
questions:
  - "${placeholder} a question to take to the doctor."
mention:
  - "${placeholder} a medicine or condition to tell the doctor about."
history:
  - date: ${today}
    text: First version.
---

## The short answer [#short-answer]

${placeholder} one sentence that answers the title, then its certainty and its sources. [certainty: not-known]

- ${placeholder} a key point; at most five. [certainty: not-known]

## ${placeholder} what the reader asks next [#next]

${placeholder} one sentence that answers the heading. [certainty: not-known]

${placeholder} two to four short sentences.

## When to seek care [#seek-care]

${placeholder} one sentence that says when. [basis: signpost]

<CareCard id="emergency" level="emergency">

${placeholder} you have any of these: [basis: emergency]

- ${placeholder} a sign.

</CareCard>

## What we do not know [#unknown]

${placeholder} one sentence. [certainty: not-known]
`;
}

/** A new claim: the most careful verdict until its author chooses another one. */
export function claimTemplate(id: string, article: string, section: string): string {
  const claim: z.input<typeof claimSchema> = {
    id,
    draft: true,
    article,
    section,
    verdict: 'nothing-found',
    sources: [],
    inArticle: false,
    text: {
      en: {
        question: `${placeholder} the reader’s own question?`,
        truth: `${placeholder} what is true, in one sentence that stands alone.`,
        claim: `${placeholder} the claim as people say it.`,
        why: `${placeholder} what the evidence is, and why this verdict.`,
      },
    },
  };
  return writeData(claim);
}

/** A new symptom, topic or term. */
export function wordTemplate(id: string, kind: VocabularyEntry['kind'], name?: string): string {
  const entry: z.input<typeof vocabularySchema> = {
    id,
    draft: true,
    sections: [],
    redFlags: [],
    kind,
    text: {
      en: {
        name: name ?? `${placeholder} the everyday name.`,
        medical: '',
        also: [],
        hidden: [],
        definition: `${placeholder} what it means, in one plain sentence.`,
      },
    },
  };
  return writeData(entry);
}

/** A file of data as they all are written. */
export function writeData(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
