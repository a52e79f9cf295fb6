/** A column of days that few claims have. */
import { NONE, type SparseColumn } from '../judge/claim-columns.ts';
import { placeOf } from './sorting.ts';

export class DaysOfFew implements SparseColumn {
  readonly #claims: Uint32Array;
  readonly #days: Int32Array;

  /** @param claims those that have a row, in ascending order @param days one for each row; `NONE` if absent */
  constructor(claims: Uint32Array, days: Int32Array) {
    this.#claims = claims;
    this.#days = days;
  }

  get(claim: number): number | undefined {
    const place = placeOf(claim, this.#claims);
    const day = this.#claims[place] === claim ? this.#days[place] : undefined;
    return day === NONE ? undefined : day;
  }
}
