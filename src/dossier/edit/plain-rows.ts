/** The rows of a file that are plain maps in a written list. Only such a row can be rewritten in place. */
import { columnsOf } from '../read/columns-of.ts';
import { evaluatePlainly } from '../read/evaluate-plainly.ts';
import type { Literal } from '../read/read-literal.ts';
import { readStatement, type TableStatement } from '../read/read-statement.ts';
import { scan } from '../read/scan.ts';
import { splitStatements } from '../read/split-statements.ts';

/** A row in a file, by offsets in UTF-16 units, end exclusive. */
export interface PlainRow {
  readonly label: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The columns that the map itself has. */
  readonly own: ReadonlySet<string>;
  /** All columns, also those of shared maps, by SET. */
  readonly columns: Readonly<Record<string, unknown>>;
  readonly statement: PlainStatement;
}

/** `WITH {…} AS shared UNWIND [ … ] AS row MERGE … SET …`, of which each value is plain. */
export interface PlainStatement {
  readonly table: TableStatement;
  readonly list: NonNullable<TableStatement['list']>;
  readonly rows: readonly PlainRow[];
}

/** In the order of the file. A row without a text as its id is left out. */
export function plainStatements(text: string): PlainStatement[] {
  const { tokens, faults } = scan(text);
  // After a fault, offsets may be those of another reading than that of Neo4j.
  if (faults.length > 0) return [];
  return splitStatements(tokens).flatMap((each) => {
    const table = readStatement(each);
    if ('reason' in table || table.list === undefined) return [];
    const evaluated = evaluatePlainly(table);
    if (evaluated === undefined) return [];
    const rows: PlainRow[] = [];
    const statement: PlainStatement = { table, list: table.list, rows };
    for (const [index, { start, end, value }] of table.list.rows.entries()) {
      const columns = columnsOf(table, evaluated[index]?.result ?? {});
      if ('reason' in columns || !isMap(value)) continue;
      const { id } = columns.ok;
      if (typeof id !== 'string') continue;
      const own = new Set(Object.keys(value));
      rows.push({ label: table.label, id, start, end, own, columns: columns.ok, statement });
    }
    return [statement];
  });
}

/** The rows of a file. If two rows have one label and id, both are left out: nobody can say which one is meant. */
export function plainRows(text: string): PlainRow[] {
  const rows = plainStatements(text).flatMap((statement) => statement.rows);
  const counts = new Map<string, number>();
  for (const { label, id } of rows) counts.set(`${label} ${id}`, (counts.get(`${label} ${id}`) ?? 0) + 1);
  return rows.filter(({ label, id }) => counts.get(`${label} ${id}`) === 1);
}

/** The columns that a row with these values of its own would have in a statement; undefined if its values are not plain there. */
export function columnsIn(
  { table, list }: PlainStatement,
  own: Readonly<Record<string, Literal>>,
): Readonly<Record<string, unknown>> | undefined {
  const row = { start: list.start, end: list.start, value: own };
  const [evaluated] = evaluatePlainly({ ...table, list: { ...list, rows: [row] } }) ?? [];
  if (evaluated === undefined) return undefined;
  const columns = columnsOf(table, evaluated.result);
  return 'reason' in columns ? undefined : columns.ok;
}

function isMap(value: Literal | undefined): value is { readonly [key: string]: Literal } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
