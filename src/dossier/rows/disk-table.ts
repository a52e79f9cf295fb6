/**
 * A table of rows by id that is read like a `Map`, with its rows in a file. Memory holds the ids and the places of the rows in the file, about
 * 35 bytes a row beside the id, and the rows that were looked up last. A row is a new object each time it is read.
 */
import { GrowingInts } from './growing-numbers.ts';
import { RowFile } from './row-file.ts';
import type { Scratch } from './scratch.ts';
import { StringIndex } from './string-index.ts';

/** What fills a table: a `Map`, or a table on disk. */
export interface RowTable<V> extends ReadonlyMap<string, V> {
  /** A row of an id that the table has takes its place. */
  set(id: string, row: V): unknown;
}

/** Rows that are kept after a lookup: this many, and as many that were looked up before them. */
const KEPT_ROWS = 1_000;

export class DiskTable<V> implements RowTable<V> {
  readonly #ids = new StringIndex();
  readonly #rows: RowFile<V>;
  /** Rows that took the place of others, and their numbers by those of the others. */
  readonly #later: RowFile<V>;
  readonly #numberOfLater = new Map<number, number>();
  readonly #labels = new StringIndex();
  readonly #labelOf = new GrowingInts();
  #recent = new Map<string, V>();
  #older = new Map<string, V>();

  constructor(scratch: Scratch) {
    this.#rows = new RowFile(scratch);
    this.#later = new RowFile(scratch);
  }

  get size(): number {
    return this.#ids.size;
  }

  set(id: string, row: V): this {
    const number = this.#ids.add(id);
    if (number < this.#rows.length) {
      this.#numberOfLater.set(number, this.#later.length);
      this.#later.append(row);
      for (const kept of [this.#recent, this.#older]) kept.delete(id);
      return this;
    }
    this.#rows.append(row);
    this.#labelOf.push(this.#labels.add(labelIn(row)));
    return this;
  }

  /** The column `label` of a row, without reading the row. */
  labelOf(id: string): string | undefined {
    const number = this.#ids.find(id);
    return number < 0 ? undefined : this.#labels.at(this.#labelOf.at(number));
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  get(id: string): V | undefined {
    const recent = this.#recent.get(id);
    if (recent !== undefined) return recent;
    const row = this.#older.get(id) ?? this.#rowOf(id);
    if (row === undefined) return undefined;
    if (this.#recent.size >= KEPT_ROWS) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(id, row);
    return row;
  }

  *keys(): Generator<string, undefined, unknown> {
    for (let number = 0; number < this.#ids.size; number += 1) yield this.#ids.at(number);
    return undefined;
  }

  *values(): Generator<V, undefined, unknown> {
    let number = 0;
    for (const row of this.#rows.values()) yield this.#latest(number++, row);
    return undefined;
  }

  *entries(): Generator<[string, V], undefined, unknown> {
    let number = 0;
    for (const row of this.values()) yield [this.#ids.at(number++), row];
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, V], undefined, unknown> {
    return this.entries();
  }

  forEach(visit: (row: V, id: string, table: ReadonlyMap<string, V>) => void): void {
    for (const [id, row] of this.entries()) visit(row, id, this);
  }

  #rowOf(id: string): V | undefined {
    const number = this.#ids.find(id);
    return number < 0 ? undefined : (this.#laterRow(number) ?? this.#rows.at(number));
  }

  #latest(number: number, row: V): V {
    return this.#laterRow(number) ?? row;
  }

  #laterRow(number: number): V | undefined {
    const later = this.#numberOfLater.get(number);
    return later === undefined ? undefined : this.#later.at(later);
  }
}

function labelIn(row: unknown): string {
  return row !== null && typeof row === 'object' && 'label' in row ? String(row.label) : '';
}

/** The label of a row in a table of any kind. */
export function labelOf<L extends string>(
  table: ReadonlyMap<string, { readonly label: L }>,
  id: string,
): L | undefined {
  // The table returns a label that it was given.
  return table instanceof DiskTable ? (table.labelOf(id) as L | undefined) : table.get(id)?.label;
}
