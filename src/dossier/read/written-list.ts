/**
 * Reads the rows of `UNWIND [ … ] AS row` if the statement contains the list itself: the offsets of each row, and the
 * values of plain rows.
 */
import { readLiteral, type Literal } from './read-literal.ts';
import { isWord, splitAt, type Token } from './token.ts';

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
  const rows = splitAt(tokens.slice(unwind + 2, closeIndex), ',', 1).flatMap((row) => {
    const [first, last] = [row[0], row.at(-1)];
    // The scanner reported the fault of a row that it could not read.
    if (first === undefined || last === undefined || row.some(({ kind }) => kind === 'unread')) return [];
    return [{ start: first.start, end: last.end, value: readLiteral(row) }];
  });
  return { start: open.start, end: close.end, rows };
}

/** An expression of the rows: each run of plain rows is one parameter, and Neo4j reads each other row from the source. */
export interface RowsExpression {
  /** In order: generated text, or a row of the source. */
  readonly parts: readonly (string | WrittenRow)[];
  readonly parameters: Readonly<Record<string, Literal[]>>;
}

export function rowsExpression(rows: readonly WrittenRow[]): RowsExpression {
  const parameters: Record<string, Literal[]> = {};
  const terms: (string | WrittenRow)[][] = [];
  let run: Literal[] | undefined;
  for (const row of rows) {
    if (row.value === undefined) {
      terms.push(['[', row, '\n]']);
      run = undefined;
      continue;
    }
    if (run === undefined) {
      run = [];
      const name = `rows${terms.length}`;
      parameters[name] = run;
      terms.push([`$${name}`]);
    }
    run.push(row.value);
  }
  const sum = terms.flatMap((term, index) => (index === 0 ? term : [' + ', ...term]));
  return { parts: ['(', ...(sum.length === 0 ? ['[]'] : sum), ')'], parameters };
}
