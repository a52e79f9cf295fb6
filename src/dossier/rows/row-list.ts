/** A list of any number of rows in their order: the first in memory, the others on the disk. */
import { RowFile } from './row-file.ts';
import type { Scratch } from './scratch.ts';

const ROWS_IN_MEMORY = 10_000;

export class RowList<V> implements Iterable<V> {
  readonly #first: V[] = [];
  readonly #others: RowFile<V>;
  readonly #rowsInMemory: number;

  constructor(scratch: Scratch, rowsInMemory = ROWS_IN_MEMORY) {
    this.#others = new RowFile(scratch);
    this.#rowsInMemory = rowsInMemory;
  }

  get length(): number {
    return this.#first.length + this.#others.length;
  }

  push(row: V): void {
    if (this.#first.length < this.#rowsInMemory) this.#first.push(row);
    else this.#others.append(row);
  }

  *[Symbol.iterator](): Generator<V, undefined, unknown> {
    yield* this.#first;
    yield* this.#others.values();
    return undefined;
  }
}
