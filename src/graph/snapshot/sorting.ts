/** Sorting by whole numbers, a counting sort a key: as many steps as there are items. */
import { forEachOf, type Work } from './slices.ts';

/**
 * A new order of `items`: by `keyOf`, and where keys are equal as before.
 * @param buckets keys are below this
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

/** Where each of `buckets` begins, and at the end where the last one ends, if `count` items are laid in order of their keys. */
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

/** 0, 1, 2 … */
export function upTo(count: number): Uint32Array {
  const all = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) all[index] = index;
  return all;
}

/** A column in another order: what stands at `order[0]` comes first. */
export function* inOrder<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  column: T,
  order: Uint32Array,
): Work<T> {
  const sorted = column.slice() as T;
  yield* forEachOf(order.length, (index) => {
    sorted[index] = column[order[index] ?? 0] ?? 0;
  });
  return sorted;
}
