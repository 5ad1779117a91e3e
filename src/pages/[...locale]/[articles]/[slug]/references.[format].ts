import type { APIRoute } from 'astro';
import {
  downloadFormats,
  exportReferences,
  type DownloadFormat,
} from '~/bibliography/reference.ts';
import type { Article } from '~/domain/library.ts';
import { loadLibrary } from '~/load-library.ts';
import { itemPaths } from '~/static-paths.ts';

export const getStaticPaths = () =>
  itemPaths('articles', 'articles', (content) =>
    content.articles.map((article) => ({ slug: article.data.path, item: article })),
  ).flatMap(({ params, props }) =>
    downloadFormats.map((format) => ({
      params: { ...params, format },
      props: { ...props, format },
    })),
  );

export const GET: APIRoute<{ item: Article; format: DownloadFormat }> = ({ props }) => {
  const { sources } = loadLibrary();
  const cited = props.item.references.flatMap((key) => sources.get(key) ?? []);
  return new Response(exportReferences(cited, props.format));
};
