/** One English page of each kind; privacy stands for the pages of text alone. */
export const pageKinds = [
  '',
  'articles/',
  'articles/serotonin/',
  'articles/serotonin/doctor-sheet/',
  'style/',
  'sources/',
  'claims/',
  'glossary/',
  'symptoms/',
  'symptoms/insomnia/',
  'help/',
  'search/',
  'privacy/',
  '404.html',
];
