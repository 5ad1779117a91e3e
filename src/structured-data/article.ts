import type { MedicalWebPage, ScholarlyArticle, WithContext } from 'schema-dts';
import type { Article, Library } from '../domain/library.ts';

/**
 * The structured data of an article: only what a reader can also see on the page.
 * A reviewer stands in it only if the data name one.
 */
export function articleData(article: Article, library: Library): WithContext<MedicalWebPage> {
  const { data, locale, references } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name: data.title,
    description: data.description,
    inLanguage: locale,
    datePublished: data.published,
    dateModified: data.updated,
    lastReviewed: data.reviewedBy?.reviewed,
    reviewedBy: data.reviewedBy ? { '@type': 'Person', name: data.reviewedBy.name } : undefined,
    about: data.about.map((name) => ({ '@type': 'MedicalCondition', name })),
    audience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
    license: library.site.licences.text.url,
    citation: references.flatMap((key): ScholarlyArticle[] => {
      const source = library.sources.get(key);
      if (!source?.DOI) return [];
      return [
        {
          '@type': 'ScholarlyArticle',
          name: source.title,
          sameAs: `https://doi.org/${source.DOI}`,
        },
      ];
    }),
  };
}
