/** The fields of a `Through` that apply to a relation after its claims were judged: `minOrigins` and `status`. */
import type { Through } from '../port.ts';
import { STATUSES } from './status.ts';

export class RelationFilter {
  readonly #minOrigins: number;
  /** For each of `STATUSES`, whether it passes. */
  readonly #statuses: readonly boolean[];
  /** Claims that give no relation have neither status nor count of origins: they pass only if `through` restricts neither. */
  readonly admitsOtherClaims: boolean;

  constructor({ minOrigins, status }: Through) {
    this.#minOrigins = Math.max(1, minOrigins ?? 1);
    this.#statuses = STATUSES.map((each) => status?.includes(each) ?? true);
    this.admitsOtherClaims = status === undefined && this.#minOrigins === 1;
  }

  /** @param status an index into `STATUSES` */
  admits(origins: number, status: number): boolean {
    return origins >= this.#minOrigins && this.#statuses[status] === true;
  }
}
