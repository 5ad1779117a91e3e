/** One step of the way from the home page to a page. */
export interface Crumb {
  name: string;
  /** Path from the site's root. */
  path: string;
}
