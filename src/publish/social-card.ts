import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { wrap } from '../domain/wrap.ts';
import { socialCardSize } from './social-card-size.ts';

/** The words of the picture that other sites show beside a link to an article. */
export interface SocialCard {
  siteName: string;
  title: string;
  /** The sentence that answers the title. */
  answer: string;
}

const fonts = path.join(import.meta.dirname, 'fonts');
const fontFiles = [400, 700].map((weight) =>
  path.join(fonts, `atkinson-hyperlegible-next-${weight}.ttf`),
);

/** Bytes of a PNG. The same words give the same picture, which is kept in the cache folder. */
export function socialCard(card: SocialCard, cacheFolder: string): Buffer {
  const svg = socialCardSvg(card);
  const name = `${createHash('sha256').update(svg).digest('hex').slice(0, 24)}.png`;
  const file = path.join(cacheFolder, name);
  if (existsSync(file)) return readFileSync(file);
  const picture = new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible Next' },
  });
  const png = picture.render().asPng();
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(file, png);
  return png;
}

/** The drawing itself: the site's mark and name, the title, and the answer. */
export function socialCardSvg({ siteName, title, answer }: SocialCard): string {
  const titleLines = wrap(title, 34).slice(0, 3);
  const answerTop = 250 + titleLines.length * 76;
  const answerLines = shorten(wrap(answer, 60), 5 - titleLines.length + 1);
  const { width, height } = socialCardSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Atkinson Hyperlegible Next">`,
    `<rect width="${width}" height="${height}" fill="#fbf7ef"/>`,
    `<rect width="${width}" height="14" fill="#14505c"/>`,
    '<g transform="translate(80 72) scale(2.2)" fill="none" stroke="#14505c" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">',
    '<path d="M16 4c4.500 5.200 6.500 8.400 6.500 11.500a6.500 6.500 0 0 1-13 0C9.500 12.400 11.500 9.200 16 4z"/>',
    '<path d="M5 24c3.700 2.200 7.300 2.200 11 0s7.300-2.200 11 0M8 28.500c2.700 1.300 5.300 1.300 8 0s5.300-1.300 8 0"/></g>',
    text(siteName, 172, 124, 40, 700, '#14505c'),
    ...titleLines.map((line, index) => text(line, 80, 250 + index * 76, 66, 700, '#2a2520')),
    ...answerLines.map((line, index) => text(line, 80, answerTop + index * 48, 36, 400, '#4d453c')),
    '</svg>',
  ].join('');
}

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  fill: string,
): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped}</text>`;
}

function shorten(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${kept.at(-1) ?? ''} …`];
}
