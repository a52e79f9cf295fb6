/** The part of a graph that a `Through` allows, read by statements. It expands each entity and judges each relation once. */
import { invariant } from '../../errors.ts';
import {
  reversed,
  type Certainty,
  type ClaimRecord,
  type DayBounds,
  type Direction,
  type EntityRef,
  type Hops,
  type Moment,
  type RelationRecord,
  type RelationRef,
  type Through,
  type View,
} from '../port.ts';
import { claimFilter } from '../judge/claim-filter.ts';
import { boundsOfClaim, dayBoundsOf, momentOf } from '../judge/claim-times.ts';
import { RelationFilter } from '../judge/relation-filter.ts';
import { RelationJudge, type Selection } from '../judge/relation-judge.ts';
import { STATUSES } from '../judge/status.ts';
import type { GraphReader } from './graph-reader.ts';
import { needsWholeGraph } from './limits.ts';
import { compareIds } from './numbers.ts';

export class CypherView implements View {
  readonly #reader: GraphReader;
  readonly #through: Through;
  readonly #certainty: Certainty;
  readonly #judge: RelationJudge;
  readonly #filter: RelationFilter;
  /** The relations that may be walked, by direction and entity, in the order of their ids. */
  readonly #expanded = new Map<Direction, Map<EntityRef, readonly RelationRef[]>>();
  readonly #selections = new Map<RelationRef, Selection | undefined>();

  constructor(reader: GraphReader, through: Through) {
    this.#reader = reader;
    this.#through = through;
    this.#certainty = through.certainty ?? 'POSSIBLE';
    const { evidence } = reader;
    const filter = claimFilter(
      through,
      (id) => evidence.documentNumber(id),
      (id) => evidence.speakerNumber(id),
    );
    this.#judge = new RelationJudge(evidence, filter);
    this.#filter = new RelationFilter(through);
  }

  async expand(entities: readonly EntityRef[], direction: Direction = this.#through.direction ?? 'ANY'): Promise<Hops> {
    const expanded = this.#expanded.get(direction) ?? new Map<EntityRef, readonly RelationRef[]>();
    this.#expanded.set(direction, expanded);
    const unknown = [...new Set(entities)].filter((entity) => !expanded.has(entity));
    if (unknown.length > 0) await this.#read(unknown, direction, expanded);
    const hops = { near: [] as EntityRef[], relation: [] as RelationRef[], far: [] as EntityRef[] };
    for (const near of entities) {
      for (const relation of expanded.get(near) ?? []) {
        const { from, to } = this.#reader.relations.at(relation);
        hops.near.push(near);
        hops.relation.push(relation);
        hops.far.push(from === near ? to : from);
      }
    }
    return hops;
  }

  /** Expands the side with fewer entities to read. An entity that was expanded before is not read again. */
  async between(
    near: readonly EntityRef[],
    far: readonly EntityRef[],
    direction: Direction = this.#through.direction ?? 'ANY',
  ): Promise<Hops> {
    const isTurned = this.costOf(far, reversed(direction)) < this.costOf(near, direction);
    const hops = isTurned ? turned(await this.expand(far, reversed(direction))) : await this.expand(near, direction);
    const [isNear, isFar] = [new Set(near), new Set(far)];
    const kept = [...hops.far.keys()].filter(
      (index) => isNear.has(hops.near[index] ?? -1) && isFar.has(hops.far[index] ?? -1),
    );
    const only = (column: readonly number[]): number[] => kept.map((index) => column[index] ?? -1);
    return { near: only(hops.near), relation: only(hops.relation), far: only(hops.far) };
  }

  /** The number of entities that must still be read. */
  costOf(entities: readonly EntityRef[], direction: Direction = this.#through.direction ?? 'ANY'): number {
    const expanded = this.#expanded.get(direction);
    return entities.reduce((count, entity) => (expanded?.has(entity) === true ? count : count + 1), 0);
  }

  relationRecord(relation: RelationRef): RelationRecord {
    const { id, type, from, to, occasion } = this.#reader.relations.at(relation);
    const { status, origins, bounds, claims } = this.#walked(relation);
    return {
      id,
      type,
      from: this.#reader.entities.record(from),
      to: this.#reader.entities.record(to),
      status,
      origins,
      occasion: occasion === undefined ? null : this.#reader.entities.record(occasion),
      ...bounds(),
      claims: claims.map((claim) => this.#reader.evidence.idOf(claim)),
    };
  }

  originsOf(relation: RelationRef): number {
    return this.#walked(relation).origins;
  }

  momentsOf(relation: RelationRef): Moment[] {
    const { claims } = this.#reader.evidence;
    return this.#walked(relation).affirmed.map((claim) => momentOf(claim, this.#certainty, claims));
  }

  timesOf(relation: RelationRef): DayBounds[] {
    const { claims } = this.#reader.evidence;
    return this.#walked(relation).affirmed.map((claim) => dayBoundsOf(claim, claims));
  }

  compareRelations(a: RelationRef, b: RelationRef): number {
    return compareIds(this.#reader.relations.at(a).id, this.#reader.relations.at(b).id);
  }

  /** @throws {LimitError} `wholeGraph` */
  async all(): Promise<Hops> {
    throw needsWholeGraph('To look at all relations');
  }

  /** @throws {LimitError} `wholeGraph`, `expansion` */
  async otherClaims(of: readonly EntityRef[] | undefined): Promise<ClaimRecord[]> {
    if (of === undefined) throw needsWholeGraph('To look at all claims');
    if (!this.#filter.admitsOtherClaims) return [];
    const { evidence, entities } = this.#reader;
    const found: ClaimRecord[] = [];
    for (const row of await this.#reader.otherClaims(of, this.#through.relations)) {
      const claim = evidence.keep(row.claim);
      if (!this.#judge.passes(claim)) continue;
      found.push({
        id: row.claim.id,
        predicate: row.predicate,
        subject: entities.record(entities.keep(row.subject)),
        object: row.object === null ? null : entities.record(entities.keep(row.object)),
        occasion: row.occasion === null ? null : entities.record(entities.keep(row.occasion)),
        ...boundsOfClaim(claim, evidence.claims),
      });
    }
    return found.toSorted((a, b) => compareIds(a.id, b.id));
  }

  /** @throws {LimitError} `wholeGraph` */
  async claimsMade(): Promise<ReadonlyMap<EntityRef, number>> {
    throw needsWholeGraph('The ranking CLAIMS_MADE');
  }

  async #read(
    entities: readonly EntityRef[],
    direction: Direction,
    expanded: Map<EntityRef, readonly RelationRef[]>,
  ): Promise<void> {
    const steps = await this.#reader.expand(entities, this.#through.relations, direction);
    const found = new Map<EntityRef, RelationRef[]>(entities.map((entity) => [entity, []]));
    for (const { near, relation } of steps) if (this.#isWalked(relation)) found.get(near)?.push(relation);
    for (const [entity, relations] of found) {
      expanded.set(
        entity,
        relations.toSorted((a, b) => this.compareRelations(a, b)),
      );
    }
  }

  #isWalked(relation: RelationRef): boolean {
    const selection = this.#selection(relation);
    return selection !== undefined && this.#filter.admits(selection.origins, STATUSES.indexOf(selection.status));
  }

  #walked(relation: RelationRef): Selection {
    const selection = this.#selection(relation);
    invariant(selection, `The relation ${relation} is not one that this view answered with`);
    return selection;
  }

  #selection(relation: RelationRef): Selection | undefined {
    if (this.#selections.has(relation)) return this.#selections.get(relation);
    const selection = this.#judge.select(this.#reader.relations.at(relation).claims);
    this.#selections.set(relation, selection);
    return selection;
  }
}

function turned({ near, relation, far }: Hops): Hops {
  return { near: far, relation, far: near };
}
