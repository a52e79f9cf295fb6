/** Writes rows as text, each on one line: a change of a row is a change of its line in git. */
import { isEntityLabel } from '../../model/labels.ts';
import { LOCALIZED_COLUMNS, tableSchema } from '../read/table-schema.ts';

export type ColumnValue = string | number | boolean | readonly string[];

/** The columns of a row by name, as an author writes them. Undefined: the row has no such column. */
export type Columns = Readonly<Record<string, ColumnValue | undefined>>;

/** A row of a table, or of vocabulary.json (`Term`). */
export interface WrittenRow {
  readonly label: string;
  readonly row: Columns & { readonly id: string };
}

export interface WrittenTerm {
  readonly label: 'Term';
  readonly row: Readonly<Record<string, unknown>> & { readonly term: string; readonly name: string };
}

/** A map of Cypher, in the order of the table's columns; languages follow the main one, other columns come last. */
export function rowText(label: string, row: Columns): string {
  return `{${cellsOf(label, row)
    .map(([column, value]) => `${column}: ${literal(value)}`)
    .join(', ')}}`;
}

/** The columns that the row has, in that order. */
export function cellsOf(label: string, row: Columns): [column: string, value: ColumnValue][] {
  return Object.entries(row)
    .filter((cell): cell is [string, ColumnValue] => !isAbsent(cell[1]))
    .toSorted(([a], [b]) => columnPlace(label, a) - columnPlace(label, b) || (a < b ? -1 : 1));
}

/** Where a column stands in a row: a smaller number comes first. */
export function columnPlace(label: string, column: string): number {
  const columns = columnsOf(label);
  return columns.get(column) ?? columns.get(unsuffixed(column)) ?? columns.size;
}

/** An empty list says what an absent column says. */
export function isAbsent(value: ColumnValue | undefined): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

const orders = new Map<string, ReadonlyMap<string, number>>();

/** The place of each column of a table. */
function columnsOf(label: string): ReadonlyMap<string, number> {
  // A Place has all columns of an entity, and more.
  const table = isEntityLabel(label) ? 'Place' : label;
  const known =
    orders.get(table) ?? new Map(Object.keys(tableSchema(table, ['en'])?.shape ?? {}).map((name, at) => [name, at]));
  orders.set(table, known);
  return known;
}

/** `nameAr` → `name` */
function unsuffixed(column: string): string {
  return (
    LOCALIZED_COLUMNS.find((each) => column.startsWith(each) && /^[A-Z]/.test(column.slice(each.length))) ?? column
  );
}

export function literal(value: ColumnValue): string {
  if (Array.isArray(value)) return `[${(value as readonly string[]).map(quoted).join(', ')}]`;
  return typeof value === 'string' ? quoted(value) : numeral(value as number | boolean);
}

/** Cypher reads no exponent in the tables of a dossier. */
function numeral(value: number | boolean): string {
  const text = String(value);
  return typeof value === 'number' && text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`,
  "'": String.raw`\'`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '\b': String.raw`\b`,
  '\f': String.raw`\f`,
};

/** A text between quotation marks. Half of a pair of UTF-16, which no file can hold, becomes the sign for a lost character. */
export function quoted(text: string): string {
  // Neo4j would read `\\u0027` before the text around it, also after a second backslash: a blank keeps the signs apart.
  const whole = Buffer.from(text)
    .toString()
    .replaceAll(/\\(?=u+00(?:22|27|5c|60))/gi, String.raw`\ `);
  return `'${whole.replaceAll(/[\\'\n\r\t\b\f]/g, (sign) => ESCAPES[sign] ?? sign)}'`;
}
