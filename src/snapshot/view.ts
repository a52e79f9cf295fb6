/** What a `Through` leaves of a snapshot. A relation is judged once for a view, and only when it is met. */
import type {
  Certainty,
  ClaimRecord,
  DayBounds,
  Direction,
  EntityRecord,
  EntityRef,
  Hops,
  Moment,
  Pause,
  RelationRecord,
  RelationRef,
  Through,
  View,
} from '../model/graph.ts';
import {
  boundsOfClaim,
  claimFilter,
  dayBoundsOf,
  momentOf,
  NONE,
  passes,
  restricts,
  select,
  type ClaimFilter,
  type Selection,
} from '../model/selection.ts';
import { at, rangeOf, STATUSES, type Derived, type Rows } from './columns.ts';

const WALKED = 1;
const NOT_WALKED = 2;
/** How many selections a view remembers: a bound on its memory. */
const REMEMBERED = 100_000;
/** How many relations or claims are looked at before others have their turn. */
const BETWEEN_PAUSES = 4_096;

interface GrowingHops {
  readonly near: EntityRef[];
  readonly relation: RelationRef[];
  readonly far: EntityRef[];
}

/** The relations that begin at entities, or those that end there. */
interface Side {
  readonly rows: Rows;
  readonly farOf: Uint32Array;
  /** All are walked, and not only symmetric ones. */
  readonly directed: boolean;
  readonly withoutLoops: boolean;
}

export class SnapshotView implements View {
  readonly #derived: Derived;
  readonly #through: Through;
  readonly #pause: Pause;
  readonly #direction: Direction;
  readonly #certainty: Certainty;
  readonly #minOrigins: number;
  readonly #filter: ClaimFilter;
  /** Claims are heard or not: relations are judged one by one. */
  readonly #restricts: boolean;
  /** A flag for each relation type, and for each status. */
  readonly #types: readonly boolean[];
  readonly #statuses: readonly boolean[];
  /** For each relation: not judged yet, `WALKED` or `NOT_WALKED`. */
  readonly #judged: Uint8Array;
  /** What has been judged: a search meets a relation more than once. */
  readonly #selections = new Map<RelationRef, Selection>();

  constructor(derived: Derived, through: Through, pause: Pause = async () => {}) {
    this.#derived = derived;
    this.#through = through;
    this.#pause = pause;
    this.#direction = through.direction ?? 'ANY';
    this.#certainty = through.certainty ?? 'POSSIBLE';
    this.#minOrigins = Math.max(1, through.minOrigins ?? 1);
    this.#filter = claimFilter(
      through,
      (id) => derived.documentNumbers.get(id),
      (id) => derived.entityNumbers.get(id),
    );
    this.#restricts = restricts(this.#filter);
    this.#types = derived.parts.types.map((type) => through.relations?.includes(type) ?? true);
    this.#statuses = STATUSES.map((status) => through.status?.includes(status) ?? true);
    this.#judged = new Uint8Array(derived.parts.relations.id.length);
  }

  async expand(entities: readonly EntityRef[], direction: Direction = this.#direction): Promise<Hops> {
    const hops: GrowingHops = { near: [], relation: [], far: [] };
    const { out, in: incoming, parts } = this.#derived;
    const sides: readonly Side[] = [
      { rows: out, farOf: parts.relations.to, directed: direction !== 'IN', withoutLoops: false },
      {
        rows: incoming,
        farOf: parts.relations.from,
        directed: direction !== 'OUT',
        withoutLoops: direction !== 'IN',
      },
    ];
    let left = BETWEEN_PAUSES;
    for (const near of entities) {
      for (const side of sides) {
        const end = at(side.rows.offsets, near + 1);
        for (let from = at(side.rows.offsets, near); from < end;) {
          const to = Math.min(end, from + left);
          this.#collect(near, side, from, to, hops);
          left -= to - from;
          from = to;
          if (left > 0) continue;
          left = BETWEEN_PAUSES;
          await this.#pause();
        }
      }
    }
    return hops;
  }

  relationRecord(relation: RelationRef): RelationRecord {
    const { parts } = this.#derived;
    const { id, type, from, to, occasion } = parts.relations;
    const { claims, origins, status, bounds } = this.#selection(relation) ?? at([], relation);
    const occasionRef = at(occasion, relation);
    return {
      id: at(id, relation),
      type: at(parts.types, at(type, relation)),
      from: at(parts.entities, at(from, relation)),
      to: at(parts.entities, at(to, relation)),
      status,
      origins,
      occasion: occasionRef === NONE ? null : at(parts.entities, occasionRef),
      ...bounds(),
      claims: claims.map((claim) => at(parts.claims.id, claim)),
    };
  }

  originsOf(relation: RelationRef): number {
    return this.#restricts ? (this.#selection(relation)?.origins ?? 0) : at(this.#derived.origins, relation);
  }

  momentsOf(relation: RelationRef): Moment[] {
    const { claims } = this.#derived.parts;
    return this.#affirming(relation).map((claim) => momentOf(claim, this.#certainty, claims));
  }

  timesOf(relation: RelationRef): DayBounds[] {
    const { claims } = this.#derived.parts;
    return this.#affirming(relation).map((claim) => dayBoundsOf(claim, claims));
  }

  compareRelations(a: RelationRef, b: RelationRef): number {
    return a - b;
  }

  async all(): Promise<Hops> {
    const { from, to } = this.#derived.parts.relations;
    const hops: GrowingHops = { near: [], relation: [], far: [] };
    for (let relation = 0; relation < from.length; relation += 1) {
      if (relation % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
      if (!this.#isWalked(relation)) continue;
      hops.near.push(at(from, relation));
      hops.relation.push(relation);
      hops.far.push(at(to, relation));
    }
    return hops;
  }

  async otherClaims(of: readonly EntityRef[] | undefined): Promise<ClaimRecord[]> {
    const { parts } = this.#derived;
    const asked = of === undefined ? undefined : new Set(of);
    const found: ClaimRecord[] = [];
    for await (const [other, claim] of this.#passingOthers()) {
      const { predicate, subject, object, occasion } = parts.others;
      const named = [at(subject, other), at(object, other), at(occasion, other)];
      if (asked !== undefined && !named.some((entity) => asked.has(entity))) continue;
      const [who, whom, about] = named.map((entity) => (entity === NONE ? null : at(parts.entities, entity)));
      found.push({
        id: at(parts.claims.id, claim),
        predicate: at(predicate, other),
        subject: who ?? at<EntityRecord>([], other),
        object: whom ?? null,
        occasion: about ?? null,
        ...boundsOfClaim(claim, parts.claims),
      });
    }
    return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  async claimsMade(): Promise<ReadonlyMap<EntityRef, number>> {
    const { originators, claims, relations } = this.#derived.parts;
    const counts = new Map<EntityRef, number>();
    const count = (claim: number): void => {
      const first = claims.speakers.offsets[claim] ?? 0;
      for (let index = first; index < first + at(originators, claim); index += 1) {
        const speaker = at(claims.speakers.members, index);
        counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
      }
    };
    for (let relation = 0; relation < relations.id.length; relation += 1) {
      if (relation % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
      if (this.#isWalked(relation)) this.#selection(relation)?.claims.forEach(count);
    }
    for await (const [, claim] of this.#passingOthers()) count(claim);
    return counts;
  }

  /** Claims that draw no relation and pass: their number among these, and among all claims. */
  async *#passingOthers(): AsyncGenerator<[other: number, claim: number]> {
    const { others, claims, documents } = this.#derived.parts;
    if (this.#through.status !== undefined || this.#minOrigins > 1) return;
    const first = claims.id.length - others.predicate.length;
    for (let other = 0; other < others.predicate.length; other += 1) {
      if (other % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
      if (this.#through.relations?.includes(at(others.predicate, other)) === false) continue;
      if (passes(first + other, this.#filter, claims, documents)) yield [other, first + other];
    }
  }

  #collect(
    near: EntityRef,
    { rows, farOf, directed, withoutLoops }: Side,
    from: number,
    to: number,
    hops: GrowingHops,
  ): void {
    const { type } = this.#derived.parts.relations;
    const { symmetric } = this.#derived.parts;
    for (let index = from; index < to; index += 1) {
      const relation = at(rows.relations, index);
      const isSymmetric = symmetric[at(type, relation)] === true;
      if (!directed && !isSymmetric) continue;
      const far = at(farOf, relation);
      if (far === near && (withoutLoops || (isSymmetric && farOf === this.#derived.parts.relations.from))) continue;
      if (!this.#isWalked(relation)) continue;
      hops.near.push(near);
      hops.relation.push(relation);
      hops.far.push(far);
    }
  }

  #isWalked(relation: RelationRef): boolean {
    const known = this.#judged[relation];
    if (known !== 0) return known === WALKED;
    const walked = this.#judge(relation);
    this.#judged[relation] = walked ? WALKED : NOT_WALKED;
    return walked;
  }

  #judge(relation: RelationRef): boolean {
    const { parts, origins, status } = this.#derived;
    if (this.#types[at(parts.relations.type, relation)] !== true) return false;
    if (this.#restricts) {
      const selection = this.#selection(relation);
      if (selection === undefined) return false;
      return selection.origins >= this.#minOrigins && this.#through.status?.includes(selection.status) !== false;
    }
    return at(origins, relation) >= this.#minOrigins && this.#statuses[at(status, relation)] === true;
  }

  #affirming(relation: RelationRef): number[] {
    const { affirmed } = this.#derived.parts.claims;
    return (this.#selection(relation)?.claims ?? []).filter((claim) => affirmed[claim] === 1);
  }

  #selection(relation: RelationRef): Selection | undefined {
    const known = this.#selections.get(relation);
    if (known !== undefined) return known;
    const { relations, claims, documents } = this.#derived.parts;
    const selection = select(rangeOf(relations.claimOffsets, relation), this.#filter, claims, documents);
    if (selection !== undefined && this.#selections.size < REMEMBERED) this.#selections.set(relation, selection);
    return selection;
  }
}
