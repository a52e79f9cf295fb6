/** The blocks of a text: paragraphs, headings and items of lists, by its lines. */

export type BlockKind = 'TEXT' | 'HEADING' | 'ITEM';

export interface Block {
  /** Code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BULLET = /^(?:[-*•▪◦●–—]\s|\p{Nd}{1,3}[.)-]\s|[\p{L}][.)]\s)/u;
const ENDS_SENTENCE = /[.!?؟。！？…:؛]["'”’»)\]]*$/u;
/** A text that was wrapped by hand has lines of this many characters. */
const WRAPPED = { least: 45, most: 130 } as const;
const MOST_WORDS_OF_HEADING = 15;

/** The blocks in the order of the text. Lines of a paragraph that was wrapped at a width are one block. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const run of runsOfLines(text)) {
    const width = widthOf(run);
    let first = 0;
    for (let at = 0; at < run.length; at += 1) {
      const next = run[at + 1];
      if (next !== undefined && isWrapped(run[at], next, width)) continue;
      const lines = run.slice(first, at + 1);
      blocks.push(blockOf(lines));
      first = at + 1;
    }
  }
  return blocks;
}

/** Lines between empty lines, without white space at their ends. */
function* runsOfLines(text: string): Generator<Line[]> {
  let run: Line[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029\f\v\u0085]+|\r\n|[\n\r\u2028\u2029\f\v\u0085]/gu)) {
    const [raw] = match;
    if (/^[\n\r\u2028\u2029\f\v\u0085]/u.test(raw)) continue;
    const trimmed = raw.trim();
    if (trimmed === '') {
      if (run.length > 0) yield run;
      run = [];
      continue;
    }
    const start = match.index + raw.indexOf(trimmed);
    const before = run.at(-1);
    // An empty line leaves two line breaks side by side.
    const isApart = before !== undefined && /(?:\r\n|\n|\r)\s*(?:\r\n|\n|\r)/u.test(text.slice(before.end, start));
    if (isApart) {
      yield run;
      run = [];
    }
    run.push({ start, end: start + trimmed.length, text: trimmed });
  }
  if (run.length > 0) yield run;
}

/** The width at which the lines were wrapped; undefined if they were not. */
function widthOf(run: readonly Line[]): number | undefined {
  if (run.length < 2) return undefined;
  const lengths = run.map(({ text }) => text.length).toSorted((a, b) => b - a);
  const [longest = 0, second = 0] = lengths;
  const isWidth = longest >= WRAPPED.least && longest <= WRAPPED.most && second >= longest * 0.75;
  return isWidth ? longest : undefined;
}

/** True if the first word of the next line had no room on this one. */
function isWrapped(line: Line | undefined, next: Line, width: number | undefined): boolean {
  if (line === undefined || width === undefined || BULLET.test(next.text)) return false;
  const [word = ''] = /^\S+/u.exec(next.text) ?? [];
  return line.text.length + 1 + word.length > width;
}

function blockOf(lines: readonly Line[]): Block {
  const [first] = lines;
  const last = lines.at(-1);
  const [start, end, text] = [first?.start ?? 0, last?.end ?? 0, first?.text ?? ''];
  if (BULLET.test(text)) return { start, end, kind: 'ITEM' };
  const isShort = lines.length === 1 && text.split(/\s+/u, MOST_WORDS_OF_HEADING + 1).length <= MOST_WORDS_OF_HEADING;
  const isHeading = isShort && (!ENDS_SENTENCE.test(text) || /[?؟]$/u.test(text));
  return { start, end, kind: isHeading ? 'HEADING' : 'TEXT' };
}
