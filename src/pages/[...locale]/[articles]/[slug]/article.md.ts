import type { APIRoute } from 'astro';
import type { Article } from '~/domain/library.ts';
import { articleBody, loadLibrary, loadLocale } from '~/load-library.ts';
import { markdownCopy } from '~/publish/markdown-copy.ts';
import { itemPaths } from '~/static-paths.ts';

export const getStaticPaths = () =>
  itemPaths('articles', 'articles', (content) =>
    content.articles.map((article) => ({ slug: article.data.path, item: article })),
  );

export const GET: APIRoute<{ item: Article }> = ({ props: { item } }) => {
  const copy = markdownCopy(item, articleBody(item), loadLibrary(), loadLocale(item.locale));
  return new Response(copy);
};
