import type { Locale } from '../../i18n/locales.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { LanguageWords } from './language-words.ts';
import { sv } from './sv.ts';

/** What the checks know of each language. Without it they judge everything but the choice of words. */
export const languageWords: Partial<Record<Locale, LanguageWords>> = { en, sv, id };
