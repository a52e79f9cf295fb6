/** White space, comments and commas between the rows of a list. Offsets are in UTF-16 units. */
import { skipAt } from '../read/lex.ts';

/** A change of a text: the part from `start` to `end`, exclusive, is replaced by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits that do not overlap. Those of one offset stand in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => a.start - b.start)
    .reduceRight((all, { start, end, text: by }) => all.slice(0, start) + by + all.slice(end), text);
}

/** Returns the offset of the comma after white space and comments; undefined if another sign follows. */
export function commaAfter(text: string, offset: number): number | undefined {
  const at = offset + skipAt(text, offset).text.length;
  return text[at] === ',' ? at : undefined;
}

/**
 * Returns the offset of the line break that ends this line, or of the end of the text, if only blanks and comments come before it; undefined
 * if anything else is on the rest of the line.
 */
export function restOfLine(text: string, offset: number): number | undefined {
  for (let at = offset; ;) {
    const sign = text[at];
    if (sign === undefined || sign === '\n' || sign === '\r') return at;
    if (text.startsWith('//', at)) {
      const length = text.slice(at).search(/[\r\n]/);
      return length < 0 ? text.length : at + length;
    }
    if (text.startsWith('/*', at)) {
      const close = text.indexOf('*/', at + 2);
      const comment = text.slice(at, close + 2);
      // A comment that goes on below belongs to what is below.
      if (close < 0 || /[\r\n]/.test(comment)) return undefined;
      at += comment.length;
    } else if (sign === ' ' || sign === '\t') at += 1;
    else return undefined;
  }
}

/** Returns the offset after the line break at this offset; the offset itself if there is none. */
export function afterBreak(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return text[offset] === '\n' || text[offset] === '\r' ? offset + 1 : offset;
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Returns the offset before the line break that ends the line before this one. */
export function endOfLineBefore(text: string, offset: number): number {
  const start = lineStart(text, offset);
  if (start === 0) return 0;
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** Returns the blanks at the beginning of the line, if nothing else of the line is before the offset; else undefined. */
export function indentAt(text: string, offset: number): string | undefined {
  const before = text.slice(lineStart(text, offset), offset);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** The first line break after an offset, or else the first of the file: a file may have both kinds. */
export function lineBreakOf(text: string, offset: number): string {
  const after = text.indexOf('\n', offset);
  const at = after < 0 ? text.indexOf('\n') : after;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
