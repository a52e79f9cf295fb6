/**
 * The only judge: it decides which claims of a relation pass a filter, and computes origins and status from them. `weigh` returns
 * the result as one number, for searches. `select` returns it with the claims and bounds, for answers. Both use the same rules.
 *
 * One judge is used for many relations in turn, because a search weighs every relation that it reaches.
 */
import type { DrawnBounds } from '../../model/dates.ts';
import { MODES, type Mode } from '../../model/mode.ts';
import type { RelationStatus } from '../port.ts';
import { NONE, VOICES, type ClaimEvidence } from './claim-columns.ts';
import type { ClaimFilter } from './claim-filter.ts';
import { areApart, hullOfClaims } from './claim-times.ts';
import { IndependentOrigins } from './independent-origins.ts';
import { passes, wasWithdrawn } from './passes.ts';
import { statusOf, STATUSES } from './status.ts';

const RUMOURED = VOICES.indexOf('RUMOURED');

/** A relation, computed from its claims that pass. */
export interface Selection {
  /** Numbers of the claims that pass, in the order in which `select` received them. */
  readonly claims: readonly number[];
  /** The claims of `claims` that affirm the relation. */
  readonly affirmed: readonly number[];
  /** The claims that dispute the relation, in the same order: see `RelationJudge`. */
  readonly against: readonly number[];
  /** The modes of `affirmed`, in the order of `MODES`. */
  readonly modes: readonly Mode[];
  readonly origins: number;
  readonly status: RelationStatus;
  /** Every claim of `affirmed` certainly was withdrawn by the day by which withdrawals count. */
  readonly withdrawn: boolean;
  /** The hull of the affirmed claims, for display; computed when called. */
  readonly bounds: () => DrawnBounds;
}

/**
 * A relation has the claims of its proposition whose mode draws relations (`ClaimFilter.draws`). It is disputed if a claim denies it in
 * the mode of a claim that affirms it, at a time that nothing sets apart from that of this claim, or if a
 * claim that affirms it contradicts a claim of another proposition over FACT. Both claims must pass under POSSIBLE, also if CERTAIN
 * is asked for: a denial that is not certain must not turn a disputed relation into an undisputed one.
 */
export class RelationJudge {
  readonly #evidence: ClaimEvidence;
  readonly #filter: ClaimFilter;
  /** The filter with POSSIBLE; the same object as `#filter` if POSSIBLE is asked for. */
  readonly #possibleFilter: ClaimFilter;
  readonly #origins: IndependentOrigins;
  #isAffirmed = false;
  #isAsserted = false;
  /** The claims that possibly affirm, and those that possibly deny. */
  readonly #affirmations: number[] = [];
  readonly #denials: number[] = [];

  constructor(evidence: ClaimEvidence, filter: ClaimFilter) {
    this.#evidence = evidence;
    this.#filter = filter;
    this.#possibleFilter = filter.certainty === 'POSSIBLE' ? filter : { ...filter, certainty: 'POSSIBLE' };
    this.#origins = new IndependentOrigins(evidence.originSets);
  }

  /**
   * Returns origins and status of a relation as one number, which `originsIn` and `statusIn` read. The claims of the relation
   * have the numbers from `first` up to, not including, `end`; those of which the mode draws no relation are skipped. Returns 0 if no claim that passes affirms the relation.
   */
  weigh(first: number, end: number): number {
    this.#begin();
    for (let claim = first; claim < end; claim += 1) this.#admit(claim);
    if (!this.#isAffirmed) return 0;
    const isDisputed =
      this.#denials.some((claim) => this.#disputes(claim)) || this.#affirmations.some((claim) => this.#hasRival(claim));
    const status = statusOf(isDisputed, this.#isAsserted);
    return this.#origins.count() * 4 + STATUSES.indexOf(status);
  }

  /** Returns undefined if no claim that passes affirms the relation. */
  select(claimsOfRelation: readonly number[]): Selection | undefined {
    this.#begin();
    const passing = claimsOfRelation.filter((claim) => this.#admit(claim));
    if (!this.#isAffirmed) return undefined;
    const { claims } = this.#evidence;
    const affirmed = this.#denials.length > 0 ? passing.filter((claim) => claims.affirmed[claim] === 1) : passing;
    const denials = this.#denials.filter((claim) => this.#disputes(claim));
    const against = [...new Set([...denials, ...this.#affirmations.flatMap((claim) => this.#rivalsOf(claim))])];
    return {
      claims: passing,
      affirmed,
      against,
      modes: MODES.filter((_, mode) => affirmed.some((claim) => claims.mode[claim] === mode)),
      origins: this.#origins.count(),
      status: statusOf(against.length > 0, this.#isAsserted),
      withdrawn:
        this.#filter.includesWithdrawn &&
        affirmed.every((claim) => wasWithdrawn(claim, this.#filter.withdrawnBy, 'POSSIBLE', claims)),
      bounds: () => hullOfClaims(affirmed, claims),
    };
  }

  /** Returns whether a claim is of a mode that draws relations. */
  draws(claim: number): boolean {
    return this.#filter.draws[this.#evidence.claims.mode[claim] ?? NONE] === true;
  }

  /** Returns whether a claim passes. */
  passes(claim: number): boolean {
    return passes(claim, this.#filter, this.#evidence);
  }

  #begin(): void {
    this.#origins.clear();
    this.#isAffirmed = false;
    this.#isAsserted = false;
    this.#affirmations.length = 0;
    this.#denials.length = 0;
  }

  /** Counts a claim of the relation if it passes. Returns whether it does. */
  #admit(claim: number): boolean {
    if (!this.draws(claim)) return false;
    if (!passes(claim, this.#possibleFilter, this.#evidence)) return false;
    const { affirmed, origin, voice } = this.#evidence.claims;
    const affirms = affirmed[claim] === 1;
    (affirms ? this.#affirmations : this.#denials).push(claim);
    if (this.#filter !== this.#possibleFilter && !this.passes(claim)) return false;
    if (affirms) {
      this.#isAffirmed = true;
      this.#origins.add(origin[claim] ?? NONE);
      if (voice[claim] !== RUMOURED) this.#isAsserted = true;
    }
    return true;
  }

  #hasRival(claim: number): boolean {
    return this.#evidence.rivals.size > 0 && this.#rivalsOf(claim).length > 0;
  }

  /** The claims of other propositions that pass and contradict this claim. */
  #rivalsOf(claim: number): readonly number[] {
    const rivals = this.#evidence.rivals.get(claim) ?? [];
    return rivals.filter((rival) => passes(rival, this.#possibleFilter, this.#evidence));
  }

  #disputes(denial: number): boolean {
    const { claims } = this.#evidence;
    return this.#affirmations.some(
      (claim) => claims.mode[claim] === claims.mode[denial] && !areApart(claim, denial, claims),
    );
  }
}

export function originsIn(weight: number): number {
  return weight >>> 2;
}

/** An index into `STATUSES`. */
export function statusIn(weight: number): number {
  return weight & 3;
}
