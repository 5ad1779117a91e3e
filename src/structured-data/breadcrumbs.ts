import type { BreadcrumbList, WithContext } from 'schema-dts';
import type { Crumb } from '../domain/crumbs.ts';

/** The way from the home page to a page, as structured data. */
export function breadcrumbData(crumbs: readonly Crumb[]): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
    })),
  };
}
