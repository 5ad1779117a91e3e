import type { Article as ArticleOnPage, Library } from '../domain/library.ts';
import type { MedicalWebPage, WithContext } from 'schema-dts';
import { absoluteUrl } from '../publish/site-url.ts';

/**
 * The structured data of an article: only what a reader can also see on the page.
 * A reviewer stands in it only if the data name one. Citations are DOIs; where a source has none,
 * its reference stands on the page alone.
 *
 * @param siteUrl the address of the site; without it the addresses of page and picture are left out
 */
export function articleData(
  article: ArticleOnPage,
  library: Library,
  siteUrl?: URL,
): WithContext<MedicalWebPage> {
  const { data, locale, references } = article;
  const url = siteUrl && absoluteUrl(siteUrl, article.path);
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    url,
    name: data.title,
    description: data.description,
    inLanguage: locale,
    lastReviewed: data.reviewedBy?.reviewed,
    reviewedBy: data.reviewedBy ? { '@type': 'Person', name: data.reviewedBy.name } : undefined,
    about: data.about.map((name) => ({ '@type': 'MedicalCondition', name })),
    audience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
    mainEntity: {
      '@type': 'Article',
      headline: data.title,
      image: url && `${url}card.png`,
      datePublished: data.published,
      dateModified: data.updated,
      license: library.site.licences.text.url,
      citation: references.flatMap((key) => {
        const doi = library.sources.get(key)?.DOI;
        return doi ? [`https://doi.org/${doi}`] : [];
      }),
    },
  };
}
