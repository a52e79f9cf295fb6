/** Does long work in short pieces. Between two pieces the server does its other work, and the deadline is checked. */
import type { Deadline } from './question.ts';

/** 512: the number of items in one piece. Judging and reading 4,096 relations takes longer than a turn may take. */
const PIECE_SIZE = 512;
/** 2_048: the number of items that are sorted at once, which takes a millisecond or two. Shorter lists would be merged more often. */
const SORTED_SIZE = 2_048;

/** Calls `each` for every number below `count`. */
export async function inTurns(count: number, deadline: Deadline, each: (index: number) => void): Promise<void> {
  for (let from = 0; from < count; from += PIECE_SIZE) {
    const to = Math.min(count, from + PIECE_SIZE);
    for (let index = from; index < to; index += 1) each(index);
    await deadline.pause();
  }
}

/** `Array.prototype.map` in pieces. */
export async function mapped<T, R>(items: readonly T[], deadline: Deadline, map: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  await inTurns(items.length, deadline, (index) => results.push(map(items[index] as T)));
  return results;
}

/** `Array.prototype.toSorted` in pieces: it sorts the pieces, and then merges them in pairs. */
export async function sorted<T>(
  items: readonly T[],
  deadline: Deadline,
  compare: (a: T, b: T) => number,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += SORTED_SIZE) {
    runs.push(items.slice(from, from + SORTED_SIZE).toSorted(compare));
    await deadline.pause();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(await mergedOf(runs[index] ?? [], runs[index + 1] ?? [], deadline, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function mergedOf<T>(
  a: readonly T[],
  b: readonly T[],
  deadline: Deadline,
  compare: (a: T, b: T) => number,
): Promise<T[]> {
  const merged: T[] = [];
  let [left, right] = [0, 0];
  await inTurns(a.length + b.length, deadline, () => {
    const takesLeft = right >= b.length || (left < a.length && compare(a[left] as T, b[right] as T) <= 0);
    merged.push((takesLeft ? a[left++] : b[right++]) as T);
  });
  return merged;
}
