import type { BreadcrumbList, WithContext } from 'schema-dts';
import { absoluteUrl } from '../publish/site-url.ts';
import type { Crumb } from '../domain/crumbs.ts';

/** The way from the home page to a page, as structured data. */
export function breadcrumbData(
  crumbs: readonly Crumb[],
  siteUrl?: URL,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: siteUrl && absoluteUrl(siteUrl, crumb.path),
    })),
  };
}
