import { unified } from '@astrojs/markdown-remark';
import rehypeExternalLinks from 'rehype-external-links';
import remarkGfm from 'remark-gfm';
import { remarkFontes } from './remark-fontes.ts';

/**
 * The Markdown pipeline of the site. `remark-gfm` reads tables, `remarkFontes` turns our marks into
 * components, `rehype-external-links` marks links that leave the site; they open in the same tab.
 */
export function markdownProcessor() {
  return unified({
    gfm: false, // remark-gfm is given explicitly, so that it runs once
    // Typographic quotes differ between our languages; authors write them, a check looks after them.
    smartypants: false,
    remarkPlugins: [remarkGfm, remarkFontes],
    rehypePlugins: [
      [rehypeExternalLinks, { rel: ['noopener'], properties: { className: 'external' } }],
    ],
  });
}
