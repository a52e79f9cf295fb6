/** Changes columns of a row in the text of its file. The form of the row, its comments and all other columns stay as they are. */
import { scan } from '../read/scan.ts';
import { splitAt } from '../read/token.ts';
import { columnPlace, literal, type ColumnValue } from '../write/row-line.ts';
import { takeOutColumns } from '../upgrade/take-out-columns.ts';
import { plainRows, type PlainRow } from './plain-rows.ts';
import { setColumn } from './set-column.ts';

/** New values by column; undefined: the row has no such column any more. */
export type ColumnChanges = Readonly<Record<string, ColumnValue | undefined>>;

/**
 * Returns the text of the file. Undefined if the columns cannot be changed in the row, for example because SET adds a shared map after it.
 * @param row of this text
 */
export function changeColumns(text: string, row: PlainRow, changes: ColumnChanges): string | undefined {
  let written = text.slice(row.start, row.end);
  for (const [column, value] of Object.entries(changes)) {
    if (isSame(row.columns[column], value)) continue;
    written = value === undefined ? without(text, row, written, column) : withColumn(row.label, written, column, value);
  }
  const changed = replaced(text, row, written);
  const now = find(changed, row);
  const isDone =
    now !== undefined &&
    Object.entries(changes).every(([column, value]) => isSame(now.columns[column], value)) &&
    Object.keys({ ...row.columns, ...now.columns }).every(
      (column) => Object.hasOwn(changes, column) || isSame(now.columns[column], row.columns[column]),
    );
  return isDone ? changed : undefined;
}

/** A column that the row does not have yet stands behind those that come before it in the table, on their line. */
function withColumn(label: string, row: string, column: string, value: ColumnValue | null): string {
  const entries = splitAt(scan(row).tokens.slice(1, -1), ',', 1);
  const named = entries.map(([key, ...rest]) => ({ name: key?.text.replaceAll('`', '') ?? '', end: rest.at(-1)?.end }));
  const own = columnPlace(label, column);
  const before = named.findLast(({ name }) => columnPlace(label, name) < own);
  if (value !== null && (before?.end === undefined || named.some(({ name }) => name === column))) {
    return setColumn(row, column, value);
  }
  const end = before?.end ?? named.at(-1)?.end ?? row.length - 1;
  const written = `, ${column}: ${value === null ? 'null' : literal(value)}`;
  return row.slice(0, end) + written + row.slice(end);
}

/** What the shared map says of the column is taken back by null. */
function without(text: string, row: PlainRow, written: string, column: string): string {
  const rest = takeOutColumns(written, [column]);
  return find(replaced(text, row, rest), row)?.columns[column] === undefined
    ? rest
    : withColumn(row.label, rest, column, null);
}

function replaced(text: string, { start, end }: PlainRow, written: string): string {
  return text.slice(0, start) + written + text.slice(end);
}

function find(text: string, { label, id }: PlainRow): PlainRow | undefined {
  return plainRows(text).find((row) => row.label === label && row.id === id);
}

/** An empty list says what an absent column says. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) || Array.isArray(b)) {
    const [one, other] = [a ?? [], b ?? []];
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, at) => each === other[at])
    );
  }
  return a === b;
}
