import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { npm } from '../support/npm.ts';
import { builtPages } from '../support/site.ts';
import { bareMdx, bareText } from './bare.ts';
import { measure } from './measure.ts';

const project = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
) as { devDependencies: Record<'astro', string> };

/** The newest Starlight that takes the project's Astro; no part of the project, so it is fetched when the bench runs. */
export const packages = {
  '@astrojs/starlight': '0.42.4',
  astro: project.devDependencies.astro,
};

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Fontes' })] });
`;

const collection = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const englishText = /^(?:articles|symptoms|topics|claims)\/[^/]+\/index\.html$/;

/** A built Starlight site. */
export interface StarlightSite {
  /** The project's folder, to be removed afterwards. */
  root: string;
  dist: string;
  pages: number;
}

/** Builds a plain Starlight site with a page for each English article, symptom, topic and claim of a built site. */
export async function starlightSite(built: string): Promise<StarlightSite> {
  const root = mkdtempSync(path.join(tmpdir(), 'fontes-starlight-'));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write(
    'package.json',
    JSON.stringify({ private: true, type: 'module', dependencies: packages }, null, 2),
  );
  write('astro.config.mjs', config);
  write('src/content.config.ts', collection);
  const names = builtPages(built).filter((name) => englishText.test(name));
  for (const name of names) {
    write(
      `src/content/docs/${path.posix.dirname(name)}.md`,
      starlightPage(readFileSync(path.join(built, name), 'utf8')),
    );
  }
  try {
    install(root);
    await measure(root, ['node_modules/astro/bin/astro.mjs', 'build']);
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
  return { root, dist: path.join(root, 'dist'), pages: names.length };
}

function install(root: string): void {
  execFileSync(npm, ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
}

/** The words of a page's own part as Markdown; Starlight itself writes the title above them. */
function starlightPage(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const bare = bareText(main);
  const title = bare.pieces.find(({ level }) => level === 1);
  const pieces = bare.pieces.filter((piece) => piece !== title);
  // JSON is YAML, so a title may hold any sign.
  return `---\ntitle: ${JSON.stringify(title?.text ?? '')}\n---\n\n${bareMdx({ ...bare, pieces })}\n`;
}
