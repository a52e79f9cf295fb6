/** Who stands out, by what counts. */
import type { EntityLabel } from '../model/labels.ts';
import type { EntityRecord, EntityRef, Graph, Hops, Through, View } from '../model/graph.ts';
import { centrality } from './centrality.ts';
import { bounded, entityFilter, viewOf, type Deadline } from './question.ts';

/**
 * DEGREE: how many relations. CLAIMS_MADE: of how many claims it is an origin. PAGERANK (adding up to 1) and BETWEENNESS
 * as `centrality` computes them.
 */
export type Ranking = 'DEGREE' | 'PAGERANK' | 'BETWEENNESS' | 'CLAIMS_MADE';

export interface RankingQuestion {
  readonly by: Ranking;
  /** Which entities are listed; all take part. */
  readonly types: readonly EntityLabel[] | undefined;
  /** 20 */
  readonly first: number;
  readonly through: Through;
}

export interface Ranked {
  readonly entity: EntityRecord;
  readonly score: number;
}

/** How many rankings of one graph are remembered: the latest. */
const REMEMBERED = 32;
type Scores = ReadonlyMap<EntityRef, number>;
const remembered = new WeakMap<Graph, Map<string, Promise<Scores>>>();

/**
 * Entities by score, then by id: those that at least one relation touches, or that made a claim.
 *
 * ```graphql
 * { ranking(by: PAGERANK, types: [Person], first: 10) { entity { name } score } }
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function ranking(graph: Graph, question: RankingQuestion, deadline: Deadline): Promise<Ranked[]> {
  const first = bounded('first', question.first, 1);
  const view = await viewOf(graph, question.through);
  const scores = await once(
    graph,
    [question.by, question.through],
    async () => await score(graph, view, question, deadline),
  );
  deadline.check();
  const listed = new Set(question.types);
  return [...scores]
    .filter(([entity]) => question.types === undefined || listed.has(graph.labelOf(entity)))
    .toSorted(([a, of], [b, other]) => other - of || graph.compareEntities(a, b))
    .slice(0, first)
    .map(([entity, each]) => ({ entity: graph.entityRecord(entity), score: each }));
}

/** Computed once for a graph and a filter; what failed is tried again. */
async function once(graph: Graph, key: unknown, compute: () => Promise<Scores>): Promise<Scores> {
  const known = remembered.get(graph) ?? new Map<string, Promise<Scores>>();
  remembered.set(graph, known);
  const text = JSON.stringify(key);
  const computing = known.get(text) ?? compute();
  known.delete(text);
  known.set(text, computing);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  try {
    return await computing;
  } catch (error) {
    known.delete(text);
    throw error;
  }
}

async function score(graph: Graph, view: View, { by, through }: RankingQuestion, deadline: Deadline): Promise<Scores> {
  const mayPass = entityFilter(graph, through, []);
  if (by === 'CLAIMS_MADE') {
    return new Map([...(await view.claimsMade())].filter(([entity]) => mayPass(entity)));
  }
  const { near, far } = await view.all();
  const touched = near.flatMap((entity, index) => {
    const other = far[index] ?? entity;
    return mayPass(entity) && mayPass(other) ? [entity, other] : [];
  });
  const entities = [...new Set(touched)].toSorted((a, b) => graph.compareEntities(a, b));
  deadline.check();
  const hops = await view.expand(entities);
  deadline.check();
  return by === 'DEGREE'
    ? degrees(hops, mayPass)
    : await central(by, entities, hops, (through.direction ?? 'ANY') !== 'ANY', deadline);
}

function degrees({ near, far }: Hops, mayPass: (entity: EntityRef) => boolean): Scores {
  const counts = new Map<EntityRef, number>();
  for (const [index, entity] of near.entries()) {
    if (mayPass(far[index] ?? -1)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}

async function central(
  by: 'PAGERANK' | 'BETWEENNESS',
  entities: readonly EntityRef[],
  { near, far }: Hops,
  directed: boolean,
  deadline: Deadline,
): Promise<Scores> {
  const places = new Map(entities.map((entity, place) => [entity, place]));
  const from: number[] = [];
  const to: number[] = [];
  for (const [index, entity] of near.entries()) {
    const other = far[index] ?? -1;
    const [here, there] = [places.get(entity), places.get(other)];
    if (here === undefined || there === undefined) continue;
    from.push(here);
    to.push(there);
  }
  const scores = await centrality(
    by,
    { count: entities.length, from: Int32Array.from(from), to: Int32Array.from(to), directed },
    { limitMillis: deadline.millisLeft() },
  );
  return new Map(entities.map((entity, place) => [entity, scores[place] ?? 0]));
}
