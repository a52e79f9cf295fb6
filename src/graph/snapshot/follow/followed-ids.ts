/** Ids of rows, of which the first are in ascending order, and others were appended, or are gone. It does not change. */
import { at } from '../columns.ts';
import { Order, type Appended } from '../order.ts';
import type { IdColumn, Ids } from '../texts.ts';

export interface IdChanges {
  readonly appended?: readonly string[];
  readonly gone?: Iterable<number>;
  /** Numbers of rows that were gone, and are there again. */
  readonly back?: Iterable<number>;
}

export class FollowedIds implements IdColumn {
  readonly #first: Ids;
  readonly #appended: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #gone: ReadonlySet<number>;

  private constructor(
    first: Ids,
    appended: readonly string[],
    numbers: ReadonlyMap<string, number>,
    gone: ReadonlySet<number>,
  ) {
    this.#first = first;
    this.#appended = appended;
    this.#numbers = numbers;
    this.#gone = gone;
  }

  static of(ids: Ids | FollowedIds): FollowedIds {
    return ids instanceof FollowedIds ? ids : new FollowedIds(ids, [], new Map(), new Set());
  }

  get length(): number {
    return this.#first.length + this.#appended.length;
  }

  /** The number of rows that are not gone. */
  get count(): number {
    return this.length - this.#gone.size;
  }

  at(row: number): string {
    return row < this.#first.length ? this.#first.at(row) : at(this.#appended, row - this.#first.length);
  }

  numberOf(id: string): number | undefined {
    const row = this.rowOf(id);
    return row === undefined || this.#gone.has(row) ? undefined : row;
  }

  /** As `numberOf`, also of a row that is gone. */
  rowOf(id: string): number | undefined {
    return this.#numbers.get(id) ?? this.#first.numberOf(id);
  }

  isGone(row: number): boolean {
    return this.#gone.has(row);
  }

  with({ appended = [], gone = [], back = [] }: IdChanges): FollowedIds {
    const numbers = new Map(this.#numbers);
    for (const [index, id] of appended.entries()) numbers.set(id, this.length + index);
    const rows = new Set([...this.#gone, ...gone]);
    for (const row of back) rows.delete(row);
    return new FollowedIds(this.#first, [...this.#appended, ...appended], numbers, rows);
  }

  order(): Order {
    const first = this.#first;
    return new Order(
      first.length,
      this.#appended.map((id): Appended => ({ id, place: first.placeOf(id), isSame: false })),
    );
  }
}
