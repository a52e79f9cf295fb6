/** What lies within so many hops of given entities, and the relations among it. */
import type { EntityRef, Graph, RelationRef, Through } from '../model/graph.ts';
import { bounded, findEntities, type Deadline } from './question.ts';

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
  readonly entities: readonly EntityRef[];
  /** Relations that were walked, both of whose ends are among the entities, by id. */
  readonly relations: readonly RelationRef[];
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
  const reached = new Set<EntityRef>(asked.slice(0, first));
  const walked = new Map<RelationRef, readonly [EntityRef, EntityRef]>();
  const between = question.through.entityTypes;
  let truncated = asked.length > first;
  let frontier: readonly EntityRef[] = [...reached];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    deadline.check();
    const next = new Set<EntityRef>();
    for (const { near, relation, far } of await graph.expand(frontier, question.through)) {
      if (!reached.has(far) && between !== undefined && !between.includes(graph.entityRecord(far).label)) continue;
      if (!reached.has(far)) next.add(far);
      walked.set(relation, [near, far]);
    }
    const sorted = [...next].toSorted((a, b) => a - b);
    const kept = sorted.slice(0, first - reached.size);
    truncated ||= kept.length < sorted.length;
    for (const entity of kept) reached.add(entity);
    frontier = kept;
  }
  const relations = [...walked]
    .filter(([, [near, far]]) => reached.has(near) && reached.has(far))
    .map(([relation]) => relation);
  return { entities: [...reached], relations: relations.toSorted((a, b) => a - b), truncated };
}
