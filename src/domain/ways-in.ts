import type { StringKey } from '../i18n/strings/en.ts';
import type { LocaleLibrary, Term } from './library.ts';

/** A way in by body or daily life: a sentence of the interface and the entries that it leads to. */
const ways = [
  { label: 'way.1', entries: 'insomnia hyperarousal waking-often nightmares unrefreshing-sleep' },
  { label: 'way.2', entries: 'fatigue daytime-sleepiness post-exertional-malaise lack-of-sleep' },
  { label: 'way.3', entries: 'brain-fog migraine severe-headache' },
  { label: 'way.4', entries: 'dizziness orthostatic-intolerance fainting pots' },
  { label: 'way.5', entries: 'fibromyalgia muscle-pain heightened-pain burning-pain' },
  { label: 'way.6', entries: 'muscle-cramp restless-legs twitching soreness-after-exercise' },
  { label: 'way.7', entries: 'tingling-numbness nerve-pain diabetic-nerve-damage tetany' },
  {
    label: 'way.8',
    entries: 'back-pain neck-pain sciatica pinched-nerve muscle-tension trigger-points',
  },
  { label: 'way.9', entries: 'racing-heart irregular-heartbeat chest-pain' },
  { label: 'way.10', entries: 'sweating temperature-sensitivity serotonin-syndrome' },
  {
    label: 'way.11',
    entries: 'emotional-stress anxiety depression intrusive-memories trauma-ptsd suicidal-thoughts',
  },
  { label: 'way.12', entries: 'sleep-apnoea acting-out-dreams' },
  {
    label: 'way.13',
    entries:
      'antidepressants stopping-antidepressants sleeping-pills magnesium-and-medicines five-htp supplement',
  },
  {
    label: 'way.14',
    entries:
      'magnesium-deficiency magnesium-per-day magnesium-in-food magnesium-on-skin too-much-magnesium',
  },
] as const satisfies readonly { label: StringKey; entries: string }[];

/** The ways in with their pages in a language; an entry that does not exist in it is left out. */
export function waysIn(content: LocaleLibrary): { id: string; label: StringKey; terms: Term[] }[] {
  return ways
    .map(({ label, entries }) => ({
      id: label.replace('.', '-'),
      label,
      terms: entries.split(' ').flatMap((id) => content.terms.get(id) ?? []),
    }))
    .filter(({ terms }) => terms.length > 0);
}
