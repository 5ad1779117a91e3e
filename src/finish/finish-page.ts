import { createHash } from 'node:crypto';
import { omitEndTags } from './omit-end-tags.ts';

/**
 * Finishes one built page: addresses from the site's root become relative to the page, and the
 * Content-Security-Policy is computed from what then stands in it.
 *
 * @param html the page as Astro wrote it
 * @param pagePath its path in the built folder, such as `sv/artiklar/somn/index.html`
 */
export function finishPage(html: string, pagePath: string): string {
  const depth = pagePath.split('/').length - 1;
  const relative = omitEndTags(makeRelative(html, '../'.repeat(depth) || './'));
  return insertPolicy(relative, contentSecurityPolicy(relative));
}

/**
 * Replaces addresses that begin at the site's root (`/_astro/…`) by addresses relative to the page.
 * Links marked `data-from-root` stay: the 404 page does not know where it is shown.
 */
export function makeRelative(html: string, toRoot: string): string {
  return html
    .replace(
      /(<[a-z][^>]*?\s(?:href|src)=")\/(?!\/)([^"]*"[^>]*>)/g,
      (whole, before: string, after: string) =>
        whole.includes('data-from-root') ? whole : `${before}${toRoot}${after}`,
    )
    .replace(
      /(from|import)(\s*\(?\s*["'])\/_astro\//g,
      (_whole, word: string, between: string) => `${word}${between}${toRoot}_astro/`,
    );
}

/** The strictest policy under which a page works: nothing but itself, and the hashes of its own inline parts. */
export function contentSecurityPolicy(html: string): string {
  const scripts = inlineParts(
    html,
    /<script(?![^>]*\bsrc=)(?![^>]*application\/ld\+json)[^>]*>([\s\S]*?)<\/script>/g,
  );
  const styles = inlineParts(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  const external = /<script[^>]*\bsrc=/.test(html);
  // Only the search page compiles WebAssembly.
  const searches = html.includes('<search-page');
  // The search field fetches the search's code and vocabulary once it is touched.
  const hasField = html.includes('data-search-form');
  // The 404 page looks for the site's folder.
  const looksForRoot = html.includes('data-from-root') && /<script[^>]*>[^<]*fetch\(/.test(html);
  const scriptSources = [
    ...(external || searches || hasField ? ["'self'"] : []),
    ...scripts,
    ...(searches ? ["'wasm-unsafe-eval'"] : []),
  ];
  return [
    "default-src 'none'",
    `script-src ${scriptSources.join(' ') || "'none'"}`,
    `style-src ${styles.join(' ') || "'none'"}`,
    "img-src 'self' data:",
    "font-src 'self'",
    ...(searches || hasField || looksForRoot ? ["connect-src 'self'"] : []),
    ...(html.includes('rel="manifest"') ? ["manifest-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

function inlineParts(html: string, pattern: RegExp): string[] {
  const hashes = [...html.matchAll(pattern)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [...new Set(hashes)];
}

/** Puts the policy first in the head, right after the character set, so that it holds for all that follows. */
function insertPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => `${charset}${meta}`);
}
