/**
 * Reads the part of the graph that one question needs, statement by statement, and stores it. Entities, relations and claims are
 * numbered in the order of reading. All expansions of one question share one limit.
 */
import type { Mode } from '../../model/mode.ts';
import type { Direction, EntityRef, RelationRef } from '../port.ts';
import type { Parameters, Row } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { Entities } from './entities.ts';
import { Evidence } from './evidence.ts';
import type { DatingRule } from '../../model/dating-rule.ts';
import { NO_STANCE, type StanceRule } from '../propositions.ts';
import type { Dating } from '../judge/event-time.ts';
import { tooManyRelations, type CypherLimits } from './limits.ts';
import { Relations } from './relations.ts';
import type { DatingRow, EntityRow, OtherClaimRow, ParticipationRow, RelationRow, StatementRow } from './rows.ts';
import { statementOver, type Words } from './words.ts';

/** Runs one read statement. */
export type Read = <R extends Row>(cypher: string, parameters: Parameters) => Promise<R[]>;

export interface GraphReaderParts {
  readonly read: Read;
  readonly words: Words;
  readonly limits: CypherLimits;
}

/** Which relations and claims a statement reads. */
export interface Asked {
  /** Of relations and claims; absent: all. */
  readonly types: readonly string[] | undefined;
  /** Relations that claims of these modes draw. */
  readonly drawing: readonly Mode[];
}

/** A relation, seen from an entity from which it may be walked. */
export interface Step {
  readonly near: EntityRef;
  readonly relation: RelationRef;
}

export class GraphReader {
  readonly entities = new Entities();
  readonly evidence = new Evidence();
  readonly relations = new Relations(this.entities, this.evidence);
  readonly #parts: GraphReaderParts;
  /** The part of the limit `expansion` that is not used yet. */
  #left: number;

  constructor(parts: GraphReaderParts) {
    this.#parts = parts;
    this.#left = parts.limits.expansion;
  }

  /** Returns the number of each entity; undefined if no entity has the id. */
  async find(ids: readonly string[]): Promise<(EntityRef | undefined)[]> {
    const unread = [...new Set(ids)].filter((id) => this.entities.numberOf(id) === undefined);
    if (unread.length > 0) {
      const rows = await this.#parts.read<EntityRow>(statement('graph/entities-by-id'), { ids: unread });
      for (const row of rows) this.entities.keep(row);
    }
    return ids.map((id) => this.entities.numberOf(id));
  }

  isSymmetric(predicate: string): boolean {
    return this.#parts.words.symmetric.includes(predicate);
  }

  idsOf(entities: readonly EntityRef[]): string[] {
    return entities.map((entity) => this.entities.record(entity).id);
  }

  /**
   * Returns the relations of these entities, without a filter on claims. It runs one statement, and more only if there are more
   * entities than the limit `frontier`.
   * @throws {LimitError} `expansion`
   */
  async expand(entities: readonly EntityRef[], { types }: Asked, direction: Direction): Promise<Step[]> {
    const { words, limits, read } = this.#parts;
    const asked = types ?? words.types;
    const cypher = statementOver('graph/expand', words);
    if (asked.length === 0) return [];
    const steps: Step[] = [];
    for (let first = 0; first < entities.length; first += limits.frontier) {
      const rows = await read<RelationRow>(cypher, {
        ids: this.idsOf(entities.slice(first, first + limits.frontier)),
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

  /** Returns the number of relations of each entity: `View.degreesOf`. */
  async degreesOf(entities: readonly EntityRef[], dossiers: readonly string[] | undefined): Promise<number[]> {
    const { words, limits, read } = this.#parts;
    const cypher = statementOver('graph/degrees', words);
    const degrees = new Map<string, number>();
    for (let first = 0; first < entities.length; first += limits.frontier) {
      const ids = this.idsOf(entities.slice(first, first + limits.frontier));
      const rows = await read<{ id: string; degree: number }>(cypher, { ids, dossiers: dossiers ?? null });
      for (const { id, degree } of rows) degrees.set(id, degree);
    }
    return this.idsOf(entities).map((id) => degrees.get(id) ?? 0);
  }

  /**
   * Returns the relations of which these entities are the occasion, without a filter on claims.
   * @throws {LimitError} `expansion`
   */
  async expandOccasions(entities: readonly EntityRef[], { types, drawing }: Asked): Promise<Step[]> {
    const { words, read } = this.#parts;
    const rows = await read<{ near: string; relation: string }>(statement('graph/relations-of-occasions'), {
      ids: this.idsOf(entities),
      types: types ?? words.types,
      drawing,
      limit: this.#left + 1,
    });
    this.#spend(rows.length);
    const relations = await this.relationsById(rows.map(({ relation }) => relation));
    return rows.flatMap(({ near: id, relation: relationId }) => {
      const [near, relation] = [this.entities.numberOf(id), relations.get(relationId)];
      return near === undefined || relation === undefined ? [] : [{ near, relation }];
    });
  }

  /**
   * Returns the relations of these types, without a filter on claims.
   * @throws {LimitError} `expansion`
   */
  async relationsOfTypes(types: readonly string[]): Promise<RelationRef[]> {
    const { words, read } = this.#parts;
    const known = types.filter((type) => words.types.includes(type));
    if (known.length === 0) return [];
    const cypher = statementOver('graph/relations-of-types', { ...words, types: known });
    const rows = await read<{ id: string }>(cypher, { types: known, limit: this.#left + 1 });
    this.#spend(rows.length);
    return [...new Set((await this.relationsById(rows.map(({ id }) => id))).values())];
  }

  /** Returns the numbers of relations by their ids. It reads those that were not read before. */
  async relationsById(ids: readonly string[]): Promise<ReadonlyMap<string, RelationRef>> {
    const { words, limits, read } = this.#parts;
    const unread = [...new Set(ids)].filter((id) => this.relations.numberOf(id) === undefined);
    for (let first = 0; first < unread.length; first += limits.frontier) {
      const part = unread.slice(first, first + limits.frontier);
      for (const row of await read<RelationRow>(statementOver('graph/relations-by-id', words), { ids: part })) {
        this.relations.keep(row);
      }
    }
    const known = ids.map((id) => [id, this.relations.numberOf(id)] as const);
    return new Map(known.filter((entry): entry is [string, RelationRef] => entry[1] !== undefined));
  }

  /**
   * Returns the claims that give no relation and name these entities, without a filter on claims.
   * @throws {LimitError} `expansion`
   */
  async otherClaims(entities: readonly EntityRef[], asked: Asked): Promise<OtherClaimRow[]> {
    return await this.#claims<OtherClaimRow>('graph/other-claims-of', { entities, ...asked });
  }

  /**
   * Returns the claims with these entities as participants only, without a filter on claims.
   * @throws {LimitError} `expansion`
   */
  async participations(entities: readonly EntityRef[], asked: Asked): Promise<ParticipationRow[]> {
    return await this.#claims<ParticipationRow>('graph/participations', { entities, ...asked });
  }

  /**
   * Returns the claims that date each of these entities, without a filter on claims.
   * @throws {LimitError} `expansion`
   */
  async datings(entities: readonly EntityRef[]): Promise<ReadonlyMap<EntityRef, readonly Dating[]>> {
    const { words, limits, read } = this.#parts;
    const rules = [...words.datingRules];
    const dating = (end: keyof DatingRule): string[] =>
      rules.flatMap(([predicate, rule]) => (rule[end] === undefined ? [] : [predicate]));
    const found = new Map<EntityRef, Dating[]>(entities.map((entity) => [entity, []]));
    const asked = [...found.keys()];
    for (let first = 0; first < asked.length; first += limits.frontier) {
      const rows = await read<DatingRow>(statement('graph/datings'), {
        ids: this.idsOf(asked.slice(first, first + limits.frontier)),
        ofSubjects: dating('subject'),
        ofObjects: dating('object'),
        ofOccasions: dating('occasion'),
        limit: this.#left + 1,
      });
      this.#spend(rows.length);
      for (const { entity, end, predicate, claim } of rows) {
        const dates = words.datingRules.get(predicate)?.[end];
        const number = this.entities.numberOf(entity);
        if (dates === undefined || number === undefined) continue;
        found.get(number)?.push({ claim: this.evidence.keep(claim), dates });
      }
    }
    return found;
  }

  /**
   * Returns the claims about these entities and relations, and those whose content is such a claim, without a filter on claims.
   * @throws {LimitError} `expansion`
   */
  async statements(entities: readonly EntityRef[], relations: readonly string[]): Promise<StatementRow[]> {
    const rows = await this.#parts.read<StatementRow>(statement('graph/statements'), {
      ids: this.idsOf(entities),
      relations: [...relations],
      limit: this.#left + 1,
    });
    this.#spend(rows.length);
    return rows;
  }

  stanceRule(predicate: string): StanceRule {
    return this.#parts.words.stanceRules.get(predicate) ?? NO_STANCE;
  }

  async #claims<R extends OtherClaimRow>(
    name: string,
    asked: Asked & { readonly entities: readonly EntityRef[] },
  ): Promise<R[]> {
    const { entities, types, ...others } = asked;
    const rows = await this.#parts.read<R>(statement(name), {
      ids: this.idsOf(entities),
      types: types ?? null,
      limit: this.#left + 1,
      ...others,
    });
    this.#spend(rows.length);
    await this.relationsById(rows.flatMap(({ relation }) => (relation === null ? [] : [relation])));
    return rows;
  }

  #spend(count: number): void {
    if (count > this.#left) throw tooManyRelations(this.#parts.limits.expansion);
    this.#left -= count;
  }
}
