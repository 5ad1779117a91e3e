// Judges the vocabulary alone: node tests/search/unit-eval.ts [file.jsonl ...] [--misses]
// The stems of the texts are those of the last build, if there is one.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { buildVocabulary } from '../../src/finish/vocabulary-file.ts';
import { localeCodes, type Locale } from '../../src/i18n/locales.ts';
import { searchWordsSchema } from '../../src/schemas/search-words.ts';
import { vocabularySchema } from '../../src/schemas/vocabulary.ts';
import { rank } from '../../src/search/rank.ts';
import { understand } from '../../src/search/understand.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { judge, ownQueryFiles, readQueries, report, type Outcome } from './judge.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const folder = 'content/vocabulary';
const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => vocabularySchema.parse(json(`${folder}/${name}`)));
const keys = [...new Set(entries.flatMap((entry) => entry.sections))];
const places = keys.map((key) => ({
  key,
  path: `${key.split('#')[0] ?? ''}/`,
  article: key.split('#')[0] ?? '',
  title: key,
}));
const index = 'dist/search-index';
const builtFiles = existsSync(index) ? readdirSync(index) : [];
function knownIn(locale: Locale): string {
  const name = builtFiles.find((each) => each.startsWith(`${locale}-more-`));
  return name === undefined ? '' : (json(`${index}/${name}`) as { known: string }).known;
}
const vocabularies = new Map<Locale, Vocabulary>();
for (const locale of localeCodes) {
  const started = Date.now();
  const built = buildVocabulary({
    locale,
    entries,
    places,
    words: searchWordsSchema.parse(json(`content/search/${locale}.json`)),
    addressOf: (entry) => `${entry.id}/`,
    mentionsOf: () => [],
    known: knownIn(locale),
  });
  vocabularies.set(locale, new Vocabulary(built.file, built.more));
  const text = JSON.stringify(built);
  console.log(
    locale,
    text.length,
    'bytes,',
    brotliCompressSync(text).length,
    'br',
    Date.now() - started,
    'ms',
    'phrases',
    vocabularies.get(locale)?.phrases.length,
  );
}
const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const files = named.length > 0 ? named : ownQueryFiles;
const outcomes: Outcome[] = files
  .flatMap((file) => readQueries(file))
  .map((query) => {
    const vocabulary = vocabularies.get(query.locale);
    if (!vocabulary) throw new Error(query.locale);
    const understanding = understand(query.query, vocabulary);
    const results = rank(understanding, vocabulary).map((answer) => {
      if (answer.kind === 'section') {
        const [article = 0, hash = '', title = ''] = vocabulary.file.sections[answer.section] ?? [];
        return {
          kind: 'section',
          article: vocabulary.file.articles[article]?.[1],
          section: hash,
          title,
          names: [],
          closest: !understanding.fits,
        };
      }
      const data = vocabulary.file.entries[answer.entry];
      const text = entries.find((entry) => `${entry.id}/` === data?.[2])?.text[query.locale];
      return {
        kind: data?.[0] ?? '',
        title: text?.name ?? '',
        names: [text?.name ?? '', text?.medical ?? '', ...(text?.also ?? [])],
        closest: !understanding.fits,
      };
    });
    return judge(
      query,
      results,
      !understanding.fits,
      JSON.stringify({
        u: understanding.unexplained,
        away: understanding.elsewhere,
        c: understanding.concepts.map((c) => [
          c.phrase.text,
          +c.score.toFixed(2),
          vocabulary.file.entries[c.entry]?.[1],
        ]),
        fix: [...understanding.corrected],
      }),
    );
  });
console.log(report(outcomes, args.includes('--misses')));
