/**
 * Columns of text for a terminal. Arabic and Latin texts stand in one line: a run of the other direction is isolated (Unicode UAX 9), so that it
 * does not reorder the columns. Texts of one direction get no such marks.
 */
import { visibleText } from '../model/characters.ts';

export type Direction = 'ltr' | 'rtl';

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const WIDE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60]/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const RIGHT_TO_LEFT_MARK = '\u200F';
/** Begin and end of an isolated run. */
const ISOLATES = { ltr: '\u2066', rtl: '\u2067' } as const;
const ISOLATE_ENDS = '\u2069';
/** A word of the other direction and those that follow it, without the commas around them. */
const RUNS = {
  ltr: runsOf(String.raw`[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]`),
  rtl: runsOf(String.raw`[\p{Script=Latin}\p{Nd}]`),
} as const;

function runsOf(character: string): RegExp {
  const word = String.raw`[^\s,،:()]*${character}[^\s,،:()]*`;
  return new RegExp(String.raw`${word}(?: ${word})*`, 'gu');
}

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  return [...GRAPHEMES.segment(text)].reduce(
    (width, { segment }) => width + (NO_WIDTH.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1),
    0,
  );
}

/** The lines of a text, none wider than `width`. A word that is wider is cut. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visibleText(text)
    .split(/\s+/)
    .flatMap((each) => cut(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function cut(word: string, width: number): string[] {
  const parts: string[] = [''];
  for (const { segment } of GRAPHEMES.segment(word)) {
    const part = parts.at(-1) ?? '';
    if (part !== '' && widthOf(part + segment) > width) parts.push(segment);
    else parts[parts.length - 1] = part + segment;
  }
  return parts;
}

/** One line of the table: each cell fills its width, except the last. */
export function lineOf(cells: readonly string[], widths: readonly number[], gap: number, direction: Direction): string {
  const line = cells
    .map(
      (cell, index) => `${isolated(cell, direction)}${' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)))}`,
    )
    .join(' '.repeat(gap))
    .trimEnd();
  return direction === 'rtl' && line !== '' ? RIGHT_TO_LEFT_MARK + line : line;
}

/** The lines of one row, whose cells are lists of texts. */
export function rowOf(
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  gap: number,
  direction: Direction,
): string[] {
  const columns = cells.map((texts, index) => texts.flatMap((text) => wrapped(text, widths[index] ?? 1)));
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    lineOf(
      columns.map((lines) => lines[line] ?? ''),
      widths,
      gap,
      direction,
    ),
  );
}

function isolated(text: string, direction: Direction): string {
  const start = ISOLATES[direction === 'ltr' ? 'rtl' : 'ltr'];
  return text.replaceAll(RUNS[direction], (run) => start + run + ISOLATE_ENDS);
}
