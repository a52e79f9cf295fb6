/** The heaviest chain of places that come in one order before and after an edit. */

export interface Step {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Returns steps of which each has a greater `from` and a greater `to` than the one before: those with the greatest sum of weights. O(n log n). */
export function heaviestChain<S extends Step>(steps: readonly S[]): S[] {
  // Of two steps with one `from`, the one with the greater `to` comes first, so that no chain has both.
  const sorted = steps.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const ranks = new Map(
    [...new Set(sorted.map(({ to }) => to))].toSorted((a, b) => a - b).map((to, rank) => [to, rank + 1]),
  );
  const sums = sorted.map(({ weight }) => weight);
  const former = sorted.map(() => -1);
  // Fenwick tree: for each rank, the index of the heaviest chain that ends at this rank or below.
  const tree = new Int32Array(ranks.size + 1).fill(-1);
  const sumOf = (index: number): number => sums[index] ?? 0;
  for (const [index, { to, weight }] of sorted.entries()) {
    const rank = ranks.get(to) ?? 0;
    let best = -1;
    for (let at = rank - 1; at > 0; at -= at & -at) if (sumOf(tree[at] ?? -1) > sumOf(best)) best = tree[at] ?? -1;
    former[index] = best;
    sums[index] = weight + sumOf(best);
    for (let at = rank; at < tree.length; at += at & -at) if (sumOf(index) > sumOf(tree[at] ?? -1)) tree[at] = index;
  }
  const chain: S[] = [];
  let last = sums.reduce((best, sum, index) => (sum > sumOf(best) ? index : best), -1);
  for (; last >= 0; last = former[last] ?? -1) chain.unshift(...sorted.slice(last, last + 1));
  return chain;
}
