/** The part of a snapshot that a `Through` allows. */
import { relationId } from '../../model/relation.ts';
import type {
  Certainty,
  ClaimRecord,
  DayBounds,
  Direction,
  EntityRef,
  EventTime,
  Hops,
  Moment,
  Participation,
  Pause,
  RelationRecord,
  RelationRef,
  Statement,
  Through,
  View,
} from '../port.ts';
import { NONE } from '../judge/claim-columns.ts';
import { dayBoundsOf, momentOf } from '../judge/claim-times.ts';
import { eventTimeOf } from '../judge/event-time.ts';
import { claimRecordOf } from './claim-records.ts';
import { at } from './columns.ts';
import { Degrees } from './degrees.ts';
import type { Derived } from './derived.ts';
import { endsOfClaim, NO_TYPE, relationOfClaim } from './ends-of-claim.ts';
import { JudgedRelations } from './judged-relations.ts';
import { BETWEEN_PAUSES, meet } from './meeting.ts';
import { namesOne } from './names-one.ts';
import { claimsAbout, relationNumberOf, statementOf } from './statements.ts';

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
  readonly #degrees: Degrees;

  constructor(derived: Derived, through: Through, pause: Pause = async () => {}) {
    this.#derived = derived;
    this.#judged = new JudgedRelations(derived, through);
    this.#pause = pause;
    this.#direction = through.direction ?? 'ANY';
    this.#certainty = through.certainty ?? 'POSSIBLE';
    this.#degrees = new Degrees(derived, through.dossiers, pause);
  }

  async expand(entities: readonly EntityRef[], direction: Direction = this.#direction): Promise<Hops> {
    const hops: GrowingHops = { near: [], relation: [], far: [] };
    const { adjacency } = this.#derived.parts;
    let left = BETWEEN_PAUSES;
    for (const near of entities) {
      const end = at(adjacency.ends, near);
      for (let place = at(adjacency.starts, near); place < end; place += 1) {
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
    return entities.reduce((sum, entity) => sum + this.#derived.parts.adjacency.degree(entity), 0);
  }

  async degreesOf(entities: readonly EntityRef[]): Promise<readonly number[]> {
    return await this.#degrees.of(entities);
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

  async expandOccasions(entities: readonly EntityRef[]): Promise<Hops> {
    const hops: GrowingHops = { near: [], relation: [], far: [] };
    const { parts } = this.#derived;
    const { occasions } = parts.sections;
    for (const near of entities) {
      const end = at(parts.occasions.ends, near);
      for (let place = at(parts.occasions.starts, near); place < end; place += 1) {
        const relation = at(occasions.relation, place);
        if (!this.#judged.isWalked(relation)) continue;
        for (const far of new Set([at(parts.relations.from, relation), at(parts.relations.to, relation)])) {
          hops.near.push(near);
          hops.relation.push(relation);
          hops.far.push(far);
        }
      }
    }
    return hops;
  }

  relationRecord(relation: RelationRef): RelationRecord {
    const { parts } = this.#derived;
    const { claims, against, modes, origins, status, withdrawn, bounds } =
      this.#judged.selectionOf(relation) ?? at([], relation);
    const type = at(parts.types, at(parts.relations.type, relation));
    const from = parts.entities.at(at(parts.relations.from, relation));
    const to = parts.entities.at(at(parts.relations.to, relation));
    const occasionRef = at(parts.relations.occasion, relation);
    const occasion = occasionRef === NONE ? null : parts.entities.at(occasionRef);
    return {
      id: relationId({ type, from: from.id, to: to.id, occasion: occasion?.id ?? null }),
      type,
      from,
      to,
      modes,
      status,
      withdrawn,
      origins,
      occasion,
      ...bounds(),
      claims: claims.map((claim) => parts.claimIds.at(claim)),
      // Claims of other relations are among them, so that their numbers are in no order of ids.
      against: against.map((claim) => parts.claimIds.at(claim)).toSorted(),
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
    return this.#derived.parts.followed?.relationOrder.compare(a, b) ?? a - b;
  }

  async all(): Promise<Hops> {
    const { parts } = this.#derived;
    const { from, to } = parts.relations;
    const all = parts.followed?.allRelations();
    const count = all?.length ?? from.length;
    const hops: GrowingHops = { near: [], relation: [], far: [] };
    for (let index = 0; index < count; index += 1) {
      if (index % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
      const relation = all === undefined ? index : at(all, index);
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
    for await (const claim of this.#passingOthers()) {
      if (asked === undefined || namesOne(endsOfClaim(parts, claim), asked, this.#direction, parts.symmetric)) {
        found.push(claimRecordOf(parts, claim));
      }
    }
    return found.toSorted(byId);
  }

  async participations(of: readonly EntityRef[]): Promise<Participation[]> {
    if (this.#direction !== 'ANY') return [];
    const { parts } = this.#derived;
    const { starts, ends, claim: claims, role, roles } = parts.participations;
    const asked = new Set(of);
    const rolesByClaim = new Map<number, Set<string>>();
    for (const entity of asked) {
      for (let link = at(starts, entity); link < at(ends, entity); link += 1) {
        const claim = at(claims, link);
        const known = rolesByClaim.get(claim) ?? new Set();
        rolesByClaim.set(claim, known.add(at(roles, at(role, link))));
      }
    }
    const found: Participation[] = [];
    for (const [claim, taken] of rolesByClaim) {
      const { type, subject, object, occasion } = endsOfClaim(parts, claim);
      if ([subject, object, occasion].some((entity) => asked.has(entity))) continue;
      if (!this.#isShown(claim, type)) continue;
      found.push({ claim: claimRecordOf(parts, claim), roles: [...taken].toSorted() });
    }
    return found.toSorted((a, b) => byId(a.claim, b.claim));
  }

  /** Returns whether a claim passes, and the relation that it gives, if it gives one, may be walked. */
  #isShown(claim: number, type: number): boolean {
    const relation = relationOfClaim(this.#derived.parts, claim);
    return relation === undefined || !this.#judged.draws(claim) || this.#judged.isUnaffirmed(relation)
      ? this.#judged.otherClaimPasses(type, claim)
      : this.#judged.isWalked(relation) && this.#judged.claimPasses(claim);
  }

  async eventTimes(entities: readonly EntityRef[]): Promise<(EventTime | undefined)[]> {
    const { parts } = this.#derived;
    const times: (EventTime | undefined)[] = [];
    let left = BETWEEN_PAUSES;
    for (const entity of entities) {
      const all = parts.datings.of(entity);
      left -= all.length;
      if (left <= 0) {
        await this.#pause();
        left = BETWEEN_PAUSES;
      }
      const passing = all.filter(({ claim }) => this.#judged.claimPasses(claim));
      times.push(eventTimeOf(passing, parts.claims));
    }
    return times;
  }

  async statements(entities: readonly EntityRef[], relations: readonly string[]): Promise<Statement[]> {
    const found = await claimsAbout(this.#derived.parts, entities, relations, this.#pause);
    return found
      .filter((claim) => this.#judged.claimPasses(claim))
      .map((claim) => statementOf(this.#derived.parts, claim))
      .toSorted(byId);
  }

  async relationsById(ids: readonly string[]): Promise<ReadonlyMap<string, RelationRef>> {
    const numbers = ids.map((id) => [id, relationNumberOf(this.#derived.parts, id)] as const);
    return new Map(
      numbers.filter(
        (entry): entry is [string, RelationRef] => entry[1] !== undefined && this.#judged.isWalked(entry[1]),
      ),
    );
  }

  async claimsMade(): Promise<ReadonlyMap<EntityRef, number>> {
    const { claims, relations } = this.#derived.parts;
    const counts = new Map<EntityRef, number>();
    const count = (claim: number): void => {
      const attribution = at(claims.attribution, claim);
      const first = at(claims.speakers.offsets, attribution);
      for (let index = first; index < first + at(claims.originators, attribution); index += 1) {
        const speaker = at(claims.speakers.members, index);
        counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
      }
    };
    for (let relation = 0; relation < relations.from.length; relation += 1) {
      if (relation % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
      if (!this.#isThere(relation)) continue;
      if (this.#judged.isWalked(relation)) this.#judged.selectionOf(relation)?.claims.forEach(count);
    }
    for await (const claim of this.#passingOthers()) count(claim);
    return counts;
  }

  /**
   * Claims that pass and give no relation, because of their kind, because they are plans and plans draw no relation here, or because no
   * claim that passes affirms their relation.
   */
  async *#passingOthers(): AsyncGenerator<number> {
    const { others, otherRuns, relations, followed } = this.#derived.parts;
    for (let relation = 0; relation < relations.from.length; relation += 1) {
      if (relation % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
      if (!this.#isThere(relation)) continue;
      if (!this.#judged.isUnaffirmed(relation)) continue;
      const end = at(relations.claimOffsets, relation + 1);
      for (let claim = at(relations.claimOffsets, relation); claim < end; claim += 1) {
        if (this.#judged.otherClaimPasses(at(relations.type, relation), claim)) yield claim;
      }
    }
    for (const [index, claim] of this.#derived.parts.sections.plans.claim.entries()) {
      if (index % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
      if (followed?.goneClaims.has(claim) === true) continue;
      const relation = relationOfClaim(this.#derived.parts, claim);
      if (relation === undefined || this.#judged.draws(claim) || this.#judged.isUnaffirmed(relation)) continue;
      if (this.#judged.otherClaimPasses(at(relations.type, relation), claim)) yield claim;
    }
    for (const run of otherRuns) {
      for (let index = 0; index < run.count; index += 1) {
        if (index % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await this.#pause();
        const claim = run.claim + index;
        if (followed?.goneClaims.has(claim) === true) continue;
        if (this.#judged.otherClaimPasses(at(others.predicate, run.other + index), claim)) yield claim;
      }
    }
  }

  /** Returns whether a row of relations is one, and is not gone. */
  #isThere(relation: RelationRef): boolean {
    const { relations, followed } = this.#derived.parts;
    return followed === undefined || (!followed.goneRelations.has(relation) && relations.type[relation] !== NO_TYPE);
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

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
