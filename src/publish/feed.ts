import { Feed } from 'feed';
import type { LocaleLibrary, Library } from '../domain/library.ts';
import { sitePath } from '../i18n/routes.ts';
import { translator } from '../i18n/strings.ts';
import { feedName } from './feed-name.ts';
import { absoluteUrl } from './site-url.ts';

/** An Atom feed of a language's articles, the latest change first. */
export function articleFeed(content: LocaleLibrary, library: Library, siteUrl: URL): string {
  const t = translator(content.locale);
  const home = sitePath(content.locale);
  const articles = content.articles.toSorted((a, b) =>
    b.data.updated.localeCompare(a.data.updated),
  );
  const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
  const feed = new Feed({
    id: absoluteUrl(siteUrl, home),
    link: absoluteUrl(siteUrl, home),
    title: t('site.name'),
    description: t('site.tagline'),
    language: content.locale,
    copyright: library.site.licences.text.name,
    // The time of the latest change, not of the build: the same content gives the same file.
    updated: day(articles[0]?.data.updated ?? '1970-01-01'),
    feedLinks: { atom: absoluteUrl(siteUrl, `${home}${feedName}`) },
    // Atom asks for an author; without a publisher in the data it is the site itself.
    author: { name: library.site.publisher ?? t('site.name') },
  });
  for (const article of articles) {
    feed.addItem({
      id: absoluteUrl(siteUrl, article.path),
      link: absoluteUrl(siteUrl, article.path),
      title: article.data.title,
      description: article.answer,
      published: day(article.data.published),
      date: day(article.data.updated),
    });
  }
  return feed.atom1();
}
