/** Computes the columns of a row from the values of SET. */
import type { TableStatement } from './read-statement.ts';

/**
 * Returns the columns that the node would have after SET: a later assignment overrides an earlier one, and null removes
 * a column.
 */
export function columnsOf(
  statement: Pick<TableStatement, 'assignments'>,
  result: Readonly<Record<string, unknown>>,
): { ok: Record<string, unknown> } | { reason: string } {
  const columns: Record<string, unknown> = { id: result['id'] };
  for (const [index, { key }] of statement.assignments.entries()) {
    const value = result[`value${index}`];
    if (key !== undefined) columns[key] = value;
    else if (value !== null && typeof value === 'object' && !Array.isArray(value)) Object.assign(columns, value);
    else return { reason: 'SET x += … takes a map, and this is none' };
  }
  if (columns['id'] !== result['id']) {
    return { reason: `SET changes the id '${String(result['id'])}' that MERGE found` };
  }
  return { ok: Object.values(columns).includes(null) ? withoutNulls(columns) : columns };
}

function withoutNulls(columns: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
}
