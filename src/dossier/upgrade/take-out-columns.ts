/** Removes columns from the text of a row. Comments, white space and all other columns stay as they are. */
import { scan } from '../read/scan.ts';
import { splitAt, type Token } from '../read/token.ts';

/**
 * Returns the text without these columns, with the commas that separated them. A column that the row lacks is ignored.
 * @param row the text of a map with plain keys: `{id: 'a', when: '2021'}`
 */
export function takeOutColumns(row: string, columns: readonly string[]): string {
  return columns.reduce(withoutColumn, row);
}

/** Returns the names of the columns that the row itself has. */
export function columnsOf(row: string): string[] {
  return entriesOf(row).map(keyOf);
}

/** Offsets in UTF-16 units, end exclusive. */
interface Cut {
  readonly start: number;
  readonly end: number;
}

function withoutColumn(row: string, column: string): string {
  const entries = entriesOf(row);
  const index = entries.findIndex((entry) => keyOf(entry) === column);
  if (index < 0) return row;
  const cuts = cutsOf(row, entries, index).toSorted((a, b) => b.start - a.start);
  return cuts.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), row);
}

/** The parts to cut: the entry and one of the commas beside it, with the white space between them. A comment between them stays. */
function cutsOf(row: string, entries: readonly (readonly Token[])[], index: number): Cut[] {
  const [before, entry, after] = [entries[index - 1], entries[index], entries[index + 1]].map(spanOf);
  if (entry === undefined) return [];
  if (before !== undefined && isBlank(row, before.end, entry.start)) return [{ start: before.end, end: entry.end }];
  if (after === undefined) return before === undefined ? [entry] : [entry, commaIn(row, before.end, entry.start)];
  if (isBlank(row, entry.end, after.start)) return [{ start: entry.start, end: after.start }];
  return [entry, commaIn(row, entry.end, after.start)];
}

function entriesOf(row: string): Token[][] {
  const { tokens } = scan(row);
  return splitAt(tokens.slice(1, -1), ',', 1);
}

function keyOf([key]: readonly Token[]): string {
  return key?.text.replaceAll('`', '') ?? '';
}

function spanOf(entry: readonly Token[] | undefined): Cut | undefined {
  const [first, last] = [entry?.[0], entry?.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

/** Returns whether only white space and the comma are between two entries. */
function isBlank(row: string, start: number, end: number): boolean {
  return row.slice(start, end).replace(',', '').trim() === '';
}

/** The comma between two entries; a comment may contain others. */
function commaIn(row: string, start: number, end: number): Cut {
  const comma = scan(row).tokens.find((token) => token.start >= start && token.end <= end && token.text === ',');
  return comma ?? { start, end: start };
}
