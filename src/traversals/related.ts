/** Returns the entities that are related to given ones by one predicate: the answers of relation fields (`metWith`, `attackedBy`). */
import type { EntityLabel } from '../model/labels.ts';
import type { Direction, EntityRecord, EntityRef, Graph, RelationRecord, RelationRef, View } from '../graph/port.ts';
import { viewOf, type Deadline } from './question.ts';
import { inTurns } from './turns.ts';

export interface RelatedQuestion {
  /** Ids of entities. An id that is not in the graph has no relations. */
  readonly of: readonly string[];
  /** For example MET_WITH. */
  readonly predicate: string;
  readonly direction: Direction;
  /** Labels of the entities at the other end. */
  readonly types: readonly EntityLabel[];
  readonly offset: number;
  readonly first: number;
}

export interface RelatedByRelation {
  readonly entity: EntityRecord;
  readonly relation: RelationRecord;
}

export interface RelationPage {
  readonly items: readonly RelatedByRelation[];
  readonly totalCount: number;
}

interface Hop {
  readonly entity: EntityRef;
  readonly relation: RelationRef;
}

/**
 * For each id, a page of the entities at the other end; each entity occurs once. The order is by id.
 *
 * ```graphql
 * { people(where: { id: { eq: "joe-biden" } }) { metWith { id } } }
 * ```
 * ```cypher
 * MATCH (:Person {id: 'joe-biden'})-[:MET_WITH]-(b:Entity) RETURN DISTINCT b ORDER BY b.id LIMIT 100
 * ```
 * @throws {LimitError | DeadlineError}
 */
export async function relatedEntities(
  graph: Graph,
  question: RelatedQuestion,
  deadline: Deadline,
): Promise<readonly (readonly EntityRecord[])[]> {
  const { hops } = await hopsOf(graph, question, deadline);
  const pages = hops.map((each) => {
    const entities = [...new Set(each.map(({ entity }) => entity))].toSorted((a, b) => graph.compareEntities(a, b));
    return pageOf(entities, question);
  });
  deadline.answer.fits(pages.reduce((all, page) => all + page.length, 0));
  return pages.map((page) => page.map((entity) => graph.entityRecord(entity)));
}

/**
 * For each id, a page of its relations, each with the entity at the other end. The order is by the id of that entity, then of the
 * relation.
 *
 * ```graphql
 * { people { metWithConnection(first: 10) { totalCount edges { properties { id origins } node { id } } } } }
 * ```
 * @throws {LimitError | DeadlineError}
 */
export async function relatedByRelation(
  graph: Graph,
  question: RelatedQuestion,
  deadline: Deadline,
): Promise<readonly RelationPage[]> {
  const { view, hops } = await hopsOf(graph, question, deadline);
  const pages = hops.map((each) => ({
    page: pageOf(
      each.toSorted(
        (a, b) => graph.compareEntities(a.entity, b.entity) || view.compareRelations(a.relation, b.relation),
      ),
      question,
    ),
    totalCount: each.length,
  }));
  deadline.answer.fits(pages.reduce((all, { page }) => all + 2 * page.length, 0));
  return pages.map(({ page, totalCount }) => ({
    items: page.map(({ entity, relation }) => ({
      entity: graph.entityRecord(entity),
      relation: view.relationRecord(relation),
    })),
    totalCount,
  }));
}

/** The hops of each id, in the order of the ids. */
async function hopsOf(
  graph: Graph,
  { of, predicate, direction, types }: RelatedQuestion,
  deadline: Deadline,
): Promise<{ view: View; hops: readonly (readonly Hop[])[] }> {
  const entities = await graph.find(of);
  const view = await viewOf(graph, { relations: [predicate] }, deadline);
  const starts = [...new Set(entities.filter((entity) => entity !== undefined))];
  const { near, relation, far } = await view.expand(starts, direction);
  const isTarget = new Set(types);
  const byNear = new Map<EntityRef, Hop[]>(starts.map((entity) => [entity, []]));
  await inTurns(far.length, deadline, (index) => {
    const hop = { entity: far[index] ?? -1, relation: relation[index] ?? -1 };
    if (isTarget.has(graph.labelOf(hop.entity))) byNear.get(near[index] ?? -1)?.push(hop);
  });
  return { view, hops: entities.map((entity) => (entity === undefined ? [] : (byNear.get(entity) ?? []))) };
}

function pageOf<T>(items: readonly T[], { offset, first }: RelatedQuestion): readonly T[] {
  return items.slice(offset, offset + first);
}
