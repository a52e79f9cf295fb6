/** Relations between the same two entities, drawn as one line with their number until the reader opens them. */
import type { Relation } from '../api/canvas.ts';

/** At least one relation; the first one gives the line its id. */
export type Bundle = readonly [Relation, ...Relation[]];

/**
 * @param open ids of relations that have lines of their own, together with all others between the same two entities
 * @returns the lines between each two entities: one, or one for each relation
 */
export function bundlesOf(relations: readonly Relation[], open: ReadonlySet<string>): readonly (readonly Bundle[])[] {
  const pairs = new Map<string, Relation[]>();
  for (const relation of relations) {
    const pair = pairOf(relation);
    const others = pairs.get(pair);
    if (others === undefined) pairs.set(pair, [relation]);
    else others.push(relation);
  }
  return [...pairs.values()].map((pair): readonly Bundle[] => {
    const [first, ...others] = pair.toSorted((a, b) => b.origins - a.origins || (a.id < b.id ? -1 : 1));
    if (first === undefined) return [];
    return pair.some(({ id }) => open.has(id)) ? [first, ...others].map((each) => [each]) : [[first, ...others]];
  });
}

/** The same text for both directions. */
function pairOf({ from, to }: Pick<Relation, 'from' | 'to'>): string {
  return from.id < to.id ? `${from.id} ${to.id}` : `${to.id} ${from.id}`;
}
