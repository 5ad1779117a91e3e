import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/integrations/check-content.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { offlineCopies } from './src/integrations/offline-copies.ts';
import { publishFiles } from './src/integrations/publish-files.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { markdownProcessor } from './src/markdown/processor.ts';

export default defineConfig({
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false, processor: markdownProcessor() },
  // Order matters: pages are finished before they are indexed, and a build is named when all of it is there.
  integrations: [
    contentCheck(),
    mdx(),
    finishPages(),
    searchIndex(),
    publishFiles(),
    offlineCopies(),
  ],
  devToolbar: { enabled: false },
  vite: {
    plugins: [
      {
        // Preloading what a tool imports would ask at the host's root, where the site need not be.
        name: 'fontes:no-preload',
        // What writes the pages is made small too: two of its functions stand in each page as scripts.
        configEnvironment: () => ({ build: { modulePreload: false, minify: true } }),
        // Vite's helper has nothing to wait for either, with the styles inside each page; of it only the call is left.
        enforce: 'pre',
        load: (id) =>
          id.endsWith('vite/preload-helper.js')
            ? 'export const __vitePreload = (load) => load();'
            : undefined,
      },
    ],
    experimental: {
      // Scripts name each other relative to themselves, since the site may stand in a sub-folder.
      renderBuiltUrl: (_name, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
    build: {
      rolldownOptions: {
        // Astro marks each MDX file with a directive that the bundler does not know; an author can do nothing about it.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
