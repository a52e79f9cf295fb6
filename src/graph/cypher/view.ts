/** The part of a graph that a `Through` allows, read by statements. It expands each entity and judges each relation once. */
import { invariant } from '../../errors.ts';
import {
  reversed,
  type Certainty,
  type ClaimRecord,
  type DayBounds,
  type Direction,
  type EntityRef,
  type EventTime,
  type Hops,
  type Moment,
  type Participation,
  type RelationRecord,
  type RelationRef,
  type Statement,
  type Through,
  type View,
} from '../port.ts';
import { claimFilter, drawingModes } from '../judge/claim-filter.ts';
import { boundsOfClaim, dayBoundsOf, momentOf } from '../judge/claim-times.ts';
import { eventTimeOf } from '../judge/event-time.ts';
import { RelationFilter } from '../judge/relation-filter.ts';
import { RelationJudge, type Selection } from '../judge/relation-judge.ts';
import { STATUSES } from '../judge/status.ts';
import type { Asked, GraphReader } from './graph-reader.ts';
import { needsWholeGraph } from './limits.ts';
import { statementOf } from './statement-of.ts';
import { compareIds } from './numbers.ts';
import type { OtherClaimRow, ParticipationRow } from './rows.ts';

export class CypherView implements View {
  readonly #reader: GraphReader;
  readonly #through: Through;
  readonly #asked: Asked;
  readonly #certainty: Certainty;
  readonly #judge: RelationJudge;
  readonly #filter: RelationFilter;
  /** The relations that may be walked, by direction and entity, in the order of their ids. */
  readonly #expanded = new Map<Direction, Map<EntityRef, readonly RelationRef[]>>();
  readonly #degrees = new Map<EntityRef, number>();
  readonly #selections = new Map<RelationRef, Selection | undefined>();

  constructor(reader: GraphReader, through: Through) {
    this.#reader = reader;
    this.#through = through;
    this.#asked = { types: through.relations, drawing: drawingModes(through) };
    this.#certainty = through.certainty ?? 'POSSIBLE';
    const { evidence } = reader;
    const filter = claimFilter(through, {
      dossier: (id) => evidence.dossierNumber(id),
      document: (id) => evidence.documentNumber(id),
      speaker: (id) => evidence.speakerNumber(id),
    });
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

  async expandOccasions(entities: readonly EntityRef[]): Promise<Hops> {
    const hops = { near: [] as EntityRef[], relation: [] as RelationRef[], far: [] as EntityRef[] };
    const steps = await this.#reader.expandOccasions(entities, this.#asked);
    for (const { near, relation } of steps) {
      if (!this.#isWalked(relation)) continue;
      const { from, to } = this.#reader.relations.at(relation);
      for (const far of new Set([from, to])) {
        hops.near.push(near);
        hops.relation.push(relation);
        hops.far.push(far);
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

  async degreesOf(entities: readonly EntityRef[]): Promise<readonly number[]> {
    const unread = entities.filter((entity) => !this.#degrees.has(entity));
    if (unread.length > 0) {
      const degrees = await this.#reader.degreesOf(unread, this.#through.dossiers);
      for (const [index, entity] of unread.entries()) this.#degrees.set(entity, degrees[index] ?? 0);
    }
    return entities.map((entity) => this.#degrees.get(entity) ?? 0);
  }

  relationRecord(relation: RelationRef): RelationRecord {
    const { id, type, from, to, occasion } = this.#reader.relations.at(relation);
    const { status, withdrawn, modes, origins, bounds, claims, against } = this.#walked(relation);
    return {
      id,
      type,
      from: this.#reader.entities.record(from),
      to: this.#reader.entities.record(to),
      modes,
      status,
      withdrawn,
      origins,
      occasion: occasion === undefined ? null : this.#reader.entities.record(occasion),
      ...bounds(),
      claims: claims.map((claim) => this.#reader.evidence.idOf(claim)),
      against: against.map((claim) => this.#reader.evidence.idOf(claim)).toSorted(compareIds),
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

  /** @throws {LimitError} `wholeGraph` if `through` names no relation types; `expansion` */
  async all(): Promise<Hops> {
    const { relations } = this.#through;
    if (relations === undefined) throw needsWholeGraph('To look at all relations');
    const walked = (await this.#reader.relationsOfTypes(relations))
      .filter((relation) => this.#isWalked(relation))
      .toSorted((a, b) => this.compareRelations(a, b));
    const ends = walked.map((relation) => this.#reader.relations.at(relation));
    return { near: ends.map(({ from }) => from), relation: walked, far: ends.map(({ to }) => to) };
  }

  /** @throws {LimitError} `wholeGraph`, `expansion` */
  async otherClaims(of: readonly EntityRef[] | undefined): Promise<ClaimRecord[]> {
    if (of === undefined) throw needsWholeGraph('To look at all claims');
    if (!this.#filter.admitsOtherClaims) return [];
    const rows = await this.#reader.otherClaims(of, this.#asked);
    const ids = new Set(this.#reader.idsOf(of));
    const found = rows.filter((row) => this.#names(row, ids) && this.#isShown(row)).map((row) => this.#recordOf(row));
    return found.toSorted((a, b) => compareIds(a.id, b.id));
  }

  /** @throws {LimitError} `expansion` */
  async participations(of: readonly EntityRef[]): Promise<Participation[]> {
    if ((this.#through.direction ?? 'ANY') !== 'ANY') return [];
    const rows = await this.#reader.participations(of, this.#asked);
    return rows
      .filter((row) => this.#isShown(row))
      .map((row) => ({ claim: this.#recordOf(row), roles: row.roles.toSorted() }))
      .toSorted((a, b) => compareIds(a.claim.id, b.claim.id));
  }

  /**
   * Returns whether a claim passes, and its relation, if it gives one, may be walked. Without `roles`, the claim is one that must
   * give no relation.
   */
  #isShown({ claim, relation, roles }: OtherClaimRow & Partial<ParticipationRow>): boolean {
    const { evidence, relations } = this.#reader;
    if (!this.#judge.passes(evidence.keep(claim))) return false;
    const kept = relation === null ? undefined : relations.numberOf(relation);
    const isWalkable = kept !== undefined && this.#selection(kept) !== undefined;
    return isWalkable ? this.#isWalked(kept) && roles !== undefined : this.#filter.admitsOtherClaims;
  }

  /** Returns whether one of the entities is the subject (OUT), the object (IN), or any of both and the occasion (ANY). */
  #names({ predicate, subject, object, occasion }: OtherClaimRow, ids: ReadonlySet<string>): boolean {
    const direction = this.#through.direction ?? 'ANY';
    const isEither = direction === 'ANY' || this.#reader.isSymmetric(predicate);
    return (
      ((isEither || direction === 'OUT') && subject !== null && ids.has(subject.id)) ||
      ((isEither || direction === 'IN') && object !== null && ids.has(object.id)) ||
      (direction === 'ANY' && occasion !== null && ids.has(occasion.id))
    );
  }

  #recordOf(row: OtherClaimRow): ClaimRecord {
    const { evidence, entities } = this.#reader;
    return {
      id: row.claim.id,
      predicate: row.predicate,
      subject: row.subject === null ? null : entities.record(entities.keep(row.subject)),
      object: row.object === null ? null : entities.record(entities.keep(row.object)),
      occasion: row.occasion === null ? null : entities.record(entities.keep(row.occasion)),
      ...boundsOfClaim(evidence.keep(row.claim), evidence.claims),
    };
  }

  /** @throws {LimitError} `expansion` */
  async eventTimes(entities: readonly EntityRef[]): Promise<(EventTime | undefined)[]> {
    const datings = await this.#reader.datings(entities);
    return entities.map((entity) => {
      const passing = (datings.get(entity) ?? []).filter(({ claim }) => this.#judge.passes(claim));
      return eventTimeOf(passing, this.#reader.evidence.claims);
    });
  }

  /** @throws {LimitError} `expansion` */
  async statements(entities: readonly EntityRef[], relations: readonly string[]): Promise<Statement[]> {
    const rows = await this.#reader.statements(entities, relations);
    return rows
      .filter(({ claim }) => this.#judge.passes(this.#reader.evidence.keep(claim)))
      .map((row) => statementOf(this.#reader, row))
      .toSorted((a, b) => compareIds(a.id, b.id));
  }

  async relationsById(ids: readonly string[]): Promise<ReadonlyMap<string, RelationRef>> {
    const found = await this.#reader.relationsById(ids);
    const isAsked = (relation: RelationRef): boolean =>
      this.#through.relations?.includes(this.#reader.relations.at(relation).type) !== false;
    return new Map([...found].filter(([, relation]) => isAsked(relation) && this.#isWalked(relation)));
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
    const steps = await this.#reader.expand(entities, this.#asked, direction);
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
