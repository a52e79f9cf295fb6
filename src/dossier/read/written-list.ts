/**
 * Reads the rows of `UNWIND [ … ] AS row` if the statement contains the list itself: the offsets of each row, and the
 * values of plain rows.
 */
import { readLiteral, type Literal } from './read-literal.ts';
import { isWord, splitAt, type Token } from './scan.ts';

export interface WrittenRow {
  /** Offsets in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Undefined if the row is not a plain literal. */
  readonly value: Literal | undefined;
}

/** A list in the source. Its opening bracket is at `start`, its closing bracket directly before `end`. */
export interface WrittenList {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly WrittenRow[];
}

/** Returns the list of the last `UNWIND [ … ] AS` before MERGE, or undefined if UNWIND takes another expression. */
export function writtenList(tokens: readonly Token[]): WrittenList | undefined {
  const unwind = tokens.findLastIndex((token) => token.depth === 0 && isWord(token, 'UNWIND'));
  const open = tokens[unwind + 1];
  const closeIndex = tokens.findIndex((token, index) => index > unwind + 1 && token.depth === 0);
  const close = tokens[closeIndex];
  // If AS does not follow the list, the list is only the beginning of a longer expression.
  if (unwind < 0 || open?.text !== '[' || close?.text !== ']' || !isWord(tokens[closeIndex + 1], 'AS')) {
    return undefined;
  }
  const rows = splitAt(tokens.slice(unwind + 2, closeIndex), ',', 1).map((row) => ({
    start: row[0]?.start ?? close.start,
    end: row.at(-1)?.end ?? close.start,
    value: readLiteral(row),
  }));
  return { start: open.start, end: close.end, rows };
}

/**
 * Returns the list as an expression that passes each run of plain rows as one parameter. Line breaks keep their places,
 * so that Neo4j's line numbers are those of the file.
 */
export function listWithParameters(
  source: string,
  list: WrittenList,
): { text: string; parameters: Record<string, Literal[]> } {
  const parameters: Record<string, Literal[]> = {};
  const parts: string[] = [];
  let run: Literal[] | undefined;
  let breaks = '';
  let at = list.start;
  for (const row of list.rows) {
    breaks += lineBreaks(source.slice(at, row.start));
    at = row.end;
    if (row.value === undefined) {
      parts.push(`${breaks}[${source.slice(row.start, row.end)}]`);
      breaks = '';
      run = undefined;
      continue;
    }
    if (run === undefined) {
      run = [];
      const name = `rows${parts.length}`;
      parameters[name] = run;
      parts.push(`$${name}`);
    }
    run.push(row.value);
    breaks += lineBreaks(source.slice(row.start, row.end));
  }
  return { text: `(${parts.join(' + ') || '[]'}${breaks}${lineBreaks(source.slice(at, list.end))})`, parameters };
}

function lineBreaks(text: string): string {
  return text.replaceAll(/[^\n]/g, '');
}
