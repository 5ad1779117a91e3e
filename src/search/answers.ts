/** What is shown of one result. */
export type Answer = [
  /** Pagefind's id of the record, without the language. */
  id: string,
  kind: 'section' | 'article' | 'symptom' | 'topic' | 'claim' | 'term',
  /** Path from the site's root, with the place on the page. */
  address: string,
  title: string,
  lead: string,
  certainty: string,
  /** The article in which a section stands, or the medical name of an entry. */
  place: string,
  /** The entries of the vocabulary that it speaks of. */
  tags: number[],
];
