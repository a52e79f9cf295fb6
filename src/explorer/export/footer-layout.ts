/**
 * Where each part of an image's footer stands: title, counts and date, filters, the legend of what the image holds, and the
 * sources, in the direction of the page. Plain values: the SVG and the PNG draw the same ones.
 */
import { DASHES, type Palette } from '../graph/palette.ts';
import { shapePath } from '../graph/shape-path.ts';
import { SIGNS } from '../matters/kind-signs.ts';
import type { Kind, Language } from '../state/view.ts';
import { directionOf, isolated } from '../text/direction.ts';
import type { Footer } from './footer.ts';

/** The least width of an image: the footer needs it. */
export const FOOTER_MIN_WIDTH = 640;

const TEXT_SIZE = 11;
const LINE_HEIGHT = 17;
/** Signs are drawn in a square of 16. */
const SIGN_SCALE = 0.72;
/** The mean width of a letter of TEXT_SIZE: this file has no canvas to measure text on. */
const LETTER_WIDTH = 5.8;

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly direction: 'rtl' | 'ltr';
}

/** A line or a shape, as the `d` of an SVG path. */
export interface PathMark {
  readonly kind: 'path';
  readonly path: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dashes: readonly number[];
  readonly lineCap: 'round' | 'butt';
  /** Where the origin of the path is, and how much larger it is drawn. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale: number };
}

export interface FooterLayout {
  readonly marks: readonly (TextMark | PathMark)[];
  readonly height: number;
}

interface Options {
  readonly palette: Palette;
  readonly language: Language;
  readonly width: number;
}

export function layoutFooter(footer: Footer, { palette, language, width }: Options): FooterLayout {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const start = language === 'ar' ? width : 0;
  const forward = language === 'ar' ? -1 : 1;
  const marks: (TextMark | PathMark)[] = [lineMark(`M0 -16H${width}`, palette.quiet, 0.75)];
  let y = 8;
  const write = (text: string, look: Partial<TextMark> = {}): void => {
    // A line keeps the direction of its own first letter.
    const own = isolated(text, directionOf(text));
    const usual = { x: start, size: TEXT_SIZE, weight: 400, fill: palette.ink };
    marks.push({ kind: 'text', ...usual, ...look, text: own, y, direction });
  };
  const writeLines = (text: string, look: Partial<TextMark>, lineHeight = LINE_HEIGHT): void => {
    for (const line of wrapped(text, width)) {
      write(line, look);
      y += lineHeight;
    }
  };
  write(footer.title, { size: 15, weight: 700 });
  y += LINE_HEIGHT;
  writeLines(footer.line, { fill: palette.quiet });
  if (footer.filters !== undefined) writeLines(footer.filters, { fill: palette.quiet });
  y += 5;
  let x = start;
  const addLegend = (sign: (middle: number) => PathMark | PathMark[], label: string, signWidth: number): void => {
    const itemWidth = signWidth + 8 + label.length * LETTER_WIDTH + 18;
    if (Math.abs(x - start) + itemWidth > width && x !== start) {
      x = start;
      y += LINE_HEIGHT + 3;
    }
    marks.push(...[sign(x + (forward * signWidth) / 2)].flat());
    write(label, { x: x + forward * (signWidth + 6) });
    x += forward * itemWidth;
  };
  for (const { type, label } of footer.types) {
    const { shape, fill, line } = palette.entities[type];
    const sign = (middle: number): PathMark => ({
      ...lineMark(shapePath(shape, { x: middle, y: y - 4 }, 6), line, 2),
      fill,
    });
    addLegend(sign, label, 14);
  }
  for (const { line, label } of footer.lines) {
    const look = { dashes: DASHES[line], lineCap: line === 'ALLEGED' ? 'round' : 'butt' } as const;
    const sign = (middle: number): PathMark => ({
      ...lineMark(`M${middle - 13} ${y - 4}h26`, palette.relations[line], 2.5),
      ...look,
    });
    addLegend(sign, label, 28);
  }
  for (const { kind, label } of footer.signs) addLegend((middle) => signMarks(kind, middle, y - 4, palette), label, 16);
  y += LINE_HEIGHT + 8;
  if (footer.sources.length > 0) {
    writeLines(footer.sourcesTitle, { weight: 700 });
    for (const source of footer.sources) writeLines(source, {});
  }
  y += 3;
  writeLines(footer.permalink, { fill: palette.quiet, size: 9.5 }, LINE_HEIGHT - 3);
  return { marks, height: y };
}

/** The ground of a sign of 14 pixels, and its strokes. */
function signMarks(kind: Kind, x: number, y: number, palette: Palette): PathMark[] {
  const colour = palette.kinds[kind];
  const isFilled = kind === 'CONTRADICTION';
  const forms: Readonly<Record<Kind, string>> = {
    CONTRADICTION: 'M-7 -7h14v14h-14Z',
    STANCE: 'M-3 -6h6a6 6 0 0 1 0 12h-6a6 6 0 0 1 0 -12Z',
    TENSION: 'M-7 0a7 7 0 0 1 14 0a7 7 0 0 1 -14 0Z',
  };
  const at = { x, y, scale: 1 };
  return [
    {
      ...lineMark(forms[kind], colour, 1.25),
      at,
      fill: isFilled ? colour : palette.ground,
      dashes: kind === 'TENSION' ? [2, 2] : [],
    },
    {
      ...lineMark(SIGNS[kind], isFilled ? palette.ground : colour, 1.8),
      at: { x: x - 8 * SIGN_SCALE, y: y - 8 * SIGN_SCALE, scale: SIGN_SCALE },
      lineCap: 'round',
    },
  ];
}

function lineMark(path: string, stroke: string, strokeWidth: number): PathMark {
  return { kind: 'path', path, fill: 'none', stroke, strokeWidth, dashes: [], lineCap: 'butt' };
}

/** Lines of about the width, broken between words; a word that is longer than a line, like an address, is cut. */
function wrapped(text: string, width: number): string[] {
  const lineLength = Math.max(30, Math.floor(width / LETTER_WIDTH));
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((part) => part.match(new RegExp(`.{1,${lineLength}}`, 'gsu')) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
