/** Ranks entities by one of four scores. */
import type { EntityLabel } from '../model/labels.ts';
import type { EntityRecord, EntityRef, Graph, Hops, Through } from '../graph/port.ts';
import { DeadlineError } from '../errors.ts';
import { centrality, tooSlow } from './centrality.ts';
import { markCut } from './cut.ts';
import { bounded, entityFilter, viewOf, type Deadline } from './question.ts';
import { SharedComputation } from './shared-computation.ts';
import { inTurns, sorted } from './turns.ts';

/**
 * DEGREE: the number of relations of the entity. CLAIMS_MADE: the number of claims of which it is an origin. PAGERANK and
 * BETWEENNESS: see `Centrality`.
 */
export type Ranking = 'DEGREE' | 'PAGERANK' | 'BETWEENNESS' | 'CLAIMS_MADE';

export interface RankingQuestion {
  readonly by: Ranking;
  /** The labels of the entities to list; absent: all. The scores are computed from all entities. */
  readonly types: readonly EntityLabel[] | undefined;
  /** Default: 20. */
  readonly first: number;
  readonly through: Through;
}

export interface Ranked {
  readonly entity: EntityRecord;
  readonly score: number;
}

/** The number of rankings that are cached for each graph; the rankings that were used last stay. */
const MAX_CACHED_RANKINGS = 32;
type Scores = ReadonlyMap<EntityRef, number>;
const rankingsByGraph = new WeakMap<Graph, Map<string, SharedComputation<Scores>>>();

/**
 * Entities by score, then by id. It lists entities with at least one relation, or (for CLAIMS_MADE) with at least one claim.
 *
 * ```graphql
 * { ranking(by: PAGERANK, types: [Person], first: 10) { entity { name } score } }
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function ranking(graph: Graph, question: RankingQuestion, deadline: Deadline): Promise<Ranked[]> {
  const first = bounded('first', question.first, 1);
  bounded('list', question.types?.length ?? 0, 0, 'types');
  // It also checks `through`, before a computation begins that other requests may share.
  await viewOf(graph, question.through, deadline);
  const scores = await scoresOf(graph, question, deadline);
  deadline.check();
  const listedTypes = new Set(question.types);
  const ranked = await sorted(
    [...scores].filter(([entity]) => question.types === undefined || listedTypes.has(graph.labelOf(entity))),
    deadline,
    ([a, scoreA], [b, scoreB]) => scoreB - scoreA || graph.compareEntities(a, b),
  );
  const list = ranked.slice(0, first).map(([entity, score]) => ({ entity: graph.entityRecord(entity), score }));
  return markCut(list, ranked.length > first);
}

/** @throws {LimitError | DeadlineError} if the deadline of this request is over first */
async function scoresOf(graph: Graph, question: RankingQuestion, deadline: Deadline): Promise<Scores> {
  const millis = deadline.millisLeft();
  try {
    return await cachedScores(graph, question).result(deadline);
  } catch (error) {
    const { by } = question;
    const isThread = by === 'PAGERANK' || by === 'BETWEENNESS';
    throw isThread && error instanceof DeadlineError && deadline.signal?.aborted !== true ? tooSlow(by, millis) : error;
  }
}

/** Computes the scores once for each graph and question; concurrent requests share the computation. A failure is not cached. */
function cachedScores(graph: Graph, question: RankingQuestion): SharedComputation<Scores> {
  const cache = rankingsByGraph.get(graph) ?? new Map<string, SharedComputation<Scores>>();
  rankingsByGraph.set(graph, cache);
  const key = JSON.stringify([question.by, question.through]);
  let computation = cache.get(key);
  cache.delete(key);
  if (computation === undefined || computation.isStopped) {
    const started = new SharedComputation(async (deadline) => await computeScores(graph, question, deadline));
    started.whenFailed(() => {
      if (cache.get(key) === started) cache.delete(key);
    });
    computation = started;
  }
  cache.set(key, computation);
  const [oldestKey] = cache.keys();
  if (cache.size > MAX_CACHED_RANKINGS && oldestKey !== undefined) cache.delete(oldestKey);
  return computation;
}

async function computeScores(graph: Graph, { by, through }: RankingQuestion, deadline: Deadline): Promise<Scores> {
  const view = graph.view(through, async () => await deadline.pause());
  const mayPass = entityFilter(graph, through, []);
  if (by === 'CLAIMS_MADE') {
    return new Map([...(await view.claimsMade())].filter(([entity]) => mayPass(entity)));
  }
  const { near, far } = await view.all();
  const relatedEntities = near.flatMap((entity, index) => {
    const other = far[index] ?? entity;
    return mayPass(entity) && mayPass(other) ? [entity, other] : [];
  });
  const entities = await sorted([...new Set(relatedEntities)], deadline, (a, b) => graph.compareEntities(a, b));
  const hops = await view.expand(entities);
  deadline.check();
  return by === 'DEGREE'
    ? await degrees(hops, mayPass, deadline)
    : await centralityScores(by, entities, hops, (through.direction ?? 'ANY') !== 'ANY', deadline);
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

async function centralityScores(
  by: 'PAGERANK' | 'BETWEENNESS',
  entities: readonly EntityRef[],
  { near, far }: Hops,
  directed: boolean,
  deadline: Deadline,
): Promise<Scores> {
  const numbers = new Map(entities.map((entity, number) => [entity, number]));
  const from: number[] = [];
  const to: number[] = [];
  await inTurns(near.length, deadline, (index) => {
    const [nearNumber, farNumber] = [numbers.get(near[index] ?? -1), numbers.get(far[index] ?? -1)];
    if (nearNumber === undefined || farNumber === undefined) return;
    from.push(nearNumber);
    to.push(farNumber);
  });
  const scores = await centrality(
    by,
    { count: entities.length, from: Int32Array.from(from), to: Int32Array.from(to), directed },
    { signal: deadline.signal },
  );
  return new Map(entities.map((entity, number) => [entity, scores[number] ?? 0]));
}
