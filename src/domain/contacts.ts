import { inLanguage, type Locale, type PerLanguage } from '../i18n/locales.ts';
import type { ContactPurpose, Contacts } from '../schemas/site.ts';

/** A help line in the words of one language. */
export interface HelpLine {
  purpose: ContactPurpose;
  number: string | null;
  url: string | undefined;
  name: string;
  note: string;
  checked: string;
}

/** The countries in the order in which readers of a language most likely need them. */
export const countryOrder: PerLanguage<readonly string[]> = {
  en: ['GB', 'US', 'EU', 'SE', 'ID'],
  sv: ['SE', 'EU', 'GB', 'US', 'ID'],
  id: ['ID', 'EU', 'SE', 'GB', 'US'],
};

/** Gives the help lines of the wanted kinds, by country, in the language's order of countries. */
export function countriesFor(
  contacts: readonly Contacts[],
  locale: Locale,
  purposes: readonly ContactPurpose[],
): { name: string; lines: HelpLine[] }[] {
  const order = inLanguage(countryOrder, locale);
  return [...contacts]
    .sort((a, b) => rank(order, a.country) - rank(order, b.country))
    .map((country) => ({
      name: country.name[locale] ?? country.country,
      lines: purposes.flatMap((purpose) =>
        country.contacts
          .filter((contact) => contact.purpose === purpose)
          .flatMap((contact) => {
            const text = contact.text[locale];
            return text ? [{ ...contact, url: contact.url, name: text.name, note: text.note }] : [];
          }),
      ),
    }))
    .filter((country) => country.lines.length > 0);
}

function rank(order: readonly string[], country: string): number {
  const index = order.indexOf(country);
  return index === -1 ? order.length : index;
}

/** A `tel:` address; an extension becomes a pause, as in RFC 3966's `;ext=`. */
export function dialLink(number: string): string {
  const [main = '', extension] = number.split(/\s*ext\.\s*/);
  const digits = main.replace(/[^\d+]/g, '');
  return extension ? `tel:${digits};ext=${extension}` : `tel:${digits}`;
}

/** The id of the card with the help lines, which the care cards of an article open. */
export const helpCardId = 'help-lines';
