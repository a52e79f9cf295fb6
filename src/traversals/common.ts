/** Returns the entities that are related to each of several given entities. */
import { BadInputError } from '../errors.ts';
import type { EntityRecord, EntityRef, Graph, RelationRecord, RelationRef, Through } from '../graph/port.ts';
import { markCut } from './cut.ts';
import { bounded, entityFilter, findEntities, isClass, viewOf, type Deadline } from './question.ts';
import { inTurns, sorted } from './turns.ts';

export interface CommonQuestion {
  /** The ids of at least two entities. */
  readonly of: readonly string[];
  /** Default: 50. */
  readonly first: number;
  readonly through: Through;
}

export interface FoundCommon {
  readonly entity: EntityRecord;
  /** The relations to the given entities, in order of id. */
  readonly relations: readonly RelationRecord[];
}

/**
 * Entities that are related to each of the given ones. Those with the most relations come first, then by id. A class
 * (`isClass`) connects nobody.
 *
 * ```graphql
 * { common(of: ["joe-biden", "mustafa-al-kadhimi"]) { entity { id } relations { id } } }
 * ```
 * ```cypher
 * MATCH (a:Entity {id: 'joe-biden'})--(c:Entity)--(b:Entity {id: 'mustafa-al-kadhimi'}) RETURN DISTINCT c
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function common(graph: Graph, question: CommonQuestion, deadline: Deadline): Promise<FoundCommon[]> {
  const first = bounded('first', question.first, 1);
  bounded('of', question.of.length, 1);
  const given = [...new Set(await findEntities(graph, 'of', question.of))];
  if (given.length < 2) {
    throw new BadInputError('common: of must name at least two different entities; add another id.');
  }
  const view = await viewOf(graph, question.through, deadline);
  const mayPass = entityFilter(graph, question.through, []);
  const neighbors = new Map<EntityRef, { of: Set<EntityRef>; relations: Set<RelationRef> }>();
  const { near, relation, far } = await view.expand(given);
  deadline.check();
  const givenSet = new Set(given);
  await inTurns(far.length, deadline, (index) => {
    const entity = far[index] ?? -1;
    if (givenSet.has(entity) || !mayPass(entity) || isClass(graph, entity)) return;
    const neighbor = neighbors.get(entity) ?? { of: new Set(), relations: new Set() };
    neighbor.of.add(near[index] ?? -1);
    neighbor.relations.add(relation[index] ?? -1);
    neighbors.set(entity, neighbor);
  });
  const shared = [...neighbors].filter(([, { of }]) => of.size === given.length);
  const ordered = await sorted(
    shared,
    deadline,
    ([a, neighborA], [b, neighborB]) =>
      neighborB.relations.size - neighborA.relations.size || graph.compareEntities(a, b),
  );
  const page = ordered.slice(0, first);
  deadline.answer.fits(page.reduce((records, [, { relations }]) => records + 1 + relations.size, 0));
  const list = page.map(([entity, { relations }]) => ({
    entity: graph.entityRecord(entity),
    relations: [...relations].toSorted((a, b) => view.compareRelations(a, b)).map((each) => view.relationRecord(each)),
  }));
  return markCut(list, ordered.length > first);
}
