/** What the claims near a passage have in some columns: a key takes it, where typing it again would be most of the work. Plain functions. */
import type { ClaimColumns, DeskRow, DeskSpan } from '../../desk/contract.ts';

/**
 * The values that claims have in these columns, each once, those of the nearest passage first.
 * @param columns a claim without the first of them is left out
 */
export function valuesNear(
  claims: readonly DeskRow[],
  spans: readonly DeskSpan[],
  columns: readonly [string, ...string[]],
): readonly ClaimColumns[] {
  const start = spans[0]?.start ?? 0;
  const distance = ({ spans: [first] }: DeskRow): number =>
    first === undefined ? Infinity : Math.abs(first.start - start);
  const values = new Map<string, ClaimColumns>();
  for (const { row } of claims.toSorted((a, b) => distance(a) - distance(b))) {
    if (row[columns[0]] !== undefined) values.set(keyOf(row, columns), pick(row, columns));
  }
  // A value stays at its first place, which is that of its nearest claim.
  return [...values.values()];
}

/** The values after those of the row, or the first; undefined if there are none but its own. */
export function nextValues(
  values: readonly ClaimColumns[],
  row: ClaimColumns,
  columns: readonly [string, ...string[]],
): ClaimColumns | undefined {
  const own = keyOf(row, columns);
  const at = values.findIndex((each) => keyOf(each, columns) === own);
  const next = values[(at + 1) % values.length];
  return next === undefined || keyOf(next, columns) === own ? undefined : next;
}

function pick(row: ClaimColumns, columns: readonly string[]): ClaimColumns {
  return Object.fromEntries(columns.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
}

function keyOf(row: ClaimColumns, columns: readonly string[]): string {
  return JSON.stringify(columns.map((name) => row[name] ?? null));
}
