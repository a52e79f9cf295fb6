/** The limit of Node's heap, which only Node's own options set, and whether it is enough for the settings of the server. */
import { getHeapStatistics } from 'node:v8';
import type { Config } from '../config.ts';

const MEBIBYTE = 1_048_576;
/** 384 (mebibytes): the program, the schema and light requests. */
const BASE = 384;
/** 256 (mebibytes): an answer of 32 MiB, with the values from which it was made. */
const FOR_EACH_HEAVY_REQUEST = 256;

/** In mebibytes. V8 keeps a little more than the option says, for its own young objects. */
export function heapLimitMebibytes(): number {
  return Math.round(getHeapStatistics().heap_size_limit / MEBIBYTE);
}

/** Returns what to do if the limit is too small for the heavy requests that may run at once; undefined if it is enough. */
export function heapAdvice({ runningRequests }: Pick<Config, 'runningRequests'>, limit: number): string | undefined {
  const needed = BASE + runningRequests * FOR_EACH_HEAVY_REQUEST;
  if (limit >= needed) return undefined;
  return `Node may use ${limit} MiB of heap, and SANAD_RUNNING_REQUESTS=${runningRequests} needs ${needed} MiB. Set NODE_OPTIONS=--max-old-space-size=${needed}, or fewer running requests.`;
}
