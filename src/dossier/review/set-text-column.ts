/** Writes a column of text into the text of a row. Comments, white space and all other columns stay as they are. */
import { scan } from '../read/scan.ts';
import { takeOutColumns } from '../upgrade/take-out-columns.ts';

/**
 * Returns the row with the column as its last; a column of this name that it has is taken out.
 * @param row the text of a map with plain keys and at least one other column: `{id: 'a'}`
 */
export function setTextColumn(row: string, column: string, value: string): string {
  const rest = takeOutColumns(row, [column]);
  const { tokens } = scan(rest);
  const last = tokens.at(-2);
  if (last === undefined) return row;
  const end = last.text === ',' ? last.start : last.end;
  return `${rest.slice(0, end)}, ${column}: ${quoted(value)}${rest.slice(end)}`;
}

function quoted(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
