/** Lists of rows by entity, of which few change: a changed list is written behind all others, and the columns are shared. */
import type { EntityRef } from '../../port.ts';
import { at } from '../columns.ts';
import type { Column } from '../layout.ts';
import type { RowLists } from '../row-lists.ts';
import { forEachOf, type Work } from '../slices.ts';
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

export function* relisted(
  listed: Listed,
  { entities, losing, isGone, added, compare }: Relisting,
  growth: Growth,
): Work<Listed> {
  const starts = new Uint32Array(entities);
  const ends = new Uint32Array(entities);
  starts.set(listed.lists.starts);
  ends.set(listed.lists.ends);
  const rows = new Map<EntityRef, ListRow[]>();
  let count = 0;
  for (const entity of new Set([...losing, ...added.keys()])) {
    const its: ListRow[] = [];
    for (let place = at(starts, entity); place < at(ends, entity); place += 1) {
      const row = listed.columns.map(([, column]) => at(column, place));
      if (!isGone(row)) its.push(row);
    }
    for (const row of added.get(entity) ?? []) its.push(row);
    if (compare !== undefined) its.sort(compare);
    rows.set(entity, its);
    count += its.length;
    ends[entity] = at(starts, entity);
  }
  yield;
  const { columns } = listed.columns.some(([name, column]) => !growth.takes(name, column, count))
    ? yield* packed({ lists: { starts, ends }, columns: listed.columns }, growth)
    : listed;
  let next = columns[0]?.[1].length ?? 0;
  for (const [entity, its] of rows) {
    starts[entity] = next;
    next += its.length;
    ends[entity] = next;
  }
  const all = [...rows.values()].flat();
  return {
    lists: { starts, ends },
    columns: columns.map(([name, column], index) => [
      name,
      growth.appended(
        name,
        column,
        all.map((row) => at(row, index)),
      ),
    ]),
  };
}

/** Copies the lists, one behind the other, and changes where they begin and end: what nobody sees any more is left out. */
function* packed({ lists: { starts, ends }, columns }: Listed, growth: Growth): Work<Pick<Listed, 'columns'>> {
  const length = starts.reduce((sum, start, entity) => sum + at(ends, entity) - start, 0);
  const copies = columns.map(([name, column]) => {
    const copy = new (column.constructor as new (length: number) => Column)(length);
    return { name, column, copy };
  });
  let next = 0;
  yield* forEachOf(starts.length, (entity) => {
    const [start, end] = [at(starts, entity), at(ends, entity)];
    for (const { column, copy } of copies) copy.set(column.subarray(start, end), next);
    starts[entity] = next;
    next += end - start;
    ends[entity] = next;
  });
  return { columns: copies.map(({ name, copy }) => [name, growth.moved(name, copy)]) };
}
