/** What lies within so many hops of given entities, and the relations among it. */
import type { EntityRecord, EntityRef, Graph, RelationRecord, RelationRef, Through } from '../graph/port.ts';
import { bounded, entityFilter, findEntities, viewOf, type Deadline } from './question.ts';
import { inTurns, mapped, sorted } from './turns.ts';

export interface NeighborhoodQuestion {
  readonly of: readonly string[];
  /** 1 */
  readonly depth: number;
  readonly through: Through;
  /** 500: how many entities, those asked for among them. */
  readonly first: number;
}

export interface FoundSubgraph {
  /** Those asked for, then nearest first, then by id. */
  readonly entities: readonly EntityRecord[];
  /** Relations that were walked, both of whose ends are among the entities, by id. */
  readonly relations: readonly RelationRecord[];
  /** There was more than `first`. */
  readonly truncated: boolean;
}

/**
 * The neighbourhood; what `entityTypes` leaves out is neither shown nor walked through.
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
  const asked = [...new Set(await findEntities(graph, 'of', question.of))];
  const view = await viewOf(graph, question.through, deadline);
  const mayPass = entityFilter(graph, question.through, asked);
  const reached = new Set<EntityRef>(asked.slice(0, first));
  const walked = new Map<RelationRef, readonly [EntityRef, EntityRef]>();
  let truncated = asked.length > first;
  let frontier: readonly EntityRef[] = [...reached];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    deadline.check();
    const { near, relation, far } = await view.expand(frontier);
    const next = new Set<EntityRef>();
    await inTurns(far.length, deadline, (index) => {
      const entity = far[index] ?? -1;
      if (!mayPass(entity)) return;
      if (!reached.has(entity)) next.add(entity);
      walked.set(relation[index] ?? -1, [near[index] ?? -1, entity]);
    });
    const nearest = await sorted([...next], deadline, (a, b) => graph.compareEntities(a, b));
    const kept = nearest.slice(0, first - reached.size);
    truncated ||= kept.length < nearest.length;
    for (const entity of kept) reached.add(entity);
    frontier = kept;
  }
  const within: RelationRef[] = [];
  const ends = [...walked];
  await inTurns(ends.length, deadline, (index) => {
    const [relation, [near, far]] = ends[index] ?? [-1, [-1, -1]];
    if (reached.has(near) && reached.has(far)) within.push(relation);
  });
  deadline.answer.fits(reached.size + within.length);
  const relations = await sorted(within, deadline, (a, b) => view.compareRelations(a, b));
  return {
    entities: [...reached].map((entity) => graph.entityRecord(entity)),
    relations: await mapped(relations, deadline, (relation) => view.relationRecord(relation)),
    truncated,
  };
}
