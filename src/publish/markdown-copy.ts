import type { Blockquote, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { formatReference, sourceAddress } from '../bibliography/reference.ts';
import { linkTarget } from '../domain/links.ts';
import {
  inOrderOfNumber,
  type Article,
  type Library,
  type LocaleLibrary,
} from '../domain/library.ts';
import { formatDate } from '../i18n/format.ts';
import { relativeHref } from '../i18n/routes.ts';
import { translator, type Translate } from '../i18n/strings.ts';
import { parseInternalLink, splitHeading, splitMarks } from '../markdown/marks.ts';
import { parseMdx, plainText } from '../markdown/outline.ts';
import { certaintySchema } from '../schemas/common.ts';
import { statementListNames } from '../schemas/article.ts';

/**
 * A plain Markdown copy of an article, to keep, quote or read in another program: its text with
 * numbered citations, certainty in words, warnings as quotations, and the references.
 *
 * @param body the text of the article's file
 */
export function markdownCopy(
  article: Article,
  body: string,
  library: Library,
  content: LocaleLibrary,
): string {
  const t = translator(article.locale);
  const tree = parseMdx(body);
  tree.children = tree.children.flatMap((node) => plainBlock(node, library, article, t));
  replaceMarks(tree, article, content, t);
  const text = unified().use(remarkGfm).use(remarkStringify, { bullet: '-' }).stringify(tree);
  return [
    `# ${article.data.title}`,
    dates(article, t),
    text.trim(),
    ...lists(article, t),
    `## ${t('article.sources')}`,
    references(article, library),
    `${library.site.licences.text.name}: ${library.site.licences.text.url}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function dates({ data, locale }: Article, t: Translate): string {
  const { reviewedBy } = data;
  return [
    t('page.updated', { date: formatDate(locale, data.updated) }),
    `${t('article.checked')}: ${formatDate(locale, data.checked)}`,
    reviewedBy
      ? t('article.reviewed', {
          name: reviewedBy.name,
          role: reviewedBy.role,
          date: formatDate(locale, reviewedBy.reviewed),
        })
      : t('article.notReviewed'),
  ].join(' · ');
}

/** Turns what is no Markdown into Markdown: components become quotations, heading ids go. */
function plainBlock(
  node: RootContent,
  library: Library,
  article: Article,
  t: Translate,
): RootContent[] {
  if (node.type === 'yaml' || node.type === 'mdxjsEsm') return [];
  if (node.type === 'heading') {
    const { title } = splitHeading(plainText(node));
    return [{ ...node, children: [{ type: 'text', value: title }] }];
  }
  if (node.type !== 'mdxJsxFlowElement') return [node];
  const attributes = new Map(
    node.attributes.map((each) => [
      each.type === 'mdxJsxAttribute' ? each.name : '',
      typeof each.value === 'string' ? each.value : '',
    ]),
  );
  if (node.name === 'Figure') {
    const figure = library.figures.get(attributes.get('id') ?? '')?.text[article.locale];
    return figure ? [quotation([], `${figure.alt} ${figure.caption}`)] : [];
  }
  const label =
    node.name === 'Warning'
      ? t(attributes.get('kind') === 'do' ? 'warning.do' : 'warning.do-not')
      : t(careKey(attributes.get('level')));
  return [quotation(node.children, label)];
}

function careKey(level: string | undefined): 'care.emergency' | 'care.soon' | 'care.visit' {
  return level === 'emergency' ? 'care.emergency' : level === 'soon' ? 'care.soon' : 'care.visit';
}

function quotation(children: RootContent[], label: string): Blockquote {
  const first: RootContent = { type: 'paragraph', children: [{ type: 'text', value: label }] };
  return { type: 'blockquote', children: [first, ...children] as Blockquote['children'] };
}

function replaceMarks(tree: Root, article: Article, content: LocaleLibrary, t: Translate): void {
  visit(tree, 'text', (node) => {
    node.value = splitMarks(node.value)
      .map((mark) => {
        if (mark.kind === 'text') return mark.value;
        if (mark.kind === 'citation') return ` [${numbers(mark.keys, article)}]`;
        if (mark.kind === 'basis') return '';
        const level = certaintySchema.safeParse(mark.level);
        return level.success ? ` (${t(`certainty.${level.data}`)})` : '';
      })
      .join('');
  });
  visit(tree, 'link', (node, index, parent) => {
    const link = parseInternalLink(node.url);
    if (!link || !parent || index === undefined) return;
    if (link.scheme === 'term' || link.scheme === 'lang') {
      parent.children.splice(index, 1, ...node.children);
      return;
    }
    const target = linkTarget(content, link.scheme, link.id);
    // Headings of the copy have no ids, so a link to a section leads to the page beside it.
    node.url = relativeHref(article.path, target, link.hash).replace(/^#/, './#');
  });
}

function numbers(keys: readonly string[], { references: list }: Article): string {
  return inOrderOfNumber(keys, list)
    .map((key) => list.indexOf(key) + 1)
    .join(', ');
}

function lists(article: Article, t: Translate): string[] {
  const { data } = article;
  const statements = statementListNames.flatMap((name) => [
    `## ${t(`article.${name}`)}`,
    data[name]
      .map(({ text, sources }) =>
        sources.length > 0 ? `- ${text} [${numbers(sources, article)}]` : `- ${text}`,
      )
      .join('\n'),
  ]);
  const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
  return [
    ...statements,
    `## ${t('article.questions')}`,
    bullets(data.questions),
    `## ${t('article.mention')}`,
    bullets(data.mention),
  ];
}

function references(article: Article, library: Library): string {
  return article.references
    .flatMap((key, index) => {
      const source = library.sources.get(key);
      if (!source) return [];
      const address = sourceAddress(source);
      return [`${index + 1}. ${formatReference(source)}${address ? ` <${address.href}>` : ''}`];
    })
    .join('\n');
}
