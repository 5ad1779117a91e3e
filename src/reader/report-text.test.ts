import assert from 'node:assert/strict';
import test from 'node:test';
import { mailLink, reportText, trackerLink, type Report } from './report-text.ts';

const labels = {
  title: 'Report',
  quote: 'The sentence',
  place: 'Place',
  version: 'Version',
  comment: 'What is wrong?',
};
const report: Report = {
  quote: 'Sleep heals & <b>all</b>.',
  place: 'Sleep: CBT-I',
  address: 'https://host.example/sleep/#cbti',
  version: '1',
  comment: 'It does not.',
};

test('a report holds quote, place, version and comment', () => {
  assert.equal(
    reportText(report, labels),
    'The sentence:\n> Sleep heals & <b>all</b>.\n\nPlace: Sleep: CBT-I\nhttps://host.example/sleep/#cbti\n\nVersion: 1\n\nWhat is wrong?\nIt does not.',
  );
});

test('without a quote or a version their lines are left out, and a long quote is cut', () => {
  const short = reportText({ ...report, quote: '', version: '' }, labels);
  assert.doesNotMatch(short, /The sentence|Version/);
  assert.ok(reportText({ ...report, quote: 'a'.repeat(5000) }, labels).length < 1000);
});

const contacts: [contact: string, expected: RegExp | undefined][] = [
  ['editors@fontes.example', /^mailto:editors@fontes\.example\?subject=S%26&body=a%0D%0Ab%3F$/],
  ['mailto:editors@fontes.example', /^mailto:editors@fontes\.example\?subject=/],
  ['https://fontes.example/contact', undefined],
  ['a@b.example?bcc=c@d.example', undefined],
  ['', undefined],
];
for (const [contact, expected] of contacts) {
  test(`e-mail to "${contact}"`, () => {
    const link = mailLink(contact, 'S&', 'a\nb?');
    if (expected) assert.match(link ?? '', expected);
    else assert.equal(link, undefined);
  });
}

const trackers: [tracker: string, expected: string | undefined][] = [
  ['https://github.com/o/r/issues', 'https://github.com/o/r/issues/new?title=T&body=a%26b'],
  ['https://codeberg.org/o/r/issues/', 'https://codeberg.org/o/r/issues/new?title=T&body=a%26b'],
  [
    'https://gitlab.com/g/s/r/-/issues',
    'https://gitlab.com/g/s/r/-/issues/new?issue%5Btitle%5D=T&issue%5Bdescription%5D=a%26b',
  ],
  ['https://bugs.example/report', 'https://bugs.example/report'],
  ['javascript:alert(1)', undefined],
  ['', undefined],
];
for (const [tracker, expected] of trackers) {
  test(`the tracker "${tracker}"`, () => {
    assert.equal(trackerLink(tracker, 'T', 'a&b'), expected);
  });
}
