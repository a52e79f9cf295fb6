/** Inserts a row into the list of a statement, in the form of the rows beside it. All other bytes of the file stay as they are. */
import type { WrittenList } from '../read/written-list.ts';
import {
  applyEdits,
  commaAfter,
  type Edit,
  endOfLineBefore,
  indentAt,
  lineBreakOf,
  lineStart,
  restOfLine,
} from './gaps.ts';

/** A row as text, without indentation: each line after the first is a continuation. Lines of comments stand above it. */
export interface RowText {
  readonly above?: readonly string[];
  readonly lines: readonly string[];
}

/**
 * @param list the list in `text`; no row of it is followed by a comma too many
 * @param after the place of the row after which the new one stands; -1: it is the first
 */
export function insertRow(text: string, list: WrittenList, after: number, row: RowText): string {
  const form = formOf(text, list);
  const edits =
    list.rows.length === 0
      ? intoEmpty(text, list, form, row)
      : after < 0
        ? atBegin(text, list, form, row)
        : behind(text, list, form, row, after);
  return applyEdits(text, edits);
}

interface Form {
  readonly lineBreak: string;
  /** Of a row that begins its line; undefined if no row does: then the list stands on one line. */
  readonly indent: string | undefined;
  /** `, {…}`: the blanks before the comma that begins a line; undefined if commas end lines. */
  readonly leading: string | undefined;
}

function formOf(text: string, { start, rows }: WrittenList): Form {
  const indents = rows.map((row) => indentAt(text, row.start)).filter((indent) => indent !== undefined);
  const commas = rows.slice(0, -1).map(({ end }) => commaAfter(text, end));
  const leading = commas.map((comma) => (comma === undefined ? undefined : indentAt(text, comma)));
  return {
    lineBreak: lineBreakOf(text, start),
    indent: indents.at(-1),
    leading: leading.findLast((each) => each !== undefined),
  };
}

/** The row as lines of the file: without an indentation before the first line, and without a line break at the end. */
function written({ above = [], lines }: RowText, indent: string, lineBreak: string): string {
  const step = indent.includes('\t') ? '\t' : '  ';
  const [first = '', ...more] = lines;
  return [...above, first].join(lineBreak + indent) + more.map((line) => lineBreak + indent + step + line).join('');
}

/** The row on one line; a comment above it stands before it. */
function onOneLine({ above = [], lines }: RowText): string {
  const comments = above.map((line) =>
    line.replace(/^\/\/\s*(.*?)\s*$/, (_, words: string) => `/* ${words.replaceAll('*/', '* /')} */`),
  );
  return [...comments, ...lines].join(' ');
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

function intoEmpty(text: string, list: WrittenList, { lineBreak }: Form, row: RowText): Edit[] {
  const base = /^[ \t]*/.exec(text.slice(lineStart(text, list.start)))?.[0] ?? '';
  const indent = `${base}${base.includes('\t') ? '\t' : '  '}`;
  const lines = lineBreak + indent + written(row, indent, lineBreak);
  const close = list.end - 1;
  return text.slice(list.start, close).includes('\n')
    ? [insertion(endOfLineBefore(text, close), lines)]
    : [insertion(close, lines + lineBreak + base)];
}

function atBegin(text: string, list: WrittenList, { lineBreak, indent, leading }: Form, row: RowText): Edit[] {
  const first = list.rows[0]?.start ?? list.end;
  const bracket = restOfLine(text, list.start + 1);
  if (bracket === undefined || indent === undefined) {
    const between = indent === undefined ? ' ' : lineBreak + indent;
    const line = indent === undefined ? onOneLine(row) : written(row, indent, lineBreak);
    return [insertion(first, `${line},${between}`)];
  }
  if (leading === undefined) return [insertion(bracket, `${lineBreak}${indent}${written(row, indent, lineBreak)},`)];
  const blanks = `${leading}  `;
  return [insertion(bracket, lineBreak + blanks + written(row, blanks, lineBreak)), insertion(first, ', ')];
}

function behind(
  text: string,
  list: WrittenList,
  { lineBreak, indent, leading }: Form,
  row: RowText,
  after: number,
): Edit[] {
  const { end } = list.rows[after] ?? { end: list.end - 1 };
  const comma = commaAfter(text, end);
  if (leading !== undefined) {
    const line = `${lineBreak}${leading}, ${written(row, `${leading}  `, lineBreak).trimStart()}`;
    if (comma !== undefined && indentAt(text, comma) !== undefined) {
      return [insertion(endOfLineBefore(text, comma), line)];
    }
    const rest = comma === undefined ? restOfLine(text, end) : undefined;
    if (rest !== undefined) return [insertion(rest, line)];
  }
  if (comma === undefined) {
    const rest = restOfLine(text, end);
    if (indent === undefined) return [insertion(end, `, ${onOneLine(row)}`)];
    const line = lineBreak + indent + written(row, indent, lineBreak);
    return rest === undefined ? [insertion(end, `,${line}`)] : [insertion(end, ','), insertion(rest, line)];
  }
  const rest = restOfLine(text, comma + 1);
  if (rest === undefined || indent === undefined) return [insertion(comma + 1, ` ${onOneLine(row)},`)];
  return [insertion(rest, `${lineBreak}${indent}${written(row, indent, lineBreak)},`)];
}
