/**
 * The only judge: it decides which claims of a relation pass a filter, and computes origins and status from them. `weigh` returns
 * the result as one number, for searches. `select` returns it with the claims and bounds, for answers. Both use the same rules.
 *
 * One judge is used for many relations in turn, because a search weighs every relation that it reaches.
 */
import type { Bounds } from '../../model/dates.ts';
import type { RelationStatus } from '../port.ts';
import { NONE, VOICES, type ClaimEvidence } from './claim-columns.ts';
import type { ClaimFilter } from './claim-filter.ts';
import { hullOfClaims } from './claim-times.ts';
import { DistinctOrigins } from './distinct-origins.ts';
import { passes } from './passes.ts';
import { statusOf, STATUSES } from './status.ts';

const RUMOURED = VOICES.indexOf('RUMOURED');

/** A relation, computed from its claims that pass. */
export interface Selection {
  /** Numbers of the claims that pass, in the order in which `select` received them. */
  readonly claims: readonly number[];
  /** The claims of `claims` that affirm the relation. */
  readonly affirmed: readonly number[];
  readonly origins: number;
  readonly status: RelationStatus;
  /** The hull of the affirmed claims, for display; computed when called. */
  readonly bounds: () => Bounds;
}

export class RelationJudge {
  readonly #evidence: ClaimEvidence;
  readonly #filter: ClaimFilter;
  readonly #origins = new DistinctOrigins();
  #isDenied = false;
  #isAsserted = false;

  constructor(evidence: ClaimEvidence, filter: ClaimFilter) {
    this.#evidence = evidence;
    this.#filter = filter;
  }

  /**
   * Returns origins and status of a relation as one number, which `originsIn` and `statusIn` read. The claims of the relation
   * have the numbers from `first` up to, not including, `end`. Returns 0 if no claim that passes affirms the relation.
   */
  weigh(first: number, end: number): number {
    this.#begin();
    for (let claim = first; claim < end; claim += 1) this.#admit(claim);
    const status = statusOf(this.#isDenied, this.#isAsserted);
    return this.#origins.count === 0 ? 0 : this.#origins.count * 4 + STATUSES.indexOf(status);
  }

  /** Returns undefined if no claim that passes affirms the relation. */
  select(claimsOfRelation: readonly number[]): Selection | undefined {
    this.#begin();
    const passing = claimsOfRelation.filter((claim) => this.#admit(claim));
    if (this.#origins.count === 0) return undefined;
    const { claims } = this.#evidence;
    const affirmed = this.#isDenied ? passing.filter((claim) => claims.affirmed[claim] === 1) : passing;
    return {
      claims: passing,
      affirmed,
      origins: this.#origins.count,
      status: statusOf(this.#isDenied, this.#isAsserted),
      bounds: () => hullOfClaims(affirmed, claims),
    };
  }

  /** Returns whether a claim that gives no relation passes. */
  passes(claim: number): boolean {
    return passes(claim, this.#filter, this.#evidence);
  }

  #begin(): void {
    this.#origins.clear();
    this.#isDenied = false;
    this.#isAsserted = false;
  }

  /** Counts a claim if it passes. Returns whether it passes. */
  #admit(claim: number): boolean {
    if (!passes(claim, this.#filter, this.#evidence)) return false;
    const { affirmed, origin, voice } = this.#evidence.claims;
    if (affirmed[claim] === 1) {
      this.#origins.add(origin[claim] ?? NONE);
      if (voice[claim] !== RUMOURED) this.#isAsserted = true;
    } else {
      this.#isDenied = true;
    }
    return true;
  }
}

export function originsIn(weight: number): number {
  return weight >>> 2;
}

/** An index into `STATUSES`. */
export function statusIn(weight: number): number {
  return weight & 3;
}
