/**
 * The order of rows by their ids, if rows were appended to those that are numbered in the order of ids. Each row has a key: that of one of the
 * first rows is its number, and that of an appended row lies between the numbers of its neighbours.
 */
import { at } from './columns.ts';

/** An appended row: its id, and among the first rows the number of the first one that does not come before it. */
export interface Appended {
  readonly id: string;
  readonly place: number;
  /** The row at `place` has the same id: it is gone, and this row replaces it. */
  readonly isSame: boolean;
}

export class Order {
  readonly #first: number;
  readonly #keys: Float64Array;
  /** The appended rows that are not gone, in order. */
  readonly appended: readonly number[];

  /**
   * @param first the number of rows that are numbered in the order of their ids
   * @param appended those from number `first` on; undefined if the row is gone
   */
  constructor(first: number, appended: readonly (Appended | undefined)[]) {
    this.#first = first;
    this.#keys = new Float64Array(appended.length);
    const rows = [...appended.keys()].filter((row) => appended[row] !== undefined);
    const sorted = rows.toSorted((a, b) => compare(at(appended, a), at(appended, b)));
    for (let from = 0; from < sorted.length;) {
      const { place = 0 } = at(appended, at(sorted, from)) ?? {};
      let end = from;
      while (end < sorted.length && appended[at(sorted, end)]?.place === place) end += 1;
      const gaps = end - from + 1;
      for (let index = from; index < end; index += 1) {
        const row = at(sorted, index);
        const isSame = appended[row]?.isSame === true;
        this.#keys[row] = isSame ? place : place - 1 + (index - from + 1) / gaps;
      }
      from = end;
    }
    this.appended = sorted.map((row) => first + row);
  }

  keyOf(row: number): number {
    return row < this.#first ? row : at(this.#keys, row - this.#first);
  }

  compare(a: number, b: number): number {
    return this.keyOf(a) - this.keyOf(b);
  }
}

/** A row that has the same id as the first row at its place comes after all that lie before that row. */
function compare(a: Appended | undefined, b: Appended | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.place !== b.place) return a.place - b.place;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
