/** What of a `Through` is judged relation by relation, once its claims have been judged: origins and status. */
import type { Through } from '../port.ts';
import { STATUSES } from './status.ts';

export class RelationFilter {
  readonly #minOrigins: number;
  /** Of each of `STATUSES`, whether it passes. */
  readonly #statuses: readonly boolean[];
  /** Claims that draw no relation have neither origins nor status: they pass where the question restricts neither. */
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
