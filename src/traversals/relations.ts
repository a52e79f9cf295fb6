/** Lists the relations that pass, a page at a time, and counts what passes by type. */
import { BadInputError } from '../errors.ts';
import type { EntityRef, Graph, Hops, RelationRecord, Through, View } from '../graph/port.ts';
import { ENTITY_LABELS, type EntityLabel } from '../model/labels.ts';
import { bounded, entityFilter, viewOf, type Deadline } from './question.ts';

export interface RelationsQuestion {
  readonly through: Through;
  /** Default: 100. */
  readonly first: number;
  /** The id of the last relation of the page before; absent: the first page. */
  readonly after: string | undefined;
}

export interface FoundRelations {
  readonly relations: readonly RelationRecord[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/**
 * Relations in the order of their ids.
 *
 * ```graphql
 * { relations(through: { relations: [ATTACKED] }) { totalCount relations { from { name } to { name } } } }
 * ```
 * ```cypher
 * MATCH (a)-[r:ATTACKED]->(b) RETURN a, r, b ORDER BY r.id LIMIT 100
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function relations(
  graph: Graph,
  { through, first, after }: RelationsQuestion,
  deadline: Deadline,
): Promise<FoundRelations> {
  const most = bounded('first', first, 1);
  const view = await viewOf(graph, through, deadline);
  const { relation } = await passing(graph, view, through, deadline);
  let start = 0;
  if (after !== undefined) {
    const last = (await view.relationsById([after])).get(after);
    if (last === undefined) throw unknownPlace(after);
    // In the order of ids.
    while (start < relation.length && view.compareRelations(relation[start] ?? last, last) <= 0) start += 1;
  }
  const page: RelationRecord[] = [];
  for (const ref of relation.slice(start, start + most)) {
    await deadline.pause();
    page.push(view.relationRecord(ref));
  }
  return { relations: page, totalCount: relation.length, hasNextPage: start + page.length < relation.length };
}

export interface Tally {
  readonly relations: number;
  /** Entities with at least one relation that passes. */
  readonly entities: number;
  /** Only types that occur, in the order of their names. */
  readonly relationTypes: readonly { readonly type: string; readonly count: number }[];
  readonly entityTypes: readonly { readonly type: EntityLabel; readonly count: number }[];
  readonly statuses: readonly { readonly status: RelationRecord['status']; readonly count: number }[];
}

/**
 * Counts the relations that pass by type and status, and their ends by type.
 *
 * ```graphql
 * { tally { relationTypes { type count } entityTypes { type count } } }
 * ```
 * ```cypher
 * MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r), count(*)
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function tally(graph: Graph, through: Through, deadline: Deadline): Promise<Tally> {
  const view = await viewOf(graph, through, deadline);
  const { near, relation, far } = await passing(graph, view, through, deadline);
  const byType = new Map<string, number>();
  const byStatus = new Map<RelationRecord['status'], number>();
  const ends = new Set<EntityRef>();
  for (const [index, ref] of relation.entries()) {
    await deadline.pause();
    const { type, status } = view.relationRecord(ref);
    byType.set(type, (byType.get(type) ?? 0) + 1);
    byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
    for (const end of [near[index], far[index]]) if (end !== undefined) ends.add(end);
  }
  const byLabel = new Map<EntityLabel, number>();
  for (const end of ends) byLabel.set(graph.labelOf(end), (byLabel.get(graph.labelOf(end)) ?? 0) + 1);
  return {
    relations: relation.length,
    entities: ends.size,
    relationTypes: [...byType].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => ({ type, count })),
    entityTypes: ENTITY_LABELS.flatMap((type) => {
      const count = byLabel.get(type);
      return count === undefined ? [] : [{ type, count }];
    }),
    statuses: [...byStatus].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([status, count]) => ({ status, count })),
  };
}

/** All relations that pass, between entities of the allowed types. */
async function passing(graph: Graph, view: View, through: Through, deadline: Deadline): Promise<Hops> {
  const mayPass = entityFilter(graph, through, []);
  const { near, relation, far } = await view.all();
  deadline.check();
  const kept = [...relation.keys()].filter((index) => mayPass(near[index] ?? -1) && mayPass(far[index] ?? -1));
  const only = (column: readonly number[]): number[] => kept.map((index) => column[index] ?? -1);
  return { near: only(near), relation: only(relation), far: only(far) };
}

function unknownPlace(after: string): BadInputError {
  return new BadInputError(
    `relations(after: …) must be the id of a relation of this list, with the same through, but is '${after.slice(0, 80)}'. If the graph has changed, begin with the first page again.`,
  );
}
