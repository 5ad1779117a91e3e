import CareCard from './CareCard.astro';
import Certainty from './Certainty.astro';
import Citation from './Citation.astro';
import Figure from './Figure.astro';
import Section from './Section.astro';
import SiteLink from './SiteLink.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Warning from './Warning.astro';

/** The components that render what authors write, handed to every text. */
export const mdxComponents = {
  CareCard,
  Certainty,
  Citation,
  Figure,
  Section,
  SiteLink,
  Table,
  Term,
  Warning,
};
