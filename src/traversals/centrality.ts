/**
 * Scores of all entities at once, computed by a library in a thread of its own, so that neither the size of a graph nor
 * what somebody asks for can hold up anybody else. docs/decisions/0010-centrality.md says which library and why.
 */
import { Worker } from 'node:worker_threads';
import { DeadlineError, InvariantError, LimitError } from '../errors.ts';

/**
 * PAGERANK: where one who goes on along a relation taken at random, and with 0.15 to an entity taken at random, is found;
 * who has no relation to go on along goes to an entity taken at random. Sums to 1.
 *
 * BETWEENNESS: how many pairs of others have it on their shortest paths; where a pair has several, the share of those on
 * which it lies. Not normalised, so that entities which nobody is related to change nothing. Directed graphs count pairs
 * both ways.
 */
export type Centrality = 'PAGERANK' | 'BETWEENNESS';

/** Entities are numbered from 0 to `count - 1`. Several edges of one pair count as one; loops count as none. */
export interface Edges {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Whether an edge is walked only from `from` to `to`. */
  readonly directed: boolean;
}

export interface CentralityLimits {
  readonly limitMillis: number;
  /** Ends the work when whoever asked is gone. */
  readonly signal?: AbortSignal | undefined;
  /** What the thread's heap may take. 2_048: a graph of two million edges takes half of it. */
  readonly memoryMebibytes?: number | undefined;
}

type Answer = { readonly scores: Float64Array } | { readonly tooManyPaths: true };

const WAY_OUT = 'Narrow `through` so that fewer relations remain, or rank by DEGREE.';

/**
 * Scores by number of entity, to ten significant digits: entities in equal places have equal scores, whatever order
 * their relations are in.
 * @throws {LimitError} `centrality`: when the time or the memory is used up, or two entities have more than
 * 4,294,967,295 shortest paths between them
 * @throws {DeadlineError} when `signal` is aborted
 */
export async function centrality(
  kind: Centrality,
  edges: Edges,
  { limitMillis, signal, memoryMebibytes = 2_048 }: CentralityLimits,
): Promise<Float64Array> {
  if (signal?.aborted === true) throw gone(signal);
  if (edges.count === 0) return new Float64Array();
  const worker = new Worker(new URL('centrality-worker.mjs', import.meta.url), {
    name: `sanad ${kind}`,
    workerData: { kind, edges },
    resourceLimits: { maxOldGenerationSizeMb: memoryMebibytes },
  });
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  try {
    return await new Promise<Float64Array>((resolve, reject) => {
      timer = setTimeout(() => reject(exceeded(kind, `takes longer than ${limitMillis} ms`)), limitMillis);
      onAbort = () => reject(gone(signal));
      signal?.addEventListener('abort', onAbort);
      worker.once('message', (answer: Answer) => {
        if ('scores' in answer) resolve(answer.scores);
        else reject(exceeded(kind, 'meets more shortest paths between two entities than can be counted'));
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(isMemory ? exceeded(kind, `takes more than ${memoryMebibytes} MiB of memory`) : error);
      });
      // After an answer nobody hears this.
      worker.once('exit', () => reject(new InvariantError(`The ranking by ${kind} ended without an answer.`)));
    });
  } finally {
    clearTimeout(timer);
    if (onAbort !== undefined) signal?.removeEventListener('abort', onAbort);
    // What has answered ends by itself; what has not would go on for hours.
    void worker.terminate();
  }
}

function exceeded(kind: Centrality, what: string): LimitError {
  return new LimitError('centrality', `Ranking this graph by ${kind} ${what} (bound: centrality). ${WAY_OUT}`);
}

function gone(signal: AbortSignal | undefined): DeadlineError {
  return new DeadlineError('Nobody waits for this answer any more.', { cause: signal?.reason });
}
