/** Something that is broken on purpose, and the smallest set of tests that has to notice. */
export interface Mutation {
  /** What a reader or author would suffer. */
  title: string;
  file: string;
  find: string;
  put: string;
  /** Test files; those in tests/ need a build of the broken site. */
  tests: string[];
}

export const mutations: readonly Mutation[] = [
  {
    title: 'numbering: two sources get the same number',
    file: 'src/markdown/remark-fontes.ts',
    find: 'numbers.set(key, numbers.size + 1)',
    put: 'numbers.set(key, Math.max(1, numbers.size))',
    tests: ['src/markdown/remark-fontes.test.ts'],
  },
  {
    title: 'policy: a wrong hash, so that the page loses its styles',
    file: 'src/finish/finish-page.ts',
    find: ".digest('base64')",
    put: ".digest('hex')",
    tests: ['src/finish/finish-page.test.ts'],
  },
  {
    title: 'certainty: a sentence may be louder than its evidence',
    file: 'src/domain/certainty.ts',
    find: 'if (loud.length > 0)',
    put: 'if (loud.length > 9)',
    tests: ['src/domain/certainty.test.ts'],
  },
  {
    title: 'addresses: links go one folder too high',
    file: 'src/i18n/routes.ts',
    find: 'fromParts.length - shared)',
    put: 'fromParts.length - shared + 1)',
    tests: ['src/i18n/routes.test.ts'],
  },
  {
    title: 'parity: a translation may give another dose',
    file: 'src/checks/check-parity.ts',
    find: 'extra: lacking(own, theirs) };',
    put: 'extra: [] };',
    tests: ['src/checks/check-parity.test.ts'],
  },
  {
    title: 'popover: a citation opens a card that is not there',
    file: 'src/components/mdx/Citation.astro',
    find: 'popovertarget={cardId(',
    put: 'popovertarget={"x" + cardId(',
    tests: ['tests/site/links.test.ts'],
  },
  {
    title: 'search: a hit leads to the page, not to its section',
    file: 'src/finish/search-records.ts',
    find: 'id ? `${url}#${id}` : url',
    put: 'id ? url : url',
    tests: ['src/finish/search-records.test.ts'],
  },
  {
    title: 'reading time: told for a fast reader',
    file: 'src/domain/library.ts',
    find: 'wordsPerMinute = 180',
    put: 'wordsPerMinute = 250',
    tests: ['src/domain/library.test.ts'],
  },
  {
    title: 'escaping: a text can close the script in which it stands',
    file: 'src/structured-data/embed.ts',
    find: ".replaceAll('<', '\\\\u003c')",
    put: '',
    tests: ['src/structured-data/embed.test.ts'],
  },
  {
    title: 'help lines: nobody is told that a number is old',
    file: 'src/checks/check-dates.ts',
    find: 'addMonths(contact.checked, contactMonths) < today',
    put: 'addMonths(contact.checked, contactMonths) > today',
    tests: ['src/checks/check-content.test.ts'],
  },
  {
    title: 'drafts: an unfinished text reaches readers',
    file: 'src/domain/drafts.ts',
    find: '=> !isDraft(file)',
    put: '=> isDraft(file) || true',
    tests: ['src/domain/library.test.ts'],
  },
  {
    title: 'back-links: the list of sources no longer leads back to the text',
    file: 'src/components/article/ReferenceList.astro',
    find: 'href={`#${anchor}`}',
    put: 'href="#content"',
    tests: ['tests/site/links.test.ts'],
  },
  {
    title: 'offline: what is saved while the site changes is of two builds',
    file: 'src/offline/keep.ts',
    find: 'if (build !== version)',
    put: 'if (build === version + version)',
    tests: ['src/offline/keep.test.ts'],
  },
  {
    title: 'offline: a search of another build is kept beside the pages',
    file: 'src/offline/keep.ts',
    find: 'if (!(await keepOne(proof)))',
    put: 'if (proof === version)',
    tests: ['src/offline/keep.test.ts'],
  },
  {
    title: 'offline: a host that says nothing hides the copy',
    file: 'src/offline/worker.ts',
    find: 'networkTimeoutSeconds: patience,',
    put: 'networkTimeoutSeconds: patience * 60,',
    tests: ['tests/browser/offline.test.ts'],
  },
  {
    title: 'offline: to erase leaves the copies behind',
    file: 'src/offline/remove.ts',
    find: 'caches.delete(name)',
    put: 'caches.has(name)',
    tests: ['tests/browser/offline.test.ts'],
  },
  {
    title: 'offline: to erase removes the worker of another site',
    file: 'src/offline/remove.ts',
    find: 'scope === root',
    put: 'root.startsWith(scope)',
    tests: ['tests/browser/offline.test.ts'],
  },
  {
    title: 'offline: a reader with one tab never gets the later build',
    file: 'src/offline/worker.ts',
    find: 'await self.skipWaiting()',
    put: 'await Promise.resolve()',
    tests: ['tests/browser/offline.test.ts'],
  },
  {
    title: 'offline: a copy does not say that it is one',
    file: 'src/offline/copies.ts',
    find: "'<html data-copy '",
    put: "'<html '",
    tests: ['tests/browser/offline.test.ts'],
  },
  {
    title: 'font: named by a style sheet, so that each request for it tells the page',
    file: 'src/layouts/BaseLayout.astro',
    find: "  data-font={href(fontUrl.replace(/^\\//, ''))}\n  data-words={href(`${sitePath(locale)}reader-words.js`)}\n>\n  <head>\n",
    put: '  data-words={href(`${sitePath(locale)}reader-words.js`)}\n>\n  <head>\n    <style is:inline set:html={`@font-face{font-family:"Atkinson Hyperlegible Next";src:url("${href(fontUrl.replace(/^\\//, \'\'))}")}`} />\n',
    tests: ['tests/browser/pages.test.ts'],
  },
  {
    title: 'font: fetched only when the text needs it, which is too late to be shown',
    file: 'src/reader/early.ts',
    find: '      fetchIt();\n    }',
    put: '    }',
    tests: ['tests/browser/offline.test.ts'],
  },
  {
    title: 'font: never used',
    file: 'src/reader/early.ts',
    find: 'if (font && ',
    put: 'if (!font && ',
    tests: ['tests/browser/pages.test.ts'],
  },
  {
    title: 'search: the card of an emergency is lost beside another word',
    file: 'src/search/understand.ts',
    find: '[...urgent, ...spoken]',
    put: '[...urgent]',
    tests: ['tests/site/search.test.ts'],
  },
  {
    title: 'search: its page loads everything before anything is asked',
    file: 'src/search/search-page.ts',
    find: "if (readAsked(location).query !== '' || document.activeElement === field) warm();",
    put: 'warm();',
    tests: ['tests/browser/search.test.ts'],
  },
];
