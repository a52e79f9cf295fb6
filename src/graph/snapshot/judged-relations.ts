/** Decides which relations and claims of a snapshot pass a `Through`. A relation is judged when a traversal first reaches it. */
import type { RelationRef, Through } from '../port.ts';
import { claimFilter, restricts } from '../judge/claim-filter.ts';
import { RelationFilter } from '../judge/relation-filter.ts';
import { originsIn, RelationJudge, statusIn, type Selection } from '../judge/relation-judge.ts';
import { at } from './columns.ts';
import type { Derived } from './derived.ts';

const WALKED = 1;
const NOT_WALKED = 2;
/** The largest number of selections in the cache: a bound on memory. */
const REMEMBERED = 100_000;

export class JudgedRelations {
  readonly #derived: Derived;
  readonly #judge: RelationJudge;
  readonly #filter: RelationFilter;
  /** True: a claim can fail the filter, so that each relation must be judged. */
  readonly #restricts: boolean;
  /** For each relation type, whether it passes. */
  readonly #types: readonly boolean[];
  /** True: every relation that is not only planned passes, so that none is judged. */
  readonly #open: boolean;
  /** For each relation 0 (not judged yet), `WALKED` or `NOT_WALKED`. Absent until needed; not used if no claim can fail. */
  #judged: Uint8Array | undefined;
  /** A cache, because a search reaches a relation more than once. */
  readonly #selections = new Map<RelationRef, Selection>();

  constructor(derived: Derived, through: Through) {
    this.#derived = derived;
    this.#filter = new RelationFilter(through);
    const filter = claimFilter(through, {
      dossier: (id) => derived.parts.dossierIds.numberOf(id),
      document: (id) => derived.parts.documentIds.numberOf(id),
      speaker: (id) => derived.parts.entities.numberOf(id),
    });
    this.#judge = new RelationJudge(derived.evidence, filter);
    this.#restricts = restricts(filter) || derived.differs(filter);
    this.#types = derived.parts.types.map((type) => through.relations?.includes(type) ?? true);
    this.#open = !this.#restricts && this.#filter.admitsOtherClaims && through.relations === undefined;
  }

  isWalked(relation: RelationRef): boolean {
    const { parts, origins, status } = this.#derived;
    if (this.#open) return at(origins, relation) > 0;
    if (this.#types[at(parts.relations.type, relation)] !== true) return false;
    if (!this.#restricts) return this.#filter.admits(at(origins, relation), at(status, relation));
    const judged = (this.#judged ??= new Uint8Array(origins.length));
    if (judged[relation] === 0) {
      const weight = this.#weigh(relation);
      judged[relation] = this.#filter.admits(originsIn(weight), statusIn(weight)) ? WALKED : NOT_WALKED;
    }
    return judged[relation] === WALKED;
  }

  /**
   * Returns whether a claim that gives no relation passes.
   * @param type index into `types`
   * @param claim its number among all claims
   */
  otherClaimPasses(type: number, claim: number): boolean {
    return this.#filter.admitsOtherClaims && this.#types[type] === true && this.#judge.passes(claim);
  }

  /** Returns whether a claim is of a mode that draws relations. */
  draws(claim: number): boolean {
    return this.#judge.draws(claim);
  }

  /** Returns whether a claim of a relation passes. */
  claimPasses(claim: number): boolean {
    return this.#judge.passes(claim);
  }

  /** Returns whether no claim that passes affirms the relation, so that its other claims give no relation. */
  isUnaffirmed(relation: RelationRef): boolean {
    return this.originsOf(relation) === 0;
  }

  originsOf(relation: RelationRef): number {
    return this.#restricts ? originsIn(this.#weigh(relation)) : at(this.#derived.origins, relation);
  }

  /** The relation, computed from its claims that pass; undefined if none of them affirms it. */
  selectionOf(relation: RelationRef): Selection | undefined {
    const remembered = this.#selections.get(relation);
    if (remembered !== undefined) return remembered;
    const { claimOffsets } = this.#derived.parts.relations;
    const first = at(claimOffsets, relation);
    const count = at(claimOffsets, relation + 1) - first;
    const selection = this.#judge.select(Array.from({ length: count }, (_, index) => first + index));
    if (selection !== undefined && this.#selections.size < REMEMBERED) this.#selections.set(relation, selection);
    return selection;
  }

  #weigh(relation: RelationRef): number {
    const { claimOffsets } = this.#derived.parts.relations;
    return this.#judge.weigh(at(claimOffsets, relation), at(claimOffsets, relation + 1));
  }
}
