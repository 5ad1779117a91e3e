/** The name of a language's feed, beside its home page. */
export const feedName = 'feed.atom';
