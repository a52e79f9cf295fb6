/**
 * Computes the scores of all entities with a library, in a separate thread. Therefore a large graph does not delay other
 * requests. docs/decisions/0010-centrality.md names the library and the reasons.
 */
import { Worker } from 'node:worker_threads';
import { InvariantError, LimitError } from '../errors.ts';
import { clientGone } from './question.ts';

/**
 * PAGERANK: the probability that a random walk is at the entity. Each step of the walk follows a random relation; with
 * probability 0.15, and from an entity without a relation to follow, it jumps to a random entity. The scores sum to 1.
 *
 * BETWEENNESS: the number of pairs of other entities whose shortest path contains the entity. If a pair has several shortest
 * paths, it counts as the share of them that contain the entity. The number is not normalised, so entities without relations
 * do not change it. In a directed graph, each pair counts once for each direction.
 */
export type Centrality = 'PAGERANK' | 'BETWEENNESS';

/** Entities have the numbers 0 to `count - 1`. Several edges of a pair count as one. An edge from an entity to itself is ignored. */
export interface Edges {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** True: an edge is walked only from `from` to `to`. False: in both directions. */
  readonly directed: boolean;
}

export interface CentralityLimits {
  /** Stops the work if no request waits for it any more. */
  readonly signal?: AbortSignal | undefined;
  /** The greatest size of the thread's heap. 2_048 (mebibytes): a graph of two million edges takes half of it. */
  readonly memoryMebibytes?: number | undefined;
}

type Answer = { readonly scores: Float64Array } | { readonly tooManyPaths: true };

const ADVICE = 'Restrict `through` so that fewer relations remain, or rank by DEGREE.';

/**
 * The score of each entity, by its number. Scores are rounded to ten significant digits, so that entities in equal positions
 * have equal scores in any order of the relations.
 * @throws {LimitError} `centrality`: if the memory is used up, or if two entities have more than 4,294,967,295
 * shortest paths between them
 * @throws {DeadlineError} if `signal` is aborted
 */
export async function centrality(
  kind: Centrality,
  edges: Edges,
  { signal, memoryMebibytes = 2_048 }: CentralityLimits = {},
): Promise<Float64Array> {
  if (signal?.aborted === true) throw clientGone(signal);
  if (edges.count === 0) return new Float64Array();
  const worker = new Worker(new URL('centrality-worker.mjs', import.meta.url), {
    name: `sanad ${kind}`,
    workerData: { kind, edges },
    resourceLimits: { maxOldGenerationSizeMb: memoryMebibytes },
  });
  let onAbort: (() => void) | undefined;
  try {
    return await new Promise<Float64Array>((resolve, reject) => {
      onAbort = () => reject(clientGone(signal));
      signal?.addEventListener('abort', onAbort);
      worker.once('message', (answer: Answer) => {
        if ('scores' in answer) resolve(answer.scores);
        else reject(exceeded(kind, 'finds more shortest paths between two entities than it can count'));
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const isOutOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(isOutOfMemory ? exceeded(kind, `takes more than ${memoryMebibytes} MiB of memory`) : error);
      });
      // After an answer, the promise is already resolved and this call has no effect.
      worker.once('exit', () =>
        reject(new InvariantError(`The thread that ranks by ${kind} ended without an answer.`)),
      );
    });
  } finally {
    if (onAbort !== undefined) signal?.removeEventListener('abort', onAbort);
    // A thread that has not answered could run for hours.
    void worker.terminate();
  }
}

/** The error of a request whose deadline ended before the scores were computed. */
export function tooSlow(kind: Centrality, millis: number): LimitError {
  return exceeded(kind, `takes longer than ${millis} ms`);
}

function exceeded(kind: Centrality, problem: string): LimitError {
  return new LimitError('centrality', `Ranking this graph by ${kind} ${problem} (bound: centrality). ${ADVICE}`);
}
