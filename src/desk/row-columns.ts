/** The columns of a row that was read, as an author writes them, and a version by which a change of the row is noticed. */
import { hash } from 'node:crypto';
import type { ClaimColumns } from './contract.ts';

/** Reading a file adds these to a row. */
const NO_COLUMNS: readonly string[] = ['place', 'label'];

/** Without absent columns and empty lists. */
export function rowColumns(row: object): ClaimColumns {
  const entries = Object.entries(row).filter(
    ([column, value]) =>
      !NO_COLUMNS.includes(column) && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries) as ClaimColumns;
}

/** 16 digits of hex. Equal for rows with equal columns, in any order and form. */
export function rowVersion(row: object): string {
  const columns = Object.entries(rowColumns(row)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify(columns), 'hex').slice(0, 16);
}
