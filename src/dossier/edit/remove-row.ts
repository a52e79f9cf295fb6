/** Removes a row from the list of a statement, with its comma and its own comment. All other bytes of the file stay as they are. */
import type { WrittenList } from '../read/written-list.ts';
import { skipAt } from '../read/lex.ts';
import {
  afterBreak,
  applyEdits,
  commaAfter,
  type Edit,
  endOfLineBefore,
  indentAt,
  lineStart,
  restOfLine,
} from './gaps.ts';

export interface RemovedRow {
  readonly text: string;
  /** The lines of comments that stood above the row or behind it, and went with it. */
  readonly comments: readonly string[];
}

/**
 * A comment behind the row is its own. So is one directly above it, unless the next row follows it without a blank line or a comment of its
 * own: then the comment is the heading of both.
 * @param index the place of the row in the list
 */
export function removeRow(text: string, list: WrittenList, index: number): RemovedRow {
  const row = list.rows[index];
  if (row === undefined) return { text, comments: [] };
  const previous = list.rows[index - 1];
  const comma = commaAfter(text, row.end);
  const commaBefore = previous === undefined ? undefined : commaAfter(text, previous.end);
  const isLeading =
    commaBefore !== undefined &&
    indentAt(text, commaBefore) !== undefined &&
    lineStart(text, commaBefore) === lineStart(text, row.start);
  const begin = isLeading ? commaBefore : row.start;
  const behind = comma === undefined || isLeading || isLineFirst(text, comma) ? row.end : comma + 1;
  const rest = restOfLine(text, behind);
  if (indentAt(text, begin) === undefined || rest === undefined) {
    return { text: applyEdits(text, inLine(text, list, index, { comma, commaBefore })), comments: [] };
  }
  const above = ownCommentStart(text, list, index, begin);
  const between = text.slice(row.end, behind).replace(/,$/, '');
  const comments = commentLines(text.slice(above, lineStart(text, begin)), between, text.slice(behind, rest));
  const cut: Edit = { start: above, end: afterBreak(text, rest), text: '' };
  return { text: applyEdits(text, [cut, ...restingComma(text, { comma, commaBefore, isLeading, row })]), comments };
}

function isLineFirst(text: string, offset: number): boolean {
  return indentAt(text, offset) !== undefined;
}

/** The comma that would be too many after the cut of whole lines: that before the last row, or that after a first row of `, {…}` lines. */
function restingComma(
  text: string,
  {
    comma,
    commaBefore,
    isLeading,
    row,
  }: { comma: number | undefined; commaBefore: number | undefined; isLeading: boolean; row: { end: number } },
): Edit[] {
  if (isLeading) return [];
  if (comma === undefined) {
    return commaBefore === undefined ? [] : [{ start: commaBefore, end: commaBefore + 1, text: '' }];
  }
  const isCut = comma < (restOfLine(text, row.end) ?? comma + 1);
  if (isCut || !isLineFirst(text, comma)) return [];
  return [{ start: comma, end: text[comma + 1] === ' ' ? comma + 2 : comma + 1, text: '' }];
}

/** A row that shares its line with another one, or with the bracket. */
function inLine(
  text: string,
  list: WrittenList,
  index: number,
  { comma, commaBefore }: { comma: number | undefined; commaBefore: number | undefined },
): Edit[] {
  const row = list.rows[index] ?? { start: list.end, end: list.end };
  if (comma !== undefined) {
    if (!isOnlyBlank(text.slice(row.end, comma))) {
      return [
        { start: row.start, end: row.end, text: '' },
        { start: comma, end: comma + 1, text: '' },
      ];
    }
    const blanks = /^[ \t]*/.exec(text.slice(comma + 1))?.[0].length ?? 0;
    return [{ start: row.start, end: comma + 1 + blanks, text: '' }];
  }
  if (commaBefore === undefined) return [{ start: row.start, end: row.end, text: '' }];
  if (isOnlyBlank(text.slice(commaBefore + 1, row.start))) return [{ start: commaBefore, end: row.end, text: '' }];
  // A comment between them stays, and so does the line break that ends it.
  return [
    { start: commaBefore, end: commaBefore + 1, text: '' },
    { start: row.start, end: row.end, text: '' },
  ];
}

function isOnlyBlank(text: string): boolean {
  return text.trim() === '';
}

/** Returns where the lines begin that go with the row: those of its own comment above, or its own line. */
function ownCommentStart(text: string, list: WrittenList, index: number, begin: number): number {
  const own = lineStart(text, begin);
  const row = list.rows[index];
  const next = list.rows[index + 1];
  if (row !== undefined && next !== undefined && !isApart(text.slice(row.end, next.start))) return own;
  let start = own;
  const floor = afterBreak(text, restOfLine(text, list.start + 1) ?? own);
  while (start > floor) {
    const before = lineStart(text, endOfLineBefore(text, start));
    if (before < floor || !isCommentLine(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

function isCommentLine(line: string): boolean {
  return /^[ \t]*(\/\/[^\r\n]*|\/\*((?!\*\/)[^\r\n])*\*\/[ \t]*)\r?\n$/.test(line);
}

/** Whether a blank line or a line of comment separates two rows. */
function isApart(gap: string): boolean {
  const lines = gap.split('\n').slice(1, -1);
  return lines.some((line) => line.trim() === '' || isCommentLine(`${line}\n`));
}

function commentLines(above: string, ...behind: readonly string[]): string[] {
  const after = behind.map((text) => skipAt(text, 0).text);
  return [...above.split('\n'), ...after].map((line) => line.trim()).filter((line) => line !== '');
}
