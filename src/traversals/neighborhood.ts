/** Returns the entities within a number of hops of the given entities, and the relations between them. */
import type { EntityRecord, EntityRef, Graph, RelationRecord, RelationRef, Through } from '../graph/port.ts';
import { bounded, entityFilter, findEntities, isClass, viewOf, type Deadline } from './question.ts';
import { inTurns, mapped, sorted } from './turns.ts';
import { NO_HOPS, occasionHops } from './with-occasions.ts';

export interface NeighborhoodQuestion {
  readonly of: readonly string[];
  /** The number of hops. Default: 1. */
  readonly depth: number;
  readonly through: Through;
  /** The greatest number of entities, including the given ones. Default: 500. */
  readonly first: number;
}

export interface FoundSubgraph {
  /** The given entities first, then the others by distance, then by id. */
  readonly entities: readonly EntityRecord[];
  /** The relations that the traversal walked, if both ends are in `entities`; in order of id. */
  readonly relations: readonly RelationRecord[];
  /** True if there are more than `first` entities. */
  readonly truncated: boolean;
}

/**
 * The neighbourhood of the given entities. The relations of which a given entity is the occasion belong to it, with both of their
 * ends at a distance of one hop. Entities that `entityTypes` excludes are neither returned nor walked through. A class (`isClass`)
 * that is not given is returned and not walked through.
 *
 * ```graphql
 * { neighborhood(of: ["mustafa-al-kadhimi"], depth: 2) { entities { id } relations { id } truncated } }
 * ```
 * ```cypher
 * MATCH (a:Entity {id: 'mustafa-al-kadhimi'})-[r*..2]-(b:Entity) RETURN b, r LIMIT 500
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function neighborhood(
  graph: Graph,
  question: NeighborhoodQuestion,
  deadline: Deadline,
): Promise<FoundSubgraph> {
  const depth = bounded('depth', question.depth, 0);
  const first = bounded('first', question.first, 1);
  bounded('of', question.of.length, 1);
  const given = [...new Set(await findEntities(graph, 'of', question.of))];
  const view = await viewOf(graph, question.through, deadline);
  const mayPass = entityFilter(graph, question.through, given);
  const direction = question.through.direction ?? 'ANY';
  const reached = new Set<EntityRef>(given.slice(0, first));
  const walked = new Map<RelationRef, readonly [EntityRef, EntityRef]>();
  let truncated = given.length > first;
  let frontier: readonly EntityRef[] = [...reached];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    deadline.check();
    const { near, relation, far } = await view.expand(frontier);
    const occasion =
      distance === 1 && direction === 'ANY' ? await occasionHops(graph, view, frontier, mayPass) : NO_HOPS;
    const next = new Set<EntityRef>();
    await inTurns(far.length, deadline, (index) => {
      const entity = far[index] ?? -1;
      if (!mayPass(entity)) return;
      if (!reached.has(entity)) next.add(entity);
      walked.set(relation[index] ?? -1, [near[index] ?? -1, entity]);
    });
    await inTurns(occasion.far.length, deadline, (index) => {
      const [walkedRelation, entity] = [occasion.relation[index] ?? -1, occasion.far[index] ?? -1];
      if (!reached.has(entity)) next.add(entity);
      // The relation is in the answer only if both of its ends are. Its two hops follow each other, if it is no loop.
      const before = occasion.relation[index - 1] === walkedRelation ? (occasion.far[index - 1] ?? -1) : entity;
      walked.set(walkedRelation, [before, entity]);
    });
    const nearest = await sorted([...next], deadline, (a, b) => graph.compareEntities(a, b));
    const added = nearest.slice(0, first - reached.size);
    truncated ||= added.length < nearest.length;
    for (const entity of added) reached.add(entity);
    frontier = added.filter((entity) => !isClass(graph, entity));
  }
  const inside: RelationRef[] = [];
  const walkedEntries = [...walked];
  await inTurns(walkedEntries.length, deadline, (index) => {
    const [relation, [near, far]] = walkedEntries[index] ?? [-1, [-1, -1]];
    if (reached.has(near) && reached.has(far)) inside.push(relation);
  });
  deadline.answer.fits(reached.size + inside.length);
  const relations = await sorted(inside, deadline, (a, b) => view.compareRelations(a, b));
  return {
    entities: [...reached].map((entity) => graph.entityRecord(entity)),
    relations: await mapped(relations, deadline, (relation) => view.relationRecord(relation)),
    truncated,
  };
}
