import sheet from './listen.css?inline';
import { addSheet } from './add-sheet.ts';
import { currentSection } from './place.ts';
import { sentencesIn, type Sentence } from './sentences.ts';
import { pageVoice } from './voices.ts';
import { readerWords } from './words.ts';

const rates = [0.6, 0.7, 0.85, 1, 1.15, 1.3];
const usualRate = rates.indexOf(1);
const highlight = 'spoken';

let stopLast = (): void => undefined;

/**
 * Reads the page aloud, sentence by sentence, with a voice of the device: from what the reader
 * selected, else from the section on the screen. A sentence that is clicked is read next.
 */
export async function listen(selected: Range | undefined): Promise<void> {
  const voice = pageVoice();
  const root = document.querySelector('.article');
  if (!voice || !root) return;
  stopLast();
  addSheet('listen', sheet);
  const words = await readerWords();
  const { lang } = document.documentElement;
  const sentences = sentencesIn(root, lang);
  let index = selected ? sentenceAt(sentences, selected) : firstIn(sentences, currentSection());
  let rate = usualRate;
  let playing = true;
  /** The utterance that counts; the end of an older one is not followed by a next sentence. */
  let current: SpeechSynthesisUtterance | undefined;

  const bar = document.createElement('div');
  bar.className = 'listen';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', words.listening);
  const button = (label: string, press: () => void): HTMLButtonElement => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = label;
    element.addEventListener('click', press);
    bar.append(element);
    return element;
  };

  const hush = (): void => {
    current = undefined;
    speechSynthesis.cancel();
  };
  const stop = (): void => {
    hush();
    mark(undefined);
    bar.remove();
    document.documentElement.classList.remove('listening');
    removeEventListener('pagehide', stop);
    root.removeEventListener('click', jump);
    stopLast = () => undefined;
  };
  const speak = (): void => {
    const sentence = sentences[index];
    if (!sentence) {
      stop();
      return;
    }
    mark(sentence.range);
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    Object.assign(utterance, { voice, lang: voice.lang, rate: rates[rate] ?? 1 });
    utterance.addEventListener('end', () => {
      if (utterance !== current) return;
      index += 1;
      speak();
    });
    utterance.addEventListener('error', () => {
      if (utterance === current) stop();
    });
    current = utterance;
    speechSynthesis.speak(utterance);
  };
  const again = (): void => {
    hush();
    if (playing) speak();
  };
  const goTo = (next: number): void => {
    index = next;
    playing = true;
    pause.textContent = words.pause;
    again();
  };
  const jump = (event: Event): void => {
    const { target } = event;
    if (!(event instanceof MouseEvent) || !(target instanceof Element)) return;
    if (target.closest('a, button, input, label, summary')) return;
    const point = document.caretPositionFromPoint(event.clientX, event.clientY);
    if (!point) return;
    const range = new Range();
    range.setStart(point.offsetNode, point.offset);
    goTo(sentenceAt(sentences, range));
  };
  const changeRate = (step: number): void => {
    rate = Math.min(Math.max(rate + step, 0), rates.length - 1);
    slower.disabled = rate === 0;
    faster.disabled = rate === rates.length - 1;
    again();
  };

  // Pausing ends the utterance and going on says the sentence again: a browser's own pause is not
  // to be relied on, and the sentence's beginning helps to find back.
  const pause = button(words.pause, () => {
    playing = !playing;
    pause.textContent = playing ? words.pause : words.continue;
    again();
  });
  button(words.nextPart, () => {
    const part = partOf(sentences[index]);
    const next = sentences.findIndex(
      (sentence, at) => at > index && partOf(sentence) !== null && partOf(sentence) !== part,
    );
    if (next >= 0) goTo(next);
  });
  const slower = button(words.slower, () => {
    changeRate(-1);
  });
  const faster = button(words.faster, () => {
    changeRate(1);
  });
  button(words.stop, stop);
  document.body.append(bar);
  document.documentElement.classList.add('listening');
  addEventListener('pagehide', stop);
  root.addEventListener('click', jump);
  stopLast = stop;
  pause.focus();
  hush();
  speak();
}

/** The section in which a sentence stands. */
function partOf(sentence: Sentence | undefined): Element | null {
  return sentence?.range.startContainer.parentElement?.closest('.section') ?? null;
}

/** The first sentence of a section, or of the page. */
function firstIn(sentences: readonly Sentence[], section: Element | undefined): number {
  const index = sentences.findIndex(({ range }) => section?.contains(range.startContainer));
  return Math.max(index, 0);
}

/** The first sentence that ends after a place. */
function sentenceAt(sentences: readonly Sentence[], place: Range): number {
  const at = sentences.findIndex(
    ({ range }) => range.compareBoundaryPoints(Range.START_TO_END, place) > 0,
  );
  return Math.max(at, 0);
}

/** Marks the spoken sentence without touching the page's elements, and keeps it on the screen. */
function mark(range: Range | undefined): void {
  if ('highlights' in CSS) {
    if (range) CSS.highlights.set(highlight, new Highlight(range));
    else CSS.highlights.delete(highlight);
  }
  if (!range) return;
  const { top, bottom } = range.getBoundingClientRect();
  const barHeight = 80;
  if (top < 0 || bottom > innerHeight - barHeight) {
    scrollBy({ top: top - innerHeight / 4, behavior: 'instant' });
  }
}
