/** What we ask of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** Codes under which some devices list a language; Android still says `in` for Indonesian. */
const olderCodes: Record<string, string> = { id: 'in' };

/**
 * Picks a voice for a language among those that speak on the device itself, the device's own choice
 * first. A voice of a server would send the text away, so there is none rather than that.
 */
export function localVoice<T extends Voice>(voices: readonly T[], language: string): T | undefined {
  const codes = [language, olderCodes[language]];
  const fitting = voices.filter(
    (voice) => voice.localService && codes.includes(voice.lang.toLowerCase().split(/[-_]/)[0]),
  );
  return fitting.find((voice) => voice.default) ?? fitting[0];
}

/** The local voice for the page's language, if the browser has one. */
export function pageVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  return localVoice(speechSynthesis.getVoices(), document.documentElement.lang);
}

let watched = false;

/** Shows the button for listening once the browser reports a voice; some report only after a while. */
export function watchVoices(): void {
  const item = document.querySelector<HTMLElement>('[data-listen]');
  if (!item || watched || !('speechSynthesis' in window)) return;
  watched = true;
  const show = (): void => {
    item.hidden = pageVoice() === undefined;
  };
  show();
  speechSynthesis.addEventListener('voiceschanged', show);
}
