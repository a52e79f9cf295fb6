/** Finds equal lists, so that each is stored once: most claims of a graph have one of few attributions and documents. */
import { at } from './columns.ts';
import { forEachOf, type Work } from './slices.ts';

/** Lists of rows in columns: row r has the places from `offsets[r]` to before `offsets[r + 1]`. */
export interface RowLists {
  readonly offsets: ArrayLike<number>;
  /** Columns of one length: two places are equal if all columns are. */
  readonly columns: readonly ArrayLike<number>[];
  /** A number for each row that must be equal too. */
  readonly also?: ArrayLike<number> | undefined;
}

export interface DistinctLists {
  /** For each row, the number of its list. */
  readonly list: Uint32Array;
  /** For each list, the first row that has it. */
  readonly rows: Uint32Array;
}

const EMPTY = 0xffff_ffff;

export function* distinctLists(count: number, lists: RowLists): Work<DistinctLists> {
  const list = new Uint32Array(count);
  const rows = new Uint32Array(count);
  // A hash table with open addressing, at most half full.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, count * 2)))).fill(EMPTY);
  let found = 0;
  yield* forEachOf(count, (row) => {
    let slot = hashOf(row, lists) & (slots.length - 1);
    for (;;) {
      const known = slots[slot] ?? EMPTY;
      if (known === EMPTY) {
        slots[slot] = found;
        rows[found] = row;
        list[row] = found;
        found += 1;
        return;
      }
      if (areEqual(row, rows[known] ?? 0, lists)) {
        list[row] = known;
        return;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  });
  return { list, rows: rows.slice(0, found) };
}

/** Returns the lists of these rows, one after the other: where each begins, and for each column its values. */
export function gathered(
  rows: Uint32Array,
  { offsets, columns }: RowLists,
): { readonly starts: Uint32Array; readonly columns: readonly Uint32Array[] } {
  const starts = new Uint32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) {
    starts[index + 1] = at(starts, index) + at(offsets, row + 1) - at(offsets, row);
  }
  const values = columns.map((column) => {
    const gatheredColumn = new Uint32Array(at(starts, rows.length));
    for (const [index, row] of rows.entries()) {
      const first = at(offsets, row);
      const start = at(starts, index);
      const length = at(starts, index + 1) - start;
      for (let place = 0; place < length; place += 1) gatheredColumn[start + place] = column[first + place] ?? 0;
    }
    return gatheredColumn;
  });
  return { starts, columns: values };
}

/** FNV-1a over whole numbers, and a last mixing, because the table uses the low bits. Called for each claim: the places exist. */
function hashOf(row: number, { offsets, columns, also }: RowLists): number {
  let hash = 0x811c_9dc5 ^ (also?.[row] ?? 0);
  const first = offsets[row] ?? 0;
  const end = offsets[row + 1] ?? 0;
  for (const column of columns) {
    for (let place = first; place < end; place += 1) hash = Math.imul(hash ^ (column[place] ?? 0), 0x0100_0193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function areEqual(a: number, b: number, { offsets, columns, also }: RowLists): boolean {
  const firstOfA = offsets[a] ?? 0;
  const firstOfB = offsets[b] ?? 0;
  const length = (offsets[a + 1] ?? 0) - firstOfA;
  if ((offsets[b + 1] ?? 0) - firstOfB !== length || also?.[a] !== also?.[b]) return false;
  for (const column of columns) {
    for (let place = 0; place < length; place += 1) {
      if (column[firstOfA + place] !== column[firstOfB + place]) return false;
    }
  }
  return true;
}
