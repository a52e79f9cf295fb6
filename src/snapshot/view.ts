/** What a `Through` leaves of a snapshot. A relation is judged once for a view, and only when it is met. */
import { relationId } from '../model/relation.ts';
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
  originsIn,
  passes,
  restricts,
  select,
  STATUSES,
  statusIn,
  weigh,
  type ClaimFilter,
  type Selection,
} from '../model/selection.ts';
import { at, type Derived } from './columns.ts';

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
  /** Nothing is kept out: no relation needs to be judged. */
  readonly #open: boolean;
  /** For each relation: not judged yet, `WALKED` or `NOT_WALKED`. Where claims are not heard, judging is as quick. */
  #judged: Uint8Array | undefined;
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
    this.#open =
      !this.#restricts && this.#minOrigins === 1 && through.relations === undefined && through.status === undefined;
  }

  async expand(entities: readonly EntityRef[], direction: Direction = this.#direction): Promise<Hops> {
    const hops: GrowingHops = { near: [], relation: [], far: [] };
    const { adjacency } = this.#derived;
    let left = BETWEEN_PAUSES;
    for (const near of entities) {
      const end = at(adjacency.offsets, near + 1);
      for (let place = at(adjacency.offsets, near); place < end; place += 1) {
        if (left-- === 0) {
          await this.#pause();
          left = BETWEEN_PAUSES;
        }
        const relation = at(adjacency.relation, place);
        if (!this.#leads(relation, near, direction) || !this.#isWalked(relation)) continue;
        hops.near.push(near);
        hops.relation.push(relation);
        hops.far.push(at(adjacency.far, place));
      }
    }
    return hops;
  }

  costOf(entities: readonly EntityRef[]): number {
    return entities.reduce((sum, entity) => sum + this.#derived.adjacency.degree(entity), 0);
  }

  async between(
    near: readonly EntityRef[],
    far: readonly EntityRef[],
    direction: Direction = this.#direction,
  ): Promise<Hops> {
    const hops: GrowingHops = { near: [], relation: [], far: [] };
    const isTurned = this.#lookingUp(far, near) < this.#lookingUp(near, far);
    const [outer, inner] = isTurned ? [far, near] : [near, far];
    await this.#meet(outer, inner, (one, relation, other) => {
      const [from, to] = isTurned ? [other, one] : [one, other];
      if (!this.#leads(relation, from, direction) || !this.#isWalked(relation)) return;
      hops.near.push(from);
      hops.relation.push(relation);
      hops.far.push(to);
    });
    return hops;
  }

  relationRecord(relation: RelationRef): RelationRecord {
    const { parts } = this.#derived;
    const { claims, origins, status, bounds } = this.#selection(relation) ?? at([], relation);
    const type = at(parts.types, at(parts.relations.type, relation));
    const from = at(parts.entities, at(parts.relations.from, relation));
    const to = at(parts.entities, at(parts.relations.to, relation));
    const occasionRef = at(parts.relations.occasion, relation);
    const occasion = occasionRef === NONE ? null : at(parts.entities, occasionRef);
    return {
      id: relationId({ type, from: from.id, to: to.id, occasion: occasion?.id ?? null }),
      type,
      from,
      to,
      status,
      origins,
      occasion,
      ...bounds(),
      claims: claims.map((claim) => parts.claimIds.at(claim)),
    };
  }

  originsOf(relation: RelationRef): number {
    return this.#restricts ? originsIn(this.#weigh(relation)) : at(this.#derived.origins, relation);
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
        id: parts.claimIds.at(claim),
        predicate: at(parts.types, at(predicate, other)),
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
    for (let relation = 0; relation < relations.from.length; relation += 1) {
      if (relation % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
      if (this.#isWalked(relation)) this.#selection(relation)?.claims.forEach(count);
    }
    for await (const [, claim] of this.#passingOthers()) count(claim);
    return counts;
  }

  /** Claims that draw no relation and pass: their number among these, and among all claims. */
  async *#passingOthers(): AsyncGenerator<[other: number, claim: number]> {
    const { others, claims, claimIds, documents } = this.#derived.parts;
    if (this.#through.status !== undefined || this.#minOrigins > 1) return;
    const first = claimIds.length - others.predicate.length;
    for (let other = 0; other < others.predicate.length; other += 1) {
      if (other % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
      if (this.#types[at(others.predicate, other)] !== true) continue;
      if (passes(first + other, this.#filter, claims, documents)) yield [other, first + other];
    }
  }

  /** How many places `#meet` looks at. */
  #lookingUp(outer: readonly EntityRef[], inner: readonly EntityRef[]): number {
    const { adjacency } = this.#derived;
    let places = inner.length;
    for (const entity of outer) {
      const degree = adjacency.degree(entity);
      places += Math.min(degree, inner.length * stepsToFind(degree));
    }
    return places;
  }

  /** All relations between one of these and one of those: of who has many, only those that may be meant are looked up. */
  async #meet(
    outer: readonly EntityRef[],
    inner: readonly EntityRef[],
    found: (one: EntityRef, relation: RelationRef, other: EntityRef) => void,
  ): Promise<void> {
    const { adjacency, marks } = this.#derived;
    marks.set(inner);
    let left = BETWEEN_PAUSES;
    for (const one of outer) {
      if (left <= 0) {
        await this.#pause();
        // Whoever had a turn may have marked others.
        marks.set(inner);
        left = BETWEEN_PAUSES;
      }
      const end = at(adjacency.offsets, one + 1);
      const degree = adjacency.degree(one);
      const lookups = inner.length * stepsToFind(degree);
      left -= Math.min(degree, lookups);
      if (degree <= lookups) {
        for (let place = end - degree; place < end; place += 1) {
          const other = at(adjacency.far, place);
          if (marks.has(other)) found(one, at(adjacency.relation, place), other);
        }
        continue;
      }
      for (const other of inner) {
        for (let place = adjacency.placeOf(one, other); place < end && adjacency.far[place] === other; place += 1) {
          found(one, at(adjacency.relation, place), other);
        }
      }
    }
  }

  /** Whether it leads away from `near` in this direction; a symmetric one leads both ways. */
  #leads(relation: RelationRef, near: EntityRef, direction: Direction): boolean {
    if (direction === 'ANY') return true;
    const { relations, symmetric } = this.#derived.parts;
    const begins = direction === 'OUT' ? relations.from : relations.to;
    return begins[relation] === near || symmetric[at(relations.type, relation)] === true;
  }

  #isWalked(relation: RelationRef): boolean {
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

  #weigh(relation: RelationRef): number {
    const { relations, claims, documents } = this.#derived.parts;
    const { claimOffsets } = relations;
    return weigh(at(claimOffsets, relation), at(claimOffsets, relation + 1), this.#filter, claims, documents);
  }

  #affirming(relation: RelationRef): number[] {
    const { affirmed } = this.#derived.parts.claims;
    return (this.#selection(relation)?.claims ?? []).filter((claim) => affirmed[claim] === 1);
  }

  #selection(relation: RelationRef): Selection | undefined {
    const known = this.#selections.get(relation);
    if (known !== undefined) return known;
    const { claims, documents } = this.#derived.parts;
    const selection = select(this.#claimsOf(relation), this.#filter, claims, documents);
    if (selection !== undefined && this.#selections.size < REMEMBERED) this.#selections.set(relation, selection);
    return selection;
  }

  #claimsOf(relation: RelationRef): number[] {
    const { claimOffsets } = this.#derived.parts.relations;
    const first = at(claimOffsets, relation);
    return Array.from({ length: at(claimOffsets, relation + 1) - first }, (_, index) => first + index);
  }
}

/** Of a binary search. */
function stepsToFind(degree: number): number {
  return 33 - Math.clz32(degree);
}
