/** Who stands out, by what counts. */
import type { EntityLabel } from '../model/labels.ts';
import type { EntityRecord, EntityRef, Graph, Hops, Through, View } from '../graph/port.ts';
import { DeadlineError } from '../errors.ts';
import { centrality } from './centrality.ts';
import { bounded, entityFilter, viewOf, type Deadline } from './question.ts';
import { inTurns, sorted } from './turns.ts';

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
  bounded('list', question.types?.length ?? 0, 0);
  const view = await viewOf(graph, question.through, deadline);
  const scores = await once(
    graph,
    [question.by, question.through],
    async () => await score(graph, view, question, deadline),
    deadline,
  );
  deadline.check();
  const listed = new Set(question.types);
  const ranked = await sorted(
    [...scores].filter(([entity]) => question.types === undefined || listed.has(graph.labelOf(entity))),
    deadline,
    ([a, of], [b, other]) => other - of || graph.compareEntities(a, b),
  );
  return ranked.slice(0, first).map(([entity, each]) => ({ entity: graph.entityRecord(entity), score: each }));
}

/** Computed once for a graph and a filter; what failed is tried again, also where somebody else's time was over. */
async function once(graph: Graph, key: unknown, compute: () => Promise<Scores>, deadline: Deadline): Promise<Scores> {
  const known = remembered.get(graph) ?? new Map<string, Promise<Scores>>();
  remembered.set(graph, known);
  const text = JSON.stringify(key);
  const others = known.get(text);
  const computing = others ?? compute();
  known.delete(text);
  known.set(text, computing);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  try {
    return await computing;
  } catch (error) {
    if (known.get(text) === computing) known.delete(text);
    if (others === undefined || !(error instanceof DeadlineError)) throw error;
    deadline.check();
    return await once(graph, key, compute, deadline);
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
  const entities = await sorted([...new Set(touched)], deadline, (a, b) => graph.compareEntities(a, b));
  const hops = await view.expand(entities);
  deadline.check();
  return by === 'DEGREE'
    ? await degrees(hops, mayPass, deadline)
    : await central(by, entities, hops, (through.direction ?? 'ANY') !== 'ANY', deadline);
}

async function degrees(
  { near, far }: Hops,
  mayPass: (entity: EntityRef) => boolean,
  deadline: Deadline,
): Promise<Scores> {
  const counts = new Map<EntityRef, number>();
  await inTurns(near.length, deadline, (index) => {
    const entity = near[index] ?? -1;
    if (mayPass(far[index] ?? -1)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  });
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
  await inTurns(near.length, deadline, (index) => {
    const [here, there] = [places.get(near[index] ?? -1), places.get(far[index] ?? -1)];
    if (here === undefined || there === undefined) return;
    from.push(here);
    to.push(there);
  });
  const scores = await centrality(
    by,
    { count: entities.length, from: Int32Array.from(from), to: Int32Array.from(to), directed },
    { limitMillis: deadline.millisLeft(), signal: deadline.signal },
  );
  return new Map(entities.map((entity, place) => [entity, scores[place] ?? 0]));
}
