/** Long work in turns: whatever else the server has to do is done in between, and the work ends with its deadline. */
import type { Deadline } from './question.ts';

/** How many are done before the clock is looked at. */
const AT_ONCE = 4_096;

/** Does something for each number under `count`. */
export async function inTurns(count: number, deadline: Deadline, each: (index: number) => void): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const to = Math.min(count, from + AT_ONCE);
    for (let index = from; index < to; index += 1) each(index);
    await deadline.pause();
  }
}

/** What `Array.prototype.map` does. */
export async function mapped<T, R>(items: readonly T[], deadline: Deadline, map: (item: T) => R): Promise<R[]> {
  const all: R[] = [];
  await inTurns(items.length, deadline, (index) => all.push(map(items[index] as T)));
  return all;
}

/** What `Array.prototype.toSorted` does: pieces are sorted, and merged two by two. */
export async function sorted<T>(
  items: readonly T[],
  deadline: Deadline,
  compare: (a: T, b: T) => number,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    runs.push(items.slice(from, from + AT_ONCE).toSorted(compare));
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
