import sheet from './report.css?inline';
import { addSheet } from './add-sheet.ts';
import { headingOf } from './place.ts';
import { mailLink, reportText, trackerLink } from './report-text.ts';
import type { Quote } from './selection.ts';
import { sentencesIn } from './sentences.ts';
import { copyText } from './share.ts';
import { readerWords } from './words.ts';

/**
 * Opens a filled-in report. It first says what not to write. Nothing is sent: the reader's own
 * mail program or browser tab takes the text, or the reader copies it.
 */
export async function openReport(quote: Quote): Promise<void> {
  const words = await readerWords();
  addSheet('report', sheet);
  const { lang } = document.documentElement;
  const { section } = quote;
  const title = document.querySelector('h1')?.textContent.trim() ?? document.title;
  const place = section ? `${title}: ${headingOf(section)}` : title;
  const address = `${location.origin}${location.pathname}${section ? `#${section.id}` : ''}`;
  const version = document.querySelector<HTMLElement>('[data-version]')?.dataset.version ?? '';

  const dialog = document.createElement('dialog');
  dialog.className = 'report';
  dialog.setAttribute('aria-labelledby', 'report-title');
  const heading = element('h2', words.reportTitle);
  heading.id = 'report-title';

  const comment = document.createElement('textarea');
  comment.rows = 3;
  const choice = document.createElement('select');
  choice.append(new Option('–', ''));
  const listed = quote.text === '' && section ? sentencesIn(section, lang) : [];
  for (const { text } of listed) choice.append(new Option(text, text));
  const chosen =
    listed.length > 0
      ? labelled(words.reportQuote, choice)
      : element('blockquote', quote.text || words.reportNoQuote);

  const output = document.createElement('textarea');
  output.rows = 6;
  output.readOnly = true;
  const actions = document.createElement('p');
  actions.className = 'report-actions';

  const status = element('p', '');
  status.setAttribute('role', 'status');

  const labels = {
    title: words.reportTitle,
    quote: words.reportQuote,
    place: words.reportPlace,
    version: words.reportVersion,
    comment: words.reportComment,
  };
  const update = (): void => {
    const text = reportText(
      { quote: quote.text || choice.value, place, address, version, comment: comment.value },
      labels,
    );
    output.value = text;
    const subject = `${words.reportTitle}: ${title}`;
    actions.replaceChildren(
      ...linkTo(mailLink(words.contact, subject, text), words.reportMail),
      ...linkTo(trackerLink(words.tracker, subject, text), words.reportTracker),
      button(words.reportCopy, () => {
        output.select();
        void copyText(output.value).then((done) => {
          status.textContent = done ? words.reportCopied : words.copyFailed;
        });
      }),
      button(words.close, () => {
        dialog.close();
      }),
    );
  };
  comment.addEventListener('input', update);
  choice.addEventListener('change', update);
  update();

  const hasAddress = actions.querySelector('a') !== null;
  dialog.append(
    heading,
    element('p', words.reportWarning, 'report-warning'),
    ...(trackerLink(words.tracker, '', '') ? [element('p', words.reportPublic)] : []),
    element('p', hasAddress ? words.reportNotSent : words.reportNone),
    chosen,
    labelled(words.reportComment, comment),
    labelled(words.reportText, output),
    actions,
    status,
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function labelled(text: string, field: HTMLElement): HTMLElement {
  const label = element('label', '');
  label.append(element('span', text), field);
  return label;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

function linkTo(address: string | undefined, text: string): HTMLAnchorElement[] {
  if (address === undefined) return [];
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noopener';
  link.textContent = text;
  return [link];
}
