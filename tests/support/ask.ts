/** Runs a traversal, and returns its answer in the plain form of the reference (reference/answer.ts). */
import type { DrawnBounds } from '../../src/model/dates.ts';
import type { Graph, RelationRecord } from '../../src/graph/port.ts';
import { changes } from '../../src/traversals/changes.ts';
import { common } from '../../src/traversals/common.ts';
import { contradictions, disagreements } from '../../src/traversals/disagreements.ts';
import { eventTimes } from '../../src/traversals/event-times.ts';
import { neighborhood } from '../../src/traversals/neighborhood.ts';
import { path, paths, type FoundPath } from '../../src/traversals/paths.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { congruence } from '../../src/traversals/congruence.ts';
import { positions } from '../../src/traversals/positions.ts';
import { BadInputError } from '../../src/errors.ts';
import { ranking } from '../../src/traversals/ranking.ts';
import { timeline, type TimelineItem } from '../../src/traversals/timeline.ts';
import type { Question } from './random-graph.ts';
import type { PlainRelation } from './reference/hearing.ts';
import type { PlainPath } from './reference/paths.ts';
import type { PlainItem } from './reference/times.ts';

export async function answerOf(graph: Graph, question: Question): Promise<unknown> {
  const deadline = new Deadline(60_000);
  switch (question.asks) {
    case 'path': {
      const found = await path(graph, question, deadline);
      return found === undefined ? [] : [plainPath(found)];
    }
    case 'paths':
      return (await paths(graph, question, deadline)).map(plainPath);
    case 'neighborhood': {
      const { entities, relations, truncated } = await neighborhood(graph, question, deadline);
      return { entities: entities.map(({ id }) => id), relations: relations.map(plainRelation), truncated };
    }
    case 'common':
      return (await common(graph, question, deadline)).map(({ entity, relations }) => ({
        entity: entity.id,
        relations: relations.map(plainRelation),
      }));
    case 'timeline':
      return await wholeTimeline(graph, question, deadline);
    case 'contradictions':
      return (await contradictions(graph, question, deadline)).map(({ id, claims }) => ({ id, claims }));
    case 'disagreements':
      return (await disagreements(graph, question, deadline)).map(({ id, kind, over, sides }) => ({
        id,
        kind,
        over,
        sides,
      }));
    case 'eventTimes':
      return (await eventTimes(graph, question, deadline)).map((time, index) =>
        time === undefined ? null : { entity: question.of[index], ...time },
      );
    case 'positions':
      return await plainPositions(graph, question, deadline);
    case 'congruence':
      return (await congruence(graph, question, deadline)).map(({ holders, congruent, conflicting }) => ({
        holders: holders.map(({ id }) => id),
        congruent,
        conflicting,
      }));
    case 'stats':
      return await graph.counts(question.dossiers);
    case 'changes': {
      const { began, ended } = await changes(graph, question, deadline);
      return { began: began.map(plainRelation), ended: ended.map(plainRelation) };
    }
    // The only remaining kind of question: ranking.
    default:
      return (await ranking(graph, question, deadline)).map(({ entity, score }) => ({ entity: entity.id, score }));
  }
}

async function plainPositions(
  graph: Graph,
  question: Extract<Question, { asks: 'positions' }>,
  deadline: Deadline,
): Promise<unknown> {
  try {
    return (await positions(graph, question, deadline)).map((found) => ({
      predicate: found.predicate,
      subject: found.subject?.id ?? null,
      object: found.object?.id ?? null,
      occasion: found.occasion?.id ?? null,
      relation: found.relation?.id ?? null,
      rows: found.rows.map((row) => ({
        ...row,
        holder: row.holder.id,
        saidBy: row.saidBy.map(({ id }) => id),
      })),
      silent: found.silent.map(({ id }) => id),
    }));
  } catch (error) {
    if (error instanceof BadInputError) return 'refused';
    throw error;
  }
}

/** Reads all pages by their cursors. If `hasNextPage` or the length of a page is wrong, the last item shows these values. */
async function wholeTimeline(
  graph: Graph,
  { of, page, through }: Extract<Question, { asks: 'timeline' }>,
  deadline: Deadline,
): Promise<unknown[]> {
  const items: unknown[] = [];
  let after: string | undefined;
  for (let hasNextPage = true; hasNextPage;) {
    const found = await timeline(graph, { of, first: page, after, through }, deadline);
    items.push(...found.items.map(plainItem));
    after = found.items.at(-1)?.cursor;
    ({ hasNextPage } = found);
    if (hasNextPage !== items.length < found.totalCount || (hasNextPage && found.items.length !== page)) {
      return [...items, { page, hasNextPage, totalCount: found.totalCount, items: found.items.length }];
    }
  }
  return items;
}

function plainItem(item: TimelineItem): PlainItem {
  switch (item.kind) {
    case 'EVENT':
      return { kind: item.kind, id: item.entity.id, ...plainBounds(item.bounds) };
    case 'RELATION':
      return { kind: item.kind, id: item.relation.id, relation: plainRelation(item.relation) };
    default: {
      const { id, predicate, subject, object, occasion } = item.claim;
      return {
        kind: item.kind,
        id,
        predicate,
        subject: subject?.id ?? null,
        object: object?.id ?? null,
        occasion: occasion?.id ?? null,
        roles: item.roles,
        ...plainBounds(item.claim),
      };
    }
  }
}

function plainPath({ entities, relations, steps, innerDegrees, weakestOrigins }: FoundPath): PlainPath {
  return {
    entities: entities.map(({ id }) => id),
    relations: relations.map(plainRelation),
    steps: steps.map((step) => step.relations.map(plainRelation)),
    innerDegrees,
    weakestOrigins,
  };
}

function plainRelation(relation: RelationRecord): PlainRelation {
  const { id, type, from, to, modes, status, withdrawn, origins, occasion, claims, against } = relation;
  return {
    id,
    type,
    from: from.id,
    to: to.id,
    modes,
    status,
    withdrawn,
    origins,
    occasion: occasion?.id ?? null,
    claims,
    against,
    ...plainBounds(relation),
  };
}

function plainBounds(bounds: DrawnBounds): DrawnBounds {
  const { startEarliest, startLatest, endEarliest, endLatest, startDrawn, endDrawn } = bounds;
  return { startEarliest, startLatest, endEarliest, endLatest, startDrawn, endDrawn };
}
