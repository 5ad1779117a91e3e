import { sortTerms } from './terms.ts';
import type { LocaleLibrary, Term } from './library.ts';

const symptomsOnHome = 14;

/** The symptoms that most passages speak of, in alphabetical order, as a way in on the home page. */
export function frequentSymptoms(content: LocaleLibrary): Term[] {
  const symptoms = [...content.terms.values()]
    .filter((term) => term.kind === 'symptom' && term.mentions.length > 0)
    .toSorted((a, b) => b.mentions.length - a.mentions.length || a.id.localeCompare(b.id))
    .slice(0, symptomsOnHome);
  return sortTerms(symptoms, content);
}
