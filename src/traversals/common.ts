/** Whom several entities have in common. */
import { BadInputError } from '../errors.ts';
import type { EntityRecord, EntityRef, Graph, RelationRecord, RelationRef, Through } from '../graph/port.ts';
import { bounded, entityFilter, findEntities, viewOf, type Deadline } from './question.ts';
import { inTurns, sorted } from './turns.ts';

export interface CommonQuestion {
  /** At least two. */
  readonly of: readonly string[];
  /** 50 */
  readonly first: number;
  readonly through: Through;
}

export interface FoundCommon {
  readonly entity: EntityRecord;
  /** To those asked about, by id. */
  readonly relations: readonly RelationRecord[];
}

/**
 * Entities that are related to each of those asked about, most relations first, then by id.
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
  const asked = [...new Set(await findEntities(graph, 'of', question.of))];
  if (asked.length < 2) {
    throw new BadInputError('of takes at least two different entities: what they have in common is asked for.');
  }
  const view = await viewOf(graph, question.through, deadline);
  const mayPass = entityFilter(graph, question.through, []);
  const touched = new Map<EntityRef, { of: Set<EntityRef>; relations: Set<RelationRef> }>();
  const { near, relation, far } = await view.expand(asked);
  deadline.check();
  const isAsked = new Set(asked);
  await inTurns(far.length, deadline, (index) => {
    const entity = far[index] ?? -1;
    if (isAsked.has(entity) || !mayPass(entity)) return;
    const found = touched.get(entity) ?? { of: new Set(), relations: new Set() };
    found.of.add(near[index] ?? -1);
    found.relations.add(relation[index] ?? -1);
    touched.set(entity, found);
  });
  const shared = [...touched].filter(([, { of }]) => of.size === asked.length);
  const ordered = await sorted(
    shared,
    deadline,
    ([a, { relations: of }], [b, { relations: other }]) => other.size - of.size || graph.compareEntities(a, b),
  );
  const page = ordered.slice(0, first);
  deadline.answer.fits(page.reduce((all, [, { relations }]) => all + 1 + relations.size, 0));
  return page.map(([entity, { relations }]) => ({
    entity: graph.entityRecord(entity),
    relations: [...relations].toSorted((a, b) => view.compareRelations(a, b)).map((each) => view.relationRecord(each)),
  }));
}
