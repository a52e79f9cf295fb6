/** Lists of rows by entity, of which few change: a changed list is written behind all others, and the columns are shared. */
import type { EntityRef } from '../../port.ts';
import { at } from '../columns.ts';
import type { Column } from '../layout.ts';
import type { RowLists } from '../row-lists.ts';
import type { Growth } from './growth.ts';

/** A row of a list: a value for each of the columns. */
export type ListRow = readonly number[];

export interface Listed {
  readonly lists: RowLists;
  /** By their names, in the order of the values of a row. */
  readonly columns: readonly (readonly [name: string, column: Column])[];
}

export interface Relisting {
  /** The number of entities now. */
  readonly entities: number;
  /** The entities whose lists lose rows. */
  readonly losing: ReadonlySet<EntityRef>;
  readonly isGone: (row: ListRow) => boolean;
  /** Rows that the lists of these entities get. */
  readonly added: ReadonlyMap<EntityRef, readonly ListRow[]>;
  /** Absent: the rows are in no order. */
  readonly compare?: (a: ListRow, b: ListRow) => number;
}

/** Returns the lists and columns, in the same order. */
export function relisted(
  { lists, columns }: Listed,
  { entities, losing, isGone, added, compare }: Relisting,
  growth: Growth,
): { readonly lists: RowLists; readonly columns: readonly Column[] } {
  const starts = new Uint32Array(entities);
  const ends = new Uint32Array(entities);
  starts.set(lists.starts);
  ends.set(lists.ends);
  const first = columns[0]?.[1].length ?? 0;
  const rows: ListRow[] = [];
  for (const entity of new Set([...losing, ...added.keys()])) {
    const its: ListRow[] = [];
    for (let place = at(starts, entity); place < at(ends, entity); place += 1) {
      const row = columns.map(([, column]) => at(column, place));
      if (!isGone(row)) its.push(row);
    }
    its.push(...(added.get(entity) ?? []));
    if (compare !== undefined) its.sort(compare);
    starts[entity] = first + rows.length;
    for (const row of its) rows.push(row);
    ends[entity] = first + rows.length;
  }
  return {
    lists: { starts, ends },
    columns: columns.map(([name, column], index) =>
      growth.appended(
        name,
        column,
        rows.map((row) => at(row, index)),
      ),
    ),
  };
}
