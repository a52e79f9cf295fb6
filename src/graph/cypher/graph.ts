/**
 * The Graph port over Cypher statements, for graphs that do not fit into memory or are on a cluster. It stores the rows that one
 * question reads. `CypherGraphSource` compares bookmarks to ensure that these rows come from one state of the database.
 */
import type {
  AskedDisagreements,
  DisagreementRecord,
  EntityRecord,
  EntityRef,
  Graph,
  GraphCounts,
  Through,
  View,
} from '../port.ts';
import { disagreementOf, type StoredDisagreement } from '../disagreement-row.ts';
import type { EntityLabel } from '../../model/labels.ts';
import { statement } from '../../db/statements.ts';
import { GraphReader, type GraphReaderParts } from './graph-reader.ts';
import { tooManyContradictions } from './limits.ts';
import { compareIds } from './numbers.ts';
import { CypherView } from './view.ts';

export interface CypherGraphParts extends GraphReaderParts {
  readonly counts: (dossiers?: readonly string[]) => Promise<GraphCounts>;
}

export class CypherGraph implements Graph {
  readonly #parts: CypherGraphParts;
  readonly #reader: GraphReader;

  constructor(parts: CypherGraphParts) {
    this.#parts = parts;
    this.#reader = new GraphReader(parts);
  }

  async find(ids: readonly string[]): Promise<(EntityRef | undefined)[]> {
    return await this.#reader.find(ids);
  }

  async hasDossiers(ids: readonly string[]): Promise<boolean[]> {
    if (ids.length === 0) return [];
    const rows = await this.#parts.read<{ id: string }>(statement('graph/dossiers'), {});
    const found = new Set(rows.map(({ id }) => id));
    return ids.map((id) => found.has(id));
  }

  async hasDocuments(ids: readonly string[]): Promise<boolean[]> {
    if (ids.length === 0) return [];
    const rows = await this.#parts.read<{ id: string }>(statement('graph/documents-by-id'), { ids });
    const found = new Set(rows.map(({ id }) => id));
    return ids.map((id) => found.has(id));
  }

  entityRecord(entity: EntityRef): EntityRecord {
    return this.#reader.entities.record(entity);
  }

  labelOf(entity: EntityRef): EntityLabel {
    return this.entityRecord(entity).label;
  }

  compareEntities(a: EntityRef, b: EntityRef): number {
    return compareIds(this.entityRecord(a).id, this.entityRecord(b).id);
  }

  view(through: Through): View {
    return new CypherView(this.#reader, through);
  }

  /** @throws {LimitError} `contradictions` */
  async disagreements({ about, kinds, dossiers }: AskedDisagreements): Promise<DisagreementRecord[]> {
    const limit = this.#parts.limits.contradictions;
    const asked = { kinds: kinds ?? null, dossiers: dossiers ?? null, limit: limit + 1 };
    const rows = await (about === undefined
      ? this.#parts.read<StoredDisagreement>(statement('graph/disagreements-up-to'), asked)
      : this.#parts.read<StoredDisagreement>(statement('graph/disagreements-about'), {
          ...asked,
          ids: this.#reader.idsOf(about),
        }));
    if (rows.length > limit) throw tooManyContradictions(limit);
    return rows.map(disagreementOf).toSorted((a, b) => compareIds(a.id, b.id));
  }

  async counts(dossiers?: readonly string[]): Promise<GraphCounts> {
    return await this.#parts.counts(dossiers);
  }
}
