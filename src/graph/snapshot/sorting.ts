/** Sorting by whole numbers: one counting sort for each key. Time is linear in the number of items. */
import { forEachOf, type Work } from './slices.ts';

/**
 * Returns `items` sorted by `keyOf`. The sort is stable: items with equal keys keep their order.
 * @param buckets a number above every key
 */
export function* sortedBy(items: Uint32Array, buckets: number, keyOf: (item: number) => number): Work<Uint32Array> {
  const next = yield* startsOf(items.length, buckets, (index) => keyOf(items[index] ?? 0));
  const sorted = new Uint32Array(items.length);
  yield* forEachOf(items.length, (index) => {
    const item = items[index] ?? 0;
    const key = keyOf(item);
    const slot = next[key] ?? 0;
    sorted[slot] = item;
    next[key] = slot + 1;
  });
  return sorted;
}

/** Returns where the items of each key begin if `count` items are sorted by key; the last number is where the last key ends. */
export function* startsOf(count: number, buckets: number, keyOf: (index: number) => number): Work<Uint32Array> {
  const starts = new Uint32Array(buckets + 1);
  yield* forEachOf(count, (index) => {
    const key = keyOf(index) + 1;
    starts[key] = (starts[key] ?? 0) + 1;
  });
  yield* forEachOf(buckets, (bucket) => {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  });
  return starts;
}

/** Returns the first place in a column in ascending order that holds `value` or more; the length of the column if none does. */
export function placeOf(value: number, column: Uint32Array): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns 0, 1, 2 … up to, not including, `count`. */
export function upTo(count: number): Uint32Array {
  const all = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) all[index] = index;
  return all;
}

/** Returns the values of a column at the places that `order` names: the value at `order[0]` comes first. */
export function* inOrder<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  column: T,
  order: Uint32Array,
): Work<T> {
  const sorted = new (column.constructor as new (length: number) => T)(order.length);
  yield* forEachOf(order.length, (index) => {
    sorted[index] = column[order[index] ?? 0] ?? 0;
  });
  return sorted;
}
