/** One English page of each kind. */
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
  'about/',
  'policy/',
  'privacy/',
  '404.html',
];
