import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sharePackages } from '../support/project-copy.ts';
import { builtPages } from '../support/site.ts';
import { bareMdx, bareText } from './bare.ts';

const config = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ trailingSlash: 'always', integrations: [mdx()] });
`;

const collection = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const generateId = ({ data }) => String(data.path);
export const collections = {
  texts: defineCollection({ loader: glob({ base: './texts', pattern: '*.mdx', generateId }) }),
};
`;

const page = `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('texts')).map((entry) => ({
    params: { path: entry.data.path.replace(/\\/$/, '') || undefined },
    props: { entry },
  }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang={entry.data.language}>
  <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
  <body><Content /></body>
</html>
`;

/**
 * Writes the plainest Astro project that shows the same texts: each page of a built site as one MDX
 * file without any component, one route, no styles, no scripts.
 *
 * @returns the project's folder
 */
export function plainProject(built: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fontes-plain-'));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  sharePackages(folder);
  write('package.json', '{ "type": "module" }');
  write('astro.config.mjs', config);
  write('src/content.config.ts', collection);
  write('src/pages/[...path].astro', page);
  builtPages(built).forEach((name, index) => {
    const bare = bareText(readFileSync(path.join(built, name), 'utf8'));
    const data = {
      path: name.replace(/(?:index)?\.html$/, '') || '/',
      title: bare.title,
      language: bare.language,
    };
    // JSON is YAML, so a title may hold any sign.
    const matter = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    write(`texts/${index}.mdx`, ['---', ...matter, '---', '', bareMdx(bare), ''].join('\n'));
  });
  return folder;
}
