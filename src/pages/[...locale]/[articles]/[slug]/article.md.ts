import type { APIRoute } from 'astro';
import { readContent } from '~/content/read-content.ts';
import type { Article } from '~/domain/library.ts';
import { loadLibrary, loadLocale } from '~/load-library.ts';
import { markdownCopy } from '~/publish/markdown-copy.ts';
import { itemPaths } from '~/static-paths.ts';

export const getStaticPaths = () =>
  itemPaths('articles', 'articles', (content) =>
    content.articles.map((article) => ({ slug: article.data.path, item: article })),
  );

export const GET: APIRoute<{ item: Article }> = ({ props: { item } }) => {
  const file = readContent(process.cwd()).articles.find(
    ({ id, locale }) => id === item.id && locale === item.locale,
  );
  const copy = markdownCopy(item, file?.body ?? '', loadLibrary(), loadLocale(item.locale));
  return new Response(copy);
};
