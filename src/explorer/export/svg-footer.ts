/** The foot of a picture: title, counts and date, filters, the legend of what occurs in it, and the sources, in the page's direction. */
import { DASHES, type Palette } from '../graph/palette.ts';
import type { Language } from '../state/view.ts';
import type { Footer } from './footer.ts';
import { directionOf, drawShape } from './shapes.ts';
import { element, type Markup } from './xml.ts';

/** A picture is at least so wide, that the footer has room. */
export const FOOTER_LEAST = 640;

const SMALL = 11;
const STEP = 17;
/** Of a letter of `SMALL`, on average; text is not measured here. */
const LETTER = 5.8;

interface Room {
  readonly palette: Palette;
  readonly language: Language;
  readonly width: number;
}

export function drawFooter(footer: Footer, room: Room): { readonly parts: readonly Markup[]; readonly height: number } {
  const { palette, language, width } = room;
  const start = language === 'ar' ? width : 0;
  const forward = language === 'ar' ? -1 : 1;
  const parts: Markup[] = [element('path', { d: `M0 -16H${width}`, stroke: palette.quiet, 'stroke-width': 0.75 })];
  let y = 8;
  const write = (words: string, look: { size?: number; weight?: number; fill?: string; x?: number } = {}): void => {
    parts.push(
      element(
        'text',
        {
          x: look.x ?? start,
          y,
          direction: language === 'ar' ? 'rtl' : 'ltr',
          'unicode-bidi': 'embed',
          'text-anchor': 'start',
          'font-size': look.size ?? SMALL,
          'font-weight': look.weight ?? 400,
          fill: look.fill ?? palette.ink,
        },
        isolated(words),
      ),
    );
  };
  write(footer.title, { size: 15, weight: 700 });
  y += STEP;
  const lines = [footer.line, ...(footer.filters === undefined ? [] : [footer.filters])];
  for (const line of lines.flatMap((words) => wrapped(words, width))) {
    write(line, { fill: palette.quiet });
    y += STEP;
  }
  y += 5;
  let x = start;
  const place = (sign: (middle: number) => Markup, words: string, signWidth: number): void => {
    const long = signWidth + 8 + words.length * LETTER + 18;
    if (Math.abs(x - start) + long > width && x !== start) {
      x = start;
      y += STEP + 3;
    }
    parts.push(sign(x + (forward * signWidth) / 2));
    write(words, { x: x + forward * (signWidth + 6) });
    x += forward * long;
  };
  for (const { type, label } of footer.types) {
    const { shape, fill, line } = palette.entities[type];
    place((middle) => drawShape(shape, { x: middle, y: y - 4, radius: 6, fill, line }), label, 14);
  }
  for (const { status, label } of footer.statuses) {
    const look = {
      stroke: palette.relations[status],
      'stroke-width': 2.5,
      'stroke-dasharray': DASHES[status].join(' ') || undefined,
      'stroke-linecap': status === 'ALLEGED' ? 'round' : undefined,
    };
    place((middle) => element('path', { d: `M${middle - 13} ${y - 4}h26`, ...look }), label, 28);
  }
  y += STEP + 8;
  if (footer.sources.length > 0) {
    write(footer.sourcesTitle, { weight: 700 });
    y += STEP;
    for (const line of footer.sources.flatMap((words) => wrapped(words, width))) {
      write(line);
      y += STEP;
    }
  }
  y += 3;
  for (const line of wrapped(footer.permalink, width)) {
    write(line, { fill: palette.quiet, size: 9.5 });
    y += STEP - 3;
  }
  return { parts, height: y };
}

/** Broken between words at about the width; a word that is longer than a line, like an address, is cut. */
function wrapped(words: string, width: number): string[] {
  const most = Math.max(30, Math.floor(width / LETTER));
  const lines: string[] = [];
  for (const word of words.split(' ').flatMap((part) => part.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A line keeps the direction of its own first letter, within a foot that may have the other (UAX #9). */
function isolated(words: string): string {
  return directionOf(words) === 'rtl' ? `\u2067${words}\u2069` : `\u2066${words}\u2069`;
}
