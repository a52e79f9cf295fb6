/**
 * Sorts any number of rows. A part of them is held in memory; more are written to the disk in sorted runs, which are merged as they are
 * read. Of equal rows, the one that was added first comes first.
 */
import { RowFile } from './row-file.ts';
import type { Scratch } from './scratch.ts';

/** Rows of one run: about 10 MB in memory. */
const RUN_ROWS = 20_000;

export class SortedRows<V> implements Iterable<V> {
  readonly #scratch: Scratch;
  readonly #compare: (a: V, b: V) => number;
  readonly #runs: RowFile<V>[] = [];
  readonly #runRows: number;
  #rows: V[] = [];
  #length = 0;

  /** @param compare an order of what JSON returns for a row */
  constructor(scratch: Scratch, compare: (a: V, b: V) => number, runRows = RUN_ROWS) {
    this.#scratch = scratch;
    this.#compare = compare;
    this.#runRows = runRows;
  }

  get length(): number {
    return this.#length;
  }

  add(row: V): void {
    this.#rows.push(row);
    this.#length += 1;
    if (this.#rows.length < this.#runRows) return;
    const run = new RowFile<V>(this.#scratch);
    for (const each of this.#rows.toSorted(this.#compare)) run.append(each);
    this.#runs.push(run);
    this.#rows = [];
  }

  *[Symbol.iterator](): Generator<V, undefined, unknown> {
    const sources = [...this.#runs.map((run) => run.values()), this.#rows.toSorted(this.#compare).values()];
    const heads = sources.flatMap((source) => {
      const { value, done } = source.next();
      return done === true ? [] : [{ source, value }];
    });
    for (;;) {
      // There are few runs: 50 of a million rows.
      let first: (typeof heads)[number] | undefined;
      for (const head of heads) {
        if (first === undefined || this.#compare(head.value, first.value) < 0) first = head;
      }
      if (first === undefined) return undefined;
      yield first.value;
      const { value, done } = first.source.next();
      if (done === true) heads.splice(heads.indexOf(first), 1);
      else first.value = value;
    }
  }
}
