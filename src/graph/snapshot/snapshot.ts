/**
 * The Graph port in memory: relations, claims and documents in typed arrays (compressed sparse rows), entities,
 * relations and documents numbered in the order of their ids.
 */
import { invariant } from '../../errors.ts';
import type { EntityLabel } from '../../model/labels.ts';
import type {
  ContradictionRecord,
  EntityRecord,
  EntityRef,
  Graph,
  GraphCounts,
  Pause,
  Through,
  View,
} from '../port.ts';
import { NO_FILTER, originsIn, statusIn, weigh } from '../judge/selection.ts';
import { adjacencyOf, type Adjacency } from './adjacency.ts';
import { at, Marks, type Derived, type SnapshotParts } from './columns.ts';
import { atOnce, forEachOf, type Work } from './slices.ts';
import { SnapshotView } from './view.ts';

const MOST_ORIGINS = 65_535;

export class Snapshot implements Graph {
  readonly bookmark: string;
  readonly readAt: Date;
  readonly #derived: Derived;

  constructor(derived: Derived) {
    this.bookmark = derived.parts.bookmark;
    this.readAt = derived.parts.readAt;
    this.#derived = derived;
  }

  static of(parts: SnapshotParts): Snapshot {
    return new Snapshot(atOnce(derivedOf(parts)));
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

/** @param known where it has been needed before */
export function* derivedOf(parts: SnapshotParts, known?: Adjacency): Work<Derived> {
  const { entities, relations, documentIds } = parts;
  return {
    parts,
    entityNumbers: new Map(entities.map(({ id }, number) => [id, number])),
    documentNumbers: new Map(documentIds.map((id, number) => [id, number])),
    adjacency: known ?? (yield* adjacencyOf(entities.length, relations)),
    marks: new Marks(entities.length),
    ...(yield* unfiltered(parts)),
  };
}

/** What each relation is where nothing is filtered out. */
function* unfiltered({ relations, claims, documents }: SnapshotParts): Work<Pick<Derived, 'origins' | 'status'>> {
  const { from, claimOffsets } = relations;
  const origins = new Uint16Array(from.length);
  const status = new Uint8Array(from.length);
  yield* forEachOf(from.length, (relation) => {
    const end = at(claimOffsets, relation + 1);
    const weight = weigh(at(claimOffsets, relation), end, NO_FILTER, claims, documents);
    invariant(weight > 0, `No claim affirms relation ${relation}`);
    origins[relation] = Math.min(originsIn(weight), MOST_ORIGINS);
    status[relation] = statusIn(weight);
  });
  return { origins, status };
}
