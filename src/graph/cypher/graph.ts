/**
 * The Graph port over statements: for graphs that do not fit into memory, or lie on a cluster. It keeps what it has read,
 * for one question: entities, relations and claims are numbered as they come. What it has read is of one state of the
 * database only if the bookmark says so: see `CypherGraphSource`.
 */
import type {
  ContradictionRecord,
  Direction,
  EntityRecord,
  EntityRef,
  Graph,
  GraphCounts,
  RelationRef,
  Through,
  View,
} from '../port.ts';
import type { EntityLabel } from '../../model/labels.ts';
import type { Row, Parameters } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { Entities } from './entities.ts';
import { Evidence } from './evidence.ts';
import { tooManyContradictions, tooManyRelations, type CYPHER_LIMITS } from './limits.ts';
import { compareIds } from './numbers.ts';
import { Relations } from './relations.ts';
import type { ContradictionRow, EntityRow, OtherClaimRow, RelationRow } from './rows.ts';
import { CypherView } from './view.ts';
import { statementOver, type Words } from './words.ts';

/** Runs one statement that reads. */
export type Read = <R extends Row>(cypher: string, parameters: Parameters) => Promise<R[]>;

export type CypherLimits = Readonly<Record<keyof typeof CYPHER_LIMITS, number>>;

export interface CypherGraphParts {
  readonly read: Read;
  readonly words: Words;
  readonly limits: CypherLimits;
  readonly counts: () => Promise<GraphCounts>;
}

/** A relation, seen from an entity that it may be walked from. */
export interface Step {
  readonly near: EntityRef;
  readonly relation: RelationRef;
}

export class CypherGraph implements Graph {
  readonly entities = new Entities();
  readonly evidence = new Evidence();
  readonly relations = new Relations(this.entities, this.evidence);
  readonly #parts: CypherGraphParts;
  /** How much of the limit on expansions is left. */
  #left: number;

  constructor(parts: CypherGraphParts) {
    this.#parts = parts;
    this.#left = parts.limits.expansion;
  }

  async find(ids: readonly string[]): Promise<(EntityRef | undefined)[]> {
    const unknown = [...new Set(ids)].filter((id) => this.entities.numberOf(id) === undefined);
    if (unknown.length > 0) {
      const rows = await this.#parts.read<EntityRow>(statement('graph/entities-by-id'), { ids: unknown });
      for (const row of rows) this.entities.keep(row);
    }
    return ids.map((id) => this.entities.numberOf(id));
  }

  async hasDocuments(ids: readonly string[]): Promise<boolean[]> {
    if (ids.length === 0) return [];
    const rows = await this.#parts.read<{ id: string }>(statement('graph/documents-by-id'), { ids });
    const found = new Set(rows.map(({ id }) => id));
    return ids.map((id) => found.has(id));
  }

  entityRecord(entity: EntityRef): EntityRecord {
    return this.entities.record(entity);
  }

  labelOf(entity: EntityRef): EntityLabel {
    return this.entities.record(entity).label;
  }

  compareEntities(a: EntityRef, b: EntityRef): number {
    return compareIds(this.entities.record(a).id, this.entities.record(b).id);
  }

  view(through: Through): View {
    return new CypherView(this, through);
  }

  /** @throws {LimitError} `contradictions` */
  async contradictions(about: readonly EntityRef[] | undefined): Promise<ContradictionRecord[]> {
    const limit = this.#parts.limits.contradictions;
    const rows = await (about === undefined
      ? this.#parts.read<ContradictionRow>(statement('graph/contradictions-up-to'), { limit: limit + 1 })
      : this.#parts.read<ContradictionRow>(statement('graph/contradictions-about'), {
          ids: this.#idsOf(about),
          limit: limit + 1,
        }));
    if (rows.reduce((links, row) => links + row.links, 0) > limit) throw tooManyContradictions(limit);
    return rows
      .map(({ id, reason, reasonAr, by, claims }) => ({
        id,
        reason,
        reasonAr,
        by,
        claims: claims.toSorted(compareIds),
      }))
      .toSorted((a, b) => compareIds(a.id, b.id));
  }

  async counts(): Promise<GraphCounts> {
    return await this.#parts.counts();
  }

  /**
   * The relations of these entities, whatever their claims: one statement, more only for a frontier beyond its limit.
   * @param types all where absent
   * @throws {LimitError} `expansion`
   */
  async expand(
    entities: readonly EntityRef[],
    types: readonly string[] | undefined,
    direction: Direction,
  ): Promise<Step[]> {
    const { words, limits, read } = this.#parts;
    const asked = types ?? words.types;
    if (asked.length === 0) return [];
    const steps: Step[] = [];
    for (let first = 0; first < entities.length; first += limits.frontier) {
      const rows = await read<RelationRow>(statementOver('graph/expand', words), {
        ids: this.#idsOf(entities.slice(first, first + limits.frontier)),
        types: asked,
        symmetric: words.symmetric,
        outward: direction !== 'IN',
        inward: direction !== 'OUT',
        limit: this.#left + 1,
      });
      this.#spend(rows.reduce((count, { near }) => count + near.length, 0));
      for (const row of rows) {
        const relation = this.relations.keep(row);
        for (const id of row.near) {
          const near = this.entities.numberOf(id);
          if (near !== undefined) steps.push({ near, relation });
        }
      }
    }
    return steps;
  }

  /**
   * Claims that draw no relation and name these entities, whether they pass or not.
   * @param types all where absent
   * @throws {LimitError} `expansion`
   */
  async otherClaims(entities: readonly EntityRef[], types: readonly string[] | undefined): Promise<OtherClaimRow[]> {
    const rows = await this.#parts.read<OtherClaimRow>(statement('graph/other-claims-of'), {
      ids: this.#idsOf(entities),
      types: types ?? null,
      limit: this.#left + 1,
    });
    this.#spend(rows.length);
    return rows;
  }

  #idsOf(entities: readonly EntityRef[]): string[] {
    return entities.map((entity) => this.entities.record(entity).id);
  }

  #spend(count: number): void {
    if (count > this.#left) throw tooManyRelations(this.#parts.limits.expansion);
    this.#left -= count;
  }
}
