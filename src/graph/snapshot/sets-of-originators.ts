/** The sets of originators of a snapshot, each stored once. An originator is a number: numbers are in the order of ids. */
import type { OriginSets } from '../judge/independent-origins.ts';
import { at } from './columns.ts';
import type { Order } from './order.ts';
import type { IdColumn } from './texts.ts';

export class SetsOfOriginators implements OriginSets {
  readonly #offsets: Uint32Array;
  readonly #originator: Uint32Array;
  readonly #ids: IdColumn;
  readonly #order: Order | undefined;

  /** @param order of originators, if their numbers are not in the order of ids */
  constructor(offsets: Uint32Array, originator: Uint32Array, ids: IdColumn, order?: Order) {
    this.#offsets = offsets;
    this.#originator = originator;
    this.#ids = ids;
    this.#order = order;
  }

  sizeOf(set: number): number {
    return (this.#offsets[set + 1] ?? 0) - (this.#offsets[set] ?? 0);
  }

  membersOf(set: number): readonly number[] {
    const [members, order] = [this.#numbersOf(set), this.#order];
    return order === undefined ? members : members.map((member) => order.keyOf(member)).toSorted((a, b) => a - b);
  }

  #numbersOf(set: number): readonly number[] {
    return [...this.#originator.subarray(at(this.#offsets, set), at(this.#offsets, set + 1))];
  }

  /** The ids of the members, in ascending order. */
  idsOf(set: number): readonly string[] {
    const ids = this.#numbersOf(set).map((originator) => this.#ids.at(originator));
    return this.#order === undefined ? ids : ids.toSorted();
  }
}
