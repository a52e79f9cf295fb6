/** The shortest path between two entities: breadth first from the end, then forward along the smallest ids. */
import type { Direction, EntityRef, Graph, Hop, RelationRef, Through } from '../model/graph.ts';
import { bounded, findEntities, type Deadline } from './question.ts';

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /** 6 */
  readonly maxLength: number;
  readonly through: Through;
}

export interface FoundPath {
  readonly entities: readonly EntityRef[];
  readonly relations: readonly RelationRef[];
  /** The fewest independent origins of any relation; 0 for a path of none. */
  readonly weakestOrigins: number;
}

/**
 * The shortest path, undefined where none has at most `maxLength` relations. Among equals it is the one whose entities
 * come first by id, then its relations: the order is total.
 *
 * ```graphql
 * { path(from: "joe-biden", to: "isis") { length relations { id origins } } }
 * ```
 * ```cypher
 * MATCH p = shortestPath((a:Entity {id: 'joe-biden'})-[*..6]-(b:Entity {id: 'isis'})) RETURN p  // any of the shortest
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function shortestPath(
  graph: Graph,
  question: PathQuestion,
  deadline: Deadline,
): Promise<FoundPath | undefined> {
  const maxLength = bounded('maxLength', question.maxLength, 0);
  const [from] = await findEntities(graph, 'from', [question.from]);
  const [to] = await findEntities(graph, 'to', [question.to]);
  if (from === undefined || to === undefined) return undefined;
  const distances = await distancesTo(graph, from, to, maxLength, question.through, deadline);
  const length = distances.get(from);
  if (length === undefined) return undefined;
  const entities: EntityRef[] = [from];
  const relations: RelationRef[] = [];
  for (let left = length, at = from; left > 0; left -= 1) {
    deadline.check();
    const best = smallest(
      (await graph.expand([at], question.through)).filter(({ far }) => distances.get(far) === left - 1),
    );
    if (best === undefined) return undefined;
    at = best.far;
    entities.push(at);
    relations.push(best.relation);
  }
  const origins = relations.map((relation) => graph.relationRecord(relation).origins);
  return { entities, relations, weakestOrigins: origins.length === 0 ? 0 : Math.min(...origins) };
}

/** How many hops each entity is from the end, as far as needed to reach the start. */
async function distancesTo(
  graph: Graph,
  from: EntityRef,
  to: EntityRef,
  maxLength: number,
  through: Through,
  deadline: Deadline,
): Promise<Map<EntityRef, number>> {
  const distances = new Map<EntityRef, number>([[to, 0]]);
  const backwards: Through = { ...through, direction: reversed(through.direction) };
  const between = through.entityTypes;
  let frontier: EntityRef[] = [to];
  for (let distance = 1; distance <= maxLength && frontier.length > 0 && !distances.has(from); distance += 1) {
    deadline.check();
    const next: EntityRef[] = [];
    for (const { far } of await graph.expand(frontier, backwards)) {
      if (distances.has(far)) continue;
      if (far !== from && between !== undefined && !between.includes(graph.entityRecord(far).label)) continue;
      distances.set(far, distance);
      if (far !== from) next.push(far);
    }
    frontier = next;
  }
  return distances;
}

function smallest(hops: readonly Hop[]): Hop | undefined {
  return hops.reduce<Hop | undefined>(
    (best, hop) =>
      best === undefined || hop.far < best.far || (hop.far === best.far && hop.relation < best.relation) ? hop : best,
    undefined,
  );
}

function reversed(direction: Direction | undefined): Direction {
  if (direction === 'OUT') return 'IN';
  return direction === 'IN' ? 'OUT' : 'ANY';
}
