/**
 * The one judge: it decides which claims of a relation pass a filter, and which origins and status follow from them. It
 * receives the claims one by one. `weigh` (as a number, for searches) and `select` (with the claims and bounds, for answers)
 * are two readings of the same judgment.
 *
 * A judge is reused for one relation after another, because a search weighs every relation that it meets.
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

/** A relation as the claims that pass carry it. */
export interface Selection {
  /** Numbers, in order. */
  readonly claims: readonly number[];
  /** Those of them that affirm it. */
  readonly affirmed: readonly number[];
  readonly origins: number;
  readonly status: RelationStatus;
  /** Hull of the affirmed claims, for display; computed where it is shown. */
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
   * Origins and status of the relation whose claims have the numbers from `first` up to, not including, `end`, as one
   * number: see `originsIn` and `statusIn`. 0 where no claim that passes affirms it.
   */
  weigh(first: number, end: number): number {
    this.#begin();
    for (let claim = first; claim < end; claim += 1) this.#admit(claim);
    const status = statusOf(this.#isDenied, this.#isAsserted);
    return this.#origins.count === 0 ? 0 : this.#origins.count * 4 + STATUSES.indexOf(status);
  }

  /** The relation of these claims; undefined where none that passes affirms it. */
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

  /** Whether a claim that draws no relation passes. */
  passes(claim: number): boolean {
    return passes(claim, this.#filter, this.#evidence);
  }

  #begin(): void {
    this.#origins.clear();
    this.#isDenied = false;
    this.#isAsserted = false;
  }

  /** Counts a claim if it passes; returns whether it does. */
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
