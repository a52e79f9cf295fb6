/** The part of a snapshot that a `Through` allows. */
import { relationId } from '../../model/relation.ts';
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
} from '../port.ts';
import { NONE } from '../judge/claim-columns.ts';
import { boundsOfClaim, dayBoundsOf, momentOf } from '../judge/claim-times.ts';
import { at } from './columns.ts';
import type { Derived } from './derived.ts';
import { JudgedRelations } from './judged-relations.ts';
import { BETWEEN_PAUSES, meet } from './meeting.ts';

interface GrowingHops {
  readonly near: EntityRef[];
  readonly relation: RelationRef[];
  readonly far: EntityRef[];
}

export class SnapshotView implements View {
  readonly #derived: Derived;
  readonly #judged: JudgedRelations;
  readonly #pause: Pause;
  readonly #direction: Direction;
  readonly #certainty: Certainty;

  constructor(derived: Derived, through: Through, pause: Pause = async () => {}) {
    this.#derived = derived;
    this.#judged = new JudgedRelations(derived, through);
    this.#pause = pause;
    this.#direction = through.direction ?? 'ANY';
    this.#certainty = through.certainty ?? 'POSSIBLE';
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
        if (!this.#leads(relation, near, direction) || !this.#judged.isWalked(relation)) continue;
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
    await meet(this.#derived, near, far, this.#pause, (from, relation, to) => {
      if (!this.#leads(relation, from, direction) || !this.#judged.isWalked(relation)) return;
      hops.near.push(from);
      hops.relation.push(relation);
      hops.far.push(to);
    });
    return hops;
  }

  relationRecord(relation: RelationRef): RelationRecord {
    const { parts } = this.#derived;
    const { claims, origins, status, bounds } = this.#judged.selectionOf(relation) ?? at([], relation);
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
    return this.#judged.originsOf(relation);
  }

  momentsOf(relation: RelationRef): Moment[] {
    const { claims } = this.#derived.parts;
    return this.#affirmed(relation).map((claim) => momentOf(claim, this.#certainty, claims));
  }

  timesOf(relation: RelationRef): DayBounds[] {
    const { claims } = this.#derived.parts;
    return this.#affirmed(relation).map((claim) => dayBoundsOf(claim, claims));
  }

  compareRelations(a: RelationRef, b: RelationRef): number {
    return a - b;
  }

  async all(): Promise<Hops> {
    const { from, to } = this.#derived.parts.relations;
    const hops: GrowingHops = { near: [], relation: [], far: [] };
    for (let relation = 0; relation < from.length; relation += 1) {
      if (relation % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
      if (!this.#judged.isWalked(relation)) continue;
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
      if (this.#judged.isWalked(relation)) this.#judged.selectionOf(relation)?.claims.forEach(count);
    }
    for await (const [, claim] of this.#passingOthers()) count(claim);
    return counts;
  }

  /** Claims that give no relation and pass: the number among the claims of this kind, and the number among all claims. */
  async *#passingOthers(): AsyncGenerator<[other: number, claim: number]> {
    const { others, claimIds } = this.#derived.parts;
    const first = claimIds.length - others.predicate.length;
    for (let other = 0; other < others.predicate.length; other += 1) {
      if (other % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
      if (this.#judged.otherClaimPasses(other, first + other)) yield [other, first + other];
    }
  }

  /** Returns whether a relation may be walked from `near` in this direction; a symmetric relation may be walked both ways. */
  #leads(relation: RelationRef, near: EntityRef, direction: Direction): boolean {
    if (direction === 'ANY') return true;
    const { relations, symmetric } = this.#derived.parts;
    const begins = direction === 'OUT' ? relations.from : relations.to;
    return begins[relation] === near || symmetric[at(relations.type, relation)] === true;
  }

  #affirmed(relation: RelationRef): readonly number[] {
    return this.#judged.selectionOf(relation)?.affirmed ?? [];
  }
}
