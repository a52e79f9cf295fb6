/** The Graph port in memory: relations in typed arrays (compressed sparse rows), entities and relations numbered in the order of their ids. */
import { invariant } from '../errors.ts';
import type {
  EntityRecord,
  EntityRef,
  Graph,
  GraphCounts,
  Hop,
  RelationRecord,
  RelationRef,
  RelationStatus,
  Through,
} from '../model/graph.ts';

export const STATUSES: readonly RelationStatus[] = ['ASSERTED', 'DISPUTED', 'ALLEGED'];

/** No day, no occasion. */
export const NONE = -2_147_483_648;

/** Columns of relations, all of one length; days count from 1970-01-01. */
export interface RelationColumns {
  readonly id: readonly string[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Index into `types`. */
  readonly type: Uint16Array;
  readonly status: Uint8Array;
  readonly origins: Uint16Array;
  readonly occasion: Int32Array;
  readonly startEarliest: Int32Array;
  readonly startLatest: Int32Array;
  readonly endEarliest: Int32Array;
  readonly endLatest: Int32Array;
  readonly claims: readonly (readonly string[])[];
}

export interface SnapshotParts {
  /** Which state of the database this is. */
  readonly bookmark: string;
  readonly readAt: Date;
  readonly entities: readonly EntityRecord[];
  readonly relations: RelationColumns;
  readonly types: readonly string[];
  /** Which of `types` are symmetric. */
  readonly symmetric: readonly boolean[];
  readonly counts: GraphCounts;
}

/** For each entity, where its relations begin in `relations`: compressed sparse rows. */
interface Rows {
  readonly offsets: Uint32Array;
  readonly relations: Uint32Array;
}

export class Snapshot implements Graph {
  readonly bookmark: string;
  readonly readAt: Date;
  readonly #parts: SnapshotParts;
  readonly #numbers = new Map<string, EntityRef>();
  readonly #out: Rows;
  readonly #in: Rows;

  constructor(parts: SnapshotParts) {
    this.bookmark = parts.bookmark;
    this.readAt = parts.readAt;
    this.#parts = parts;
    parts.entities.forEach(({ id }, number) => this.#numbers.set(id, number));
    this.#out = rowsOf(parts.entities.length, parts.relations.from);
    this.#in = rowsOf(parts.entities.length, parts.relations.to);
  }

  async find(ids: readonly string[]): Promise<(EntityRef | undefined)[]> {
    return ids.map((id) => this.#numbers.get(id));
  }

  async expand(entities: readonly EntityRef[], through: Through): Promise<Hop[]> {
    const allowed = this.#allowedTypes(through);
    const hops: Hop[] = [];
    for (const near of entities) {
      const first = hops.length;
      this.#collect(near, this.#out, this.#parts.relations.to, allowed, through.direction !== 'IN', hops);
      this.#collect(near, this.#in, this.#parts.relations.from, allowed, through.direction !== 'OUT', hops);
      sortFrom(hops, first);
    }
    return hops;
  }

  entityRecord(entity: EntityRef): EntityRecord {
    const record = this.#parts.entities[entity];
    invariant(record, `There is no entity ${entity}`);
    return record;
  }

  relationRecord(relation: RelationRef): RelationRecord {
    const {
      id,
      type,
      from,
      to,
      status,
      origins,
      occasion,
      startEarliest,
      startLatest,
      endEarliest,
      endLatest,
      claims,
    } = this.#parts.relations;
    const occasionRef = occasion[relation] ?? NONE;
    return {
      id: at(id, relation),
      type: at(this.#parts.types, at(type, relation)),
      from: at(from, relation),
      to: at(to, relation),
      status: at(STATUSES, at(status, relation)),
      origins: at(origins, relation),
      occasion: occasionRef === NONE ? null : occasionRef,
      startEarliest: dayText(at(startEarliest, relation)),
      startLatest: dayText(at(startLatest, relation)),
      endEarliest: dayText(at(endEarliest, relation)),
      endLatest: dayText(at(endLatest, relation)),
      claims: at(claims, relation),
    };
  }

  async counts(): Promise<GraphCounts> {
    return this.#parts.counts;
  }

  /** A flag for each relation type; undefined where all may be walked. */
  #allowedTypes({ relations }: Through): boolean[] | undefined {
    return relations === undefined ? undefined : this.#parts.types.map((type) => relations.includes(type));
  }

  #collect(
    near: EntityRef,
    rows: Rows,
    farOf: Uint32Array,
    allowed: boolean[] | undefined,
    directed: boolean,
    hops: Hop[],
  ): void {
    const { type } = this.#parts.relations;
    const end = at(rows.offsets, near + 1);
    for (let index = at(rows.offsets, near); index < end; index += 1) {
      const relation = at(rows.relations, index);
      const relationType = at(type, relation);
      if (allowed?.[relationType] === false) continue;
      if (!directed && this.#parts.symmetric[relationType] !== true) continue;
      hops.push({ near, relation, far: at(farOf, relation) });
    }
  }
}

function rowsOf(entities: number, ends: Uint32Array): Rows {
  const offsets = new Uint32Array(entities + 1);
  for (const end of ends) offsets[end + 1] = at(offsets, end + 1) + 1;
  for (let index = 0; index < entities; index += 1) offsets[index + 1] = at(offsets, index + 1) + at(offsets, index);
  const relations = new Uint32Array(ends.length);
  const next = offsets.slice();
  ends.forEach((end, relation) => {
    const slot = at(next, end);
    relations[slot] = relation;
    next[end] = slot + 1;
  });
  return { offsets, relations };
}

/** Puts the hops of one entity in the order of their relations. */
function sortFrom(hops: Hop[], first: number): void {
  if (hops.length - first < 2) return;
  const own = hops.splice(first).toSorted((a, b) => a.relation - b.relation);
  for (const [index, hop] of own.entries()) if (hop.relation !== own[index - 1]?.relation) hops.push(hop);
}

function at<T>(list: { readonly [index: number]: T }, index: number): T {
  const value = list[index];
  invariant(value !== undefined, `There is nothing at ${index}`);
  return value;
}

function dayText(day: number): string | null {
  return day === NONE ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
}
