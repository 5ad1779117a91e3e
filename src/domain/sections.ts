import type { Article, LocaleLibrary } from './library.ts';

/** The article whose own page stands at a path, as in `Astro.url.pathname`. */
export function articleAt(pathname: string, content: LocaleLibrary): Article | undefined {
  return content.articles.find(({ path }) => `/${path}` === pathname);
}

/** The id of the section that holds an article's care cards, preferring one with an ordinary visit too. */
export function helpSection(article: Article): string | undefined {
  const levels = article.sections.map((section) => ({
    id: section.id,
    cards: section.components.filter((component) => component.name === 'CareCard').length,
  }));
  const most = levels.toSorted((a, b) => b.cards - a.cards)[0];
  return most && most.cards > 0 ? most.id : undefined;
}
