/**
 * The Graph port in memory: relations, claims and documents in typed arrays (compressed sparse rows), entities,
 * relations and documents numbered in the order of their ids.
 */
import { invariant } from '../errors.ts';
import type { EntityLabel } from '../model/labels.ts';
import type {
  ContradictionRecord,
  EntityRecord,
  EntityRef,
  Graph,
  GraphCounts,
  Pause,
  Through,
  View,
} from '../model/graph.ts';
import { NO_FILTER, select } from '../model/selection.ts';
import { at, rangeOf, STATUSES, type Derived, type Rows, type SnapshotParts } from './columns.ts';
import { SnapshotView } from './view.ts';

export class Snapshot implements Graph {
  readonly bookmark: string;
  readonly readAt: Date;
  readonly #derived: Derived;

  constructor(parts: SnapshotParts) {
    this.bookmark = parts.bookmark;
    this.readAt = parts.readAt;
    const { entities, relations, documentIds } = parts;
    this.#derived = {
      parts,
      entityNumbers: new Map(entities.map(({ id }, number) => [id, number])),
      documentNumbers: new Map(documentIds.map((id, number) => [id, number])),
      out: rowsOf(entities.length, relations.from),
      in: rowsOf(entities.length, relations.to),
      ...unfiltered(parts),
    };
  }

  async find(ids: readonly string[]): Promise<(EntityRef | undefined)[]> {
    return ids.map((id) => this.#derived.entityNumbers.get(id));
  }

  async hasDocuments(ids: readonly string[]): Promise<boolean[]> {
    return ids.map((id) => this.#derived.documentNumbers.has(id));
  }

  entityRecord(entity: EntityRef): EntityRecord {
    return at(this.#derived.parts.entities, entity);
  }

  labelOf(entity: EntityRef): EntityLabel {
    return this.entityRecord(entity).label;
  }

  compareEntities(a: EntityRef, b: EntityRef): number {
    return a - b;
  }

  view(through: Through, pause?: Pause): View {
    return new SnapshotView(this.#derived, through, pause);
  }

  async contradictions(about: readonly EntityRef[] | undefined): Promise<readonly ContradictionRecord[]> {
    const { contradictions } = this.#derived.parts;
    if (about === undefined) return contradictions;
    const asked = new Set(about);
    return contradictions.filter((each) => each.about.some((entity) => asked.has(entity)));
  }

  async counts(): Promise<GraphCounts> {
    return this.#derived.parts.counts;
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

/** What each relation is where nothing is filtered out. */
function unfiltered({ relations, claims, documents }: SnapshotParts): { origins: Uint16Array; status: Uint8Array } {
  const count = relations.id.length;
  const origins = new Uint16Array(count);
  const status = new Uint8Array(count);
  for (let relation = 0; relation < count; relation += 1) {
    const claimsOf = rangeOf(relations.claimOffsets, relation);
    const selection = select(claimsOf, NO_FILTER, claims, documents);
    invariant(selection, `No claim affirms the relation '${at(relations.id, relation)}'`);
    origins[relation] = Math.min(selection.origins, 65_535);
    status[relation] = STATUSES.indexOf(selection.status);
  }
  return { origins, status };
}
