import type { Content, DataFile, TextFile } from '../content/read-content.ts';
import type { Problem } from '../report/problems.ts';
import { quantitiesOf, sameQuantity } from '../domain/quantities.ts';
import { localeEntry, originalLocale, type Locale } from '../i18n/locales.ts';
import type { Place, Section } from '../markdown/outline.ts';
import { statementListNames, type ArticleData } from '../schemas/article.ts';

/**
 * Judges that every version of a text says the same: sections, citations, certainty, warnings,
 * doses and study numbers. A version that translates the current text must not differ; one that
 * says it translates an older version gets its differences listed as warnings.
 */
export function checkParity(content: Content): Problem[] {
  const originals = new Map(
    content.articles
      .filter((article) => article.locale === originalLocale)
      .map((article) => [article.id, article]),
  );
  return [
    ...content.articles.flatMap((article) => {
      const original = originals.get(article.id);
      return original && article !== original ? compareArticles(article, original) : [];
    }),
    ...content.claims.flatMap((file) =>
      compareTexts(file, ['text'], file.value.text, (text) => Object.values(text).join('\n')),
    ),
    ...content.sources.flatMap((file) =>
      compareTexts(file, ['custom', 'text'], file.value.custom.text, (text) =>
        Object.values(text).join('\n'),
      ),
    ),
    ...content.figures.flatMap((file) =>
      compareTexts(file, ['text'], file.value.text, ({ alt, caption, labels }) =>
        [alt, caption, ...Object.values(labels)].join('\n'),
      ),
    ),
  ];
}

/** What is compared in a section; an author declares a deliberate difference under one of these names. */
type Kind = ArticleData['differences'][number]['in'];

function compareArticles(
  article: TextFile<ArticleData>,
  original: TextFile<ArticleData>,
): Problem[] {
  const { value: data, file } = article;
  const { version } = original.value;
  const versionPlace = article.data.placeOf(['version']);
  if (data.version > version) {
    const message = `version ${data.version} translates a version that does not exist: ${original.file} is version ${version}`;
    return [{ file, ...versionPlace, rule: 'translation-version', message }];
  }
  const older = data.version < version;
  const rule = older ? 'translation-older' : 'translation-differs';
  const differences = [
    ...compareSections(article, original),
    ...compareStatements(article, original),
  ].map(({ place, message }): Problem => ({ file, ...place, rule, message }));
  if (!older) return differences;
  const message = `translates version ${data.version}; ${original.file} is version ${version}`;
  return [{ file, ...versionPlace, rule, message }, ...differences];
}

interface Difference {
  place: Place;
  message: string;
}

function compareSections(
  article: TextFile<ArticleData>,
  original: TextFile<ArticleData>,
): Difference[] {
  const own = article.outline.sections;
  const theirs = original.outline.sections;
  const order = (sections: readonly Section[]): string =>
    sections.map((section) => section.id ?? '').join(', ');
  if (order(own) !== order(theirs)) {
    return [
      {
        place: own[0] ?? { line: 1, column: 1 },
        message: `sections are ${order(own)}; expected ${order(theirs)} (${original.file})`,
      },
    ];
  }
  return own.flatMap((section, index) => {
    const theirSection = theirs[index];
    if (!theirSection) return [];
    return kinds.flatMap((kind) => {
      const allowed = new Set(
        article.value.differences
          .filter((each) => each.section === section.id && each.in === kind)
          .flatMap((each) => each.values),
      );
      const compare = kind === 'numbers' ? compareQuantities : compareLists;
      const { missing, extra } = compare(
        partsOf[kind](section, article.locale),
        partsOf[kind](theirSection, original.locale),
        allowed,
      );
      if (missing.length + extra.length === 0) return [];
      return [
        {
          place: section,
          message: `section "${section.id ?? ''}", ${kind}: ${describe(missing, extra)} (${original.file}:${theirSection.line})`,
        },
      ];
    });
  });
}

const kinds: readonly Kind[] = ['citations', 'certainty', 'components', 'numbers'];

const partsOf: Record<Kind, (section: Section, locale: Locale) => string[]> = {
  citations: ({ blocks }) =>
    blocks.flatMap((block) =>
      block.citations.map((citation) => citation.keys.toSorted().join('; ')),
    ),
  certainty: ({ blocks }) =>
    blocks.flatMap((block) => [
      ...(block.certainty ? [`${block.kind}: ${block.certainty.value}`] : []),
      ...(block.basis ? [`${block.kind}: ${block.basis.value}`] : []),
    ]),
  components: ({ components }) =>
    components.map(
      ({ name, attributes }) =>
        `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)].join(' ')}>`,
    ),
  numbers: ({ blocks }, locale) => [
    ...quantitiesOf(locale, blocks.map((block) => block.text).join('\n')),
  ],
};

function compareStatements(
  article: TextFile<ArticleData>,
  original: TextFile<ArticleData>,
): Difference[] {
  const ownData = article.value;
  const theirData = original.value;
  const lengths = [...statementListNames, 'questions', 'mention', 'about', 'history'] as const;
  const differences: Difference[] = lengths.flatMap((list) =>
    ownData[list].length === theirData[list].length
      ? []
      : [
          {
            place: article.data.placeOf([list]),
            message: `"${list}" has ${ownData[list].length} entries, expected ${theirData[list].length} (${original.file})`,
          },
        ],
  );
  for (const list of statementListNames) {
    if (ownData[list].length !== theirData[list].length) continue;
    ownData[list].forEach((statement, index) => {
      const theirs = theirData[list][index];
      if (!theirs) return;
      const results = [
        compareLists(statement.sources, theirs.sources),
        compareQuantities(
          [...quantitiesOf(article.locale, statement.text)],
          [...quantitiesOf(original.locale, theirs.text)],
        ),
      ];
      const missing = results.flatMap((result) => result.missing);
      const extra = results.flatMap((result) => result.extra);
      if (missing.length + extra.length === 0) return;
      differences.push({
        place: article.data.placeOf([list, index]),
        message: `"${list}", entry ${index + 1}: ${describe(missing, extra)} (${original.file}:${original.data.placeOf([list, index]).line})`,
      });
    });
  }
  return differences;
}

/** Compares the numbers of a text that stands in every language in one file of data. */
function compareTexts<T>(
  file: DataFile<unknown>,
  path: readonly PropertyKey[],
  texts: Partial<Record<Locale, T>>,
  wordsOf: (text: T) => string,
): Problem[] {
  const original = texts[originalLocale];
  if (original === undefined) return [];
  const theirs = [...quantitiesOf(originalLocale, wordsOf(original))];
  return (Object.keys(texts) as Locale[]).flatMap((locale): Problem[] => {
    const text = texts[locale];
    if (text === undefined || locale === originalLocale) return [];
    const { missing, extra } = compareQuantities([...quantitiesOf(locale, wordsOf(text))], theirs);
    if (missing.length + extra.length === 0) return [];
    const place = file.data.placeOf([...path, locale]);
    const other = file.data.placeOf([...path, originalLocale]);
    const message = `${localeEntry(locale).name}, numbers: ${describe(missing, extra)} (line ${other.line})`;
    return [{ file: file.file, ...place, rule: 'translation-differs', message }];
  });
}

interface Comparison {
  missing: string[];
  extra: string[];
}

/** Compares two lists as multisets; `allowed` are values that may stand in one of them only. */
function compareLists(
  own: readonly string[],
  theirs: readonly string[],
  allowed: ReadonlySet<string> = new Set(),
): Comparison {
  return { missing: without(theirs, own, allowed), extra: without(own, theirs, allowed) };
}

/** Compares numbers as sets: how often one is said does not matter. */
function compareQuantities(
  own: readonly string[],
  theirs: readonly string[],
  allowed: ReadonlySet<string> = new Set(),
): Comparison {
  const lacking = (list: readonly string[], other: readonly string[]): string[] =>
    list.filter((value) => !allowed.has(value) && !other.some((each) => sameQuantity(each, value)));
  return { missing: lacking(theirs, own), extra: lacking(own, theirs) };
}

function without(
  list: readonly string[],
  other: readonly string[],
  allowed: ReadonlySet<string>,
): string[] {
  const rest = [...other];
  return list.filter((value) => {
    if (allowed.has(value)) return false;
    const index = rest.indexOf(value);
    if (index === -1) return true;
    rest.splice(index, 1);
    return false;
  });
}

function describe(missing: readonly string[], extra: readonly string[]): string {
  return [
    missing.length > 0 ? `missing here: ${missing.join(' | ')}` : '',
    extra.length > 0 ? `only here: ${extra.join(' | ')}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
