/** The sets of originators of a snapshot, each stored once. An originator is a number: numbers are in the order of ids. */
import type { OriginSets } from '../judge/independent-origins.ts';
import { at } from './columns.ts';
import type { Ids } from './texts.ts';

export class SetsOfOriginators implements OriginSets {
  readonly #offsets: Uint32Array;
  readonly #originator: Uint32Array;
  readonly #ids: Ids;

  constructor(offsets: Uint32Array, originator: Uint32Array, ids: Ids) {
    this.#offsets = offsets;
    this.#originator = originator;
    this.#ids = ids;
  }

  sizeOf(set: number): number {
    return (this.#offsets[set + 1] ?? 0) - (this.#offsets[set] ?? 0);
  }

  membersOf(set: number): readonly number[] {
    return [...this.#originator.subarray(at(this.#offsets, set), at(this.#offsets, set + 1))];
  }

  /** The ids of the members, in ascending order. */
  idsOf(set: number): readonly string[] {
    return this.membersOf(set).map((originator) => this.#ids.at(originator));
  }
}
