/** A report of a mistake, as the reader filled it in. */
export interface Report {
  quote: string;
  /** The page and section in words. */
  place: string;
  address: string;
  version: string;
  comment: string;
}

/** The words around the fields of a report. */
export interface ReportLabels {
  title: string;
  quote: string;
  place: string;
  version: string;
  comment: string;
}

const longestQuote = 600;

/** The report as plain text, the same for e-mail, tracker and copying. */
export function reportText(report: Report, labels: ReportLabels): string {
  const quote = report.quote.slice(0, longestQuote);
  return [
    ...(quote === '' ? [] : [`${labels.quote}:\n> ${quote}`]),
    `${labels.place}: ${report.place}\n${report.address}`,
    ...(report.version === '' ? [] : [`${labels.version}: ${report.version}`]),
    `${labels.comment}\n${report.comment}`,
  ].join('\n\n');
}

/** A `mailto:` address with the report filled in, or nothing if the contact is no e-mail address. */
export function mailLink(contact: string, subject: string, text: string): string | undefined {
  const address = contact.replace(/^mailto:/, '');
  if (!/^[^\s@?&]+@[^\s@?&]+\.[^\s@?&]+$/.test(address)) return undefined;
  const lines = text.replaceAll('\n', '\r\n');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}

/**
 * The address of the tracker with the report filled in, where we know how its kind takes that
 * (GitHub, GitLab, Forgejo); else the tracker itself. Nothing if it is no web address.
 */
export function trackerLink(tracker: string, title: string, text: string): string | undefined {
  if (!URL.canParse(tracker)) return undefined;
  const url = new URL(tracker);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const path = url.pathname.replace(/\/$/, '');
  if (/\/-\/issues$/.test(path)) {
    url.pathname = `${path}/new`;
    url.searchParams.set('issue[title]', title);
    url.searchParams.set('issue[description]', text);
  } else if (/^\/[^/]+\/[^/]+\/issues$/.test(path)) {
    url.pathname = `${path}/new`;
    url.searchParams.set('title', title);
    url.searchParams.set('body', text);
  }
  return url.href;
}
