/** Returns relations, their events, and claims without a relation, in the order of their first known day. */
import { BadInputError } from '../errors.ts';
import { dayNumber, dayText, isDay } from '../model/calendar.ts';
import { hullOf, sortDay, type DrawnBounds } from '../model/dates.ts';
import type { ClaimRecord, EntityRecord, EntityRef, Graph, RelationRecord, Through, View } from '../graph/port.ts';
import { bounded, entityFilter, findEntities, viewOf, type Deadline } from './question.ts';
import { mapped, sorted } from './turns.ts';
import { occasionHops } from './with-occasions.ts';

export interface TimelineQuestion {
  /** Ids of entities; absent: the timeline of the whole graph. */
  readonly of: readonly string[] | undefined;
  /** Default: 100. */
  readonly first: number;
  /** The cursor of the last item of the page before; absent: the first page. */
  readonly after: string | undefined;
  readonly through: Through;
}

export type TimelineItem =
  | { readonly kind: 'EVENT'; readonly entity: EntityRecord; readonly bounds: DrawnBounds }
  | { readonly kind: 'RELATION'; readonly relation: RelationRecord; readonly bounds: DrawnBounds }
  | {
      readonly kind: 'CLAIM';
      readonly claim: ClaimRecord;
      readonly bounds: DrawnBounds;
      /** The roles in which the given entities take part in the claim, if they are neither its ends nor its occasion. */
      readonly roles: readonly string[];
    };

export interface FoundTimeline {
  readonly items: readonly (TimelineItem & { readonly cursor: string })[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/**
 * Items in a total order: by their first known day, and items without a day last; then events before relations before claims;
 * then by id. To a given entity belong its relations, those of which it is the occasion, and the claims that name it, also as a
 * participant only. The bounds of an event enclose those of the relations and claims of this timeline that name it.
 *
 * ```graphql
 * { timeline(of: ["mustafa-al-kadhimi"], first: 20) { edges { node { __typename ... on Relation { id } } } } }
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function timeline(graph: Graph, question: TimelineQuestion, deadline: Deadline): Promise<FoundTimeline> {
  const first = bounded('first', question.first, 1);
  if (question.of !== undefined) bounded('of', question.of.length, 1);
  const after = question.after === undefined ? undefined : keyOfCursor(question.after);
  const of = question.of === undefined ? undefined : [...new Set(await findEntities(graph, 'of', question.of))];
  const view = await viewOf(graph, question.through, deadline);
  const namedIds = new Set((of ?? []).map((entity) => graph.entityRecord(entity).id));
  const isListed = (entity: EntityRecord | null): boolean =>
    entity === null || namedIds.has(entity.id) || question.through.entityTypes?.includes(entity.label) !== false;
  const relations = await relationsOf(graph, view, of, question.through, deadline);
  deadline.check();
  const participations = of === undefined ? [] : await view.participations(of);
  const claims = [...(await view.otherClaims(of)).map((claim) => ({ claim, roles: [] })), ...participations].filter(
    ({ claim: { subject, object } }) => isListed(subject) && isListed(object),
  );
  const items: TimelineItem[] = [
    ...relations.map((relation) => ({ kind: 'RELATION' as const, relation, bounds: relation })),
    ...claims.map(({ claim, roles }) => ({ kind: 'CLAIM' as const, claim, roles, bounds: claim })),
    ...eventsOf(
      relations,
      claims.map(({ claim }) => claim),
    ).filter(({ entity }) => isListed(entity)),
  ];
  deadline.check();
  const keyed = await mapped(items, deadline, (item) => ({ item, key: keyOf(item) }));
  const inOrder = await sorted(keyed, deadline, (a, b) => compareKeys(a.key, b.key));
  const from = after === undefined ? 0 : inOrder.findIndex(({ key }) => compareKeys(key, after) === 0) + 1;
  if (after !== undefined && from === 0) throw refusal(question.after);
  return {
    items: inOrder.slice(from, from + first).map(({ item, key }) => ({ ...item, cursor: cursorOf(key) })),
    totalCount: inOrder.length,
    hasNextPage: from + first < inOrder.length,
  };
}

async function relationsOf(
  graph: Graph,
  view: View,
  of: readonly EntityRef[] | undefined,
  through: Through,
  deadline: Deadline,
): Promise<RelationRecord[]> {
  const mayPass = entityFilter(graph, through, of ?? []);
  const { near, relation, far } = of === undefined ? await view.all() : await view.expand(of);
  const passing = relation.filter((_relation, index) => mayPass(near[index] ?? -1) && mayPass(far[index] ?? -1));
  if (of !== undefined && (through.direction ?? 'ANY') === 'ANY') {
    passing.push(...(await occasionHops(graph, view, of, mayPass)).relation);
  }
  return await mapped([...new Set(passing)], deadline, (relationRef) => view.relationRecord(relationRef));
}

function eventsOf(
  relations: readonly RelationRecord[],
  claims: readonly ClaimRecord[],
): Extract<TimelineItem, { kind: 'EVENT' }>[] {
  const boundsByEvent = new Map<string, { entity: EntityRecord; bounds: DrawnBounds[] }>();
  const add = (entities: readonly (EntityRecord | null)[], bounds: DrawnBounds): void => {
    for (const entity of new Set(entities)) {
      if (entity?.label !== 'Event') continue;
      const event = boundsByEvent.get(entity.id) ?? { entity, bounds: [] };
      event.bounds.push(bounds);
      boundsByEvent.set(entity.id, event);
    }
  };
  for (const relation of relations) add([relation.from, relation.to, relation.occasion], relation);
  for (const claim of claims) add([claim.subject, claim.object, claim.occasion], claim);
  return [...boundsByEvent.values()].map(({ entity, bounds }) => ({ kind: 'EVENT', entity, bounds: hullOf(bounds) }));
}

const KINDS = ['EVENT', 'RELATION', 'CLAIM'] as const;
/** It sorts after every day. */
const NO_DAY = Number.MAX_SAFE_INTEGER;
/** `NO_DAY` in a cursor. */
const NO_DAY_TEXT = '~';

/** `day` counts from 1970-01-01. */
type Key = readonly [day: number, kind: number, id: string];

function keyOf(item: TimelineItem): Key {
  const day = sortDay(item.bounds);
  const id = item.kind === 'EVENT' ? item.entity.id : item.kind === 'RELATION' ? item.relation.id : item.claim.id;
  return [day === null ? NO_DAY : dayNumber(day), KINDS.indexOf(item.kind), id];
}

function compareKeys(a: Key, b: Key): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? value;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

function cursorOf([day, kind, id]: Key): string {
  const key = [day === NO_DAY ? NO_DAY_TEXT : dayText(day), kind, id];
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function keyOfCursor(cursor: string): Key {
  try {
    const [day, kind, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof day === 'string' && typeof kind === 'number' && typeof id === 'string') {
      const number = day === NO_DAY_TEXT ? NO_DAY : isDay(day) ? dayNumber(day) : undefined;
      const key: Key | undefined = number === undefined ? undefined : [number, kind, id];
      if (key !== undefined && cursorOf(key) === cursor) return key;
    }
  } catch {
    // The error is thrown below.
  }
  throw refusal(cursor);
}

function refusal(cursor = ''): BadInputError {
  return new BadInputError(
    `timeline(after: …) must be an unchanged cursor from an edge of this timeline, with the same of and through, but is '${cursor.slice(0, 40)}'. If the graph has changed, begin with the first page again.`,
  );
}
