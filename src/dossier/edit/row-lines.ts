/** Writes a new row in the form that people give to rows: several columns a line, a line for the paraphrase, and one for the passages. */
import { cellsOf, literal, type Columns, type ColumnValue } from '../write/row-line.ts';

/** Where a line has more characters, the next column begins another one. */
const WIDTH = 132;

/** Columns that begin a line. */
const FIRST_OF_LINE: ReadonlySet<string> = new Set(['text', 'passages']);

/**
 * The lines of a map, without indentation.
 * @param nulls columns that a shared map gives, and this row must not have
 */
export function rowLines(label: string, row: Columns, nulls: readonly string[] = []): string[] {
  const written = cellsOf(label, row).map(([column, value]): [string, string] => [
    column,
    `${column}: ${literal(value)}`,
  ]);
  const cells = [...written, ...nulls.map((column): [string, string] => [column, `${column}: null`])];
  const lines: string[] = [];
  let line = '{';
  for (const [index, [column, cell]] of cells.entries()) {
    const end = index === cells.length - 1 ? '}' : ',';
    const isOnlyBrace = line === '{';
    if (!isOnlyBrace && line !== '' && (FIRST_OF_LINE.has(column) || line.length + cell.length + 2 > WIDTH)) {
      lines.push(line);
      line = '';
    }
    line += `${isOnlyBrace || line === '' ? '' : ' '}${cell}${end}`;
  }
  return [...lines, line];
}

/** The text of a statement with one row, for a file that has none of its kind. */
export interface NewStatement {
  readonly label: string;
  /** The columns of `WITH {…} AS shared`; undefined: there is no such map. */
  readonly shared?: Columns;
  readonly lines: readonly string[];
}

export function statementText({ label, shared, lines }: NewStatement, lineBreak: string): string {
  const [first = '{}', ...more] = lines;
  const variable = label.charAt(0).toLowerCase();
  const head = shared === undefined ? [] : ['WITH {', ...sharedLines(label, shared), '} AS shared'];
  const sets = shared === undefined ? `${variable} += row` : `${variable} += shared, ${variable} += row`;
  return [
    ...head,
    'UNWIND [',
    `  ${first}`,
    ...more.map((line) => `    ${line}`),
    '] AS row',
    `MERGE (${variable}:${label} {id: row.id})`,
    `SET ${sets};`,
    '',
  ].join(lineBreak);
}

/** The attribution stands on a line of its own. */
function sharedLines(label: string, shared: Columns): string[] {
  const cells = cellsOf(label, shared).map(([column, value]: [string, ColumnValue]) => `${column}: ${literal(value)}`);
  const lines = cells.reduce<string[]>((all, cell) => {
    const last = all.at(-1);
    const isShort = last !== undefined && !/^(document|attribution):/.test(last) && last.length + cell.length < WIDTH;
    return isShort && !cell.startsWith('attribution:') ? [...all.slice(0, -1), `${last}, ${cell}`] : [...all, cell];
  }, []);
  return lines.map((line, index) => `  ${line}${index === lines.length - 1 ? '' : ','}`);
}
