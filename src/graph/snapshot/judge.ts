/** Which relations and claims a `Through` lets pass. A relation is judged once, and only when it is met. */
import type { RelationRef, Through } from '../port.ts';
import {
  claimFilter,
  originsIn,
  passes,
  restricts,
  select,
  STATUSES,
  statusIn,
  weigh,
  type ClaimFilter,
  type Selection,
} from '../judge/selection.ts';
import { at, type Derived } from './columns.ts';

const WALKED = 1;
const NOT_WALKED = 2;
/** How many selections are remembered: a bound on memory. */
const REMEMBERED = 100_000;

export class Judge {
  readonly #derived: Derived;
  readonly #minOrigins: number;
  readonly #filter: ClaimFilter;
  /** Claims are heard or not: relations are judged one by one. */
  readonly #restricts: boolean;
  /** A flag for each relation type, and for each status. */
  readonly #types: readonly boolean[];
  readonly #statuses: readonly boolean[];
  /** Nothing is kept out: no relation needs to be judged. */
  readonly #open: boolean;
  /** Claims that draw no relation have neither a status nor origins. */
  readonly #hearsOthers: boolean;
  /** For each relation: not judged yet, `WALKED` or `NOT_WALKED`. Where claims are not heard, judging is as quick. */
  #judged: Uint8Array | undefined;
  /** What has been judged: a search meets a relation more than once. */
  readonly #selections = new Map<RelationRef, Selection>();

  constructor(derived: Derived, through: Through) {
    this.#derived = derived;
    this.#minOrigins = Math.max(1, through.minOrigins ?? 1);
    this.#filter = claimFilter(
      through,
      (id) => derived.documentNumbers.get(id),
      (id) => derived.entityNumbers.get(id),
    );
    this.#restricts = restricts(this.#filter);
    this.#types = derived.parts.types.map((type) => through.relations?.includes(type) ?? true);
    this.#statuses = STATUSES.map((status) => through.status?.includes(status) ?? true);
    this.#hearsOthers = through.status === undefined && this.#minOrigins === 1;
    this.#open = !this.#restricts && this.#hearsOthers && through.relations === undefined;
  }

  isWalked(relation: RelationRef): boolean {
    if (this.#open) return true;
    const { parts, origins, status } = this.#derived;
    if (this.#types[at(parts.relations.type, relation)] !== true) return false;
    if (!this.#restricts) {
      return at(origins, relation) >= this.#minOrigins && this.#statuses[at(status, relation)] === true;
    }
    const judged = (this.#judged ??= new Uint8Array(origins.length));
    if (judged[relation] === 0) {
      const weight = this.#weigh(relation);
      const isWalked = originsIn(weight) >= this.#minOrigins && this.#statuses[statusIn(weight)] === true;
      judged[relation] = isWalked ? WALKED : NOT_WALKED;
    }
    return judged[relation] === WALKED;
  }

  /** Whether a claim that draws no relation passes: its number among these, and among all claims. */
  hearsOther(other: number, claim: number): boolean {
    const { others, claims, documents } = this.#derived.parts;
    if (!this.#hearsOthers || this.#types[at(others.predicate, other)] !== true) return false;
    return passes(claim, this.#filter, claims, documents);
  }

  originsOf(relation: RelationRef): number {
    return this.#restricts ? originsIn(this.#weigh(relation)) : at(this.#derived.origins, relation);
  }

  /** Its claims that pass, weighed; undefined where none does. */
  selectionOf(relation: RelationRef): Selection | undefined {
    const known = this.#selections.get(relation);
    if (known !== undefined) return known;
    const { relations, claims, documents } = this.#derived.parts;
    const first = at(relations.claimOffsets, relation);
    const count = at(relations.claimOffsets, relation + 1) - first;
    const all = Array.from({ length: count }, (_, index) => first + index);
    const selection = select(all, this.#filter, claims, documents);
    if (selection !== undefined && this.#selections.size < REMEMBERED) this.#selections.set(relation, selection);
    return selection;
  }

  #weigh(relation: RelationRef): number {
    const { relations, claims, documents } = this.#derived.parts;
    const { claimOffsets } = relations;
    return weigh(at(claimOffsets, relation), at(claimOffsets, relation + 1), this.#filter, claims, documents);
  }
}
