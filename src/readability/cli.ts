import type { Block, Section } from '../markdown/outline.ts';
import { readContent } from '../content/read-content.ts';
import { averageSentenceGoal, formulaOf, formulas, longSentence, measure } from './measure.ts';
import { unexplainedWords } from './unexplained.ts';

// A report for authors: it judges nothing, and never fails.
const content = readContent(process.cwd());
const sections = process.argv.includes('--sections');
const maxSentences = 4;
const vocabulary = content.vocabulary.map((file) => file.value);

for (const text of [...content.articles, ...content.pages]) {
  const { name, goal } = formulaOf(text.locale);
  const proseOf = ({ blocks }: Section): Block[] => blocks.filter(({ kind }) => kind !== 'table');
  const all = text.outline.sections.flatMap((section) =>
    proseOf(section).map((block) => block.text),
  );
  const whole = measure(text.locale, all);
  console.log(`\n${text.file}`);
  console.log(
    `  ${name} ${whole.score.toFixed(1)} (goal ${goal}) · ${whole.averageSentence.toFixed(1)} words a sentence (goal ${averageSentenceGoal}) · ${whole.words} words`,
  );
  for (const section of text.outline.sections) {
    const result = measure(
      text.locale,
      proseOf(section).map((block) => block.text),
    );
    const hard = result.score > goal || result.averageSentence > averageSentenceGoal;
    if (sections || hard) {
      console.log(
        `  ${hard ? '!' : ' '} ${section.id ?? section.title}: ${name} ${result.score.toFixed(1)}, ${result.averageSentence.toFixed(1)} words a sentence`,
      );
    }
    for (const block of proseOf(section)) {
      const { longSentences, sentences } = measure(text.locale, [block.text]);
      for (const sentence of longSentences) {
        console.log(`  ${text.file}:${block.line} above ${longSentence} words: ${sentence}`);
      }
      if (block.kind === 'paragraph' && sentences > maxSentences + 2) {
        console.log(`  ${text.file}:${block.line} a paragraph of ${sentences} sentences`);
      }
    }
  }
  if ('known' in text.value) {
    const article = content.articles.find((each) => each.file === text.file);
    const words = article ? unexplainedWords(article, vocabulary) : [];
    if (words.length > 0) console.log(`  medical words without a marked term: ${words.join(', ')}`);
  }
}
console.log('');
for (const [locale, { name, explanation }] of Object.entries(formulas)) {
  console.log(`${locale}: ${name} – ${explanation}`);
}
