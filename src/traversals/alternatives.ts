/**
 * The relations by which a path through given entities can lead: all of each hop that lie on a path which walks no relation twice
 * and, in a chronological search, on one whose hops fit together in time.
 */
import type { EntityRef } from '../graph/port.ts';
import { bestOf } from './best-of.ts';
import type { BestPath, Step, SuffixSearch } from './suffix-search.ts';

/** All relations that lead from each entity to the next one, one layer for each hop. */
export async function stepsAlong(search: SuffixSearch, entities: readonly EntityRef[]): Promise<Step[][]> {
  const layers: Step[][] = [];
  for (const [index, to] of entities.slice(1).entries()) {
    const from = entities[index] ?? to;
    const { relation } = await search.view.between([from], [to], search.direction);
    layers.push([...new Set(relation)].map((each) => ({ from, relation: each, to })));
  }
  return layers;
}

/** The steps of these layers that lie on a path which may be answered. */
export async function alternativesIn(search: SuffixSearch, layers: readonly Step[][]): Promise<Step[][]> {
  if (!search.chronological && !repeats(layers)) return [...layers];
  const found: Step[][] = [];
  for (const [index, layer] of layers.entries()) {
    const kept: Step[] = [];
    for (const step of layer) {
      const through = layers.map((other, place) => (place === index ? [step] : other));
      if ((await bestWithoutRepeats(search, through)) !== undefined) kept.push(step);
    }
    found.push(kept);
  }
  return found;
}

/**
 * The best path of these layers, each of which leads from one entity to the next, that walks no relation twice. Only the first or the
 * last hop can share a relation with another: an occasion leads to both ends of its relation.
 */
export async function bestWithoutRepeats(
  search: SuffixSearch,
  layers: readonly Step[][],
): Promise<BestPath | undefined> {
  if (!repeats(layers)) return await bestOf(search, layers);
  const last = layers.length - 1;
  let best: BestPath | undefined;
  for (const begins of layers[0] ?? []) {
    for (const ends of layers[last] ?? []) {
      if (begins.relation === ends.relation) continue;
      const apart = layers.map((layer, index) => {
        if (index === 0) return [begins];
        if (index === last) return [ends];
        return layer.filter(({ relation }) => relation !== begins.relation && relation !== ends.relation);
      });
      const found = await bestOf(search, apart);
      if (found !== undefined && (best === undefined || isBetter(search, found, best))) best = found;
    }
  }
  return best;
}

/** Of two paths through the same entities. */
function isBetter({ view }: SuffixSearch, one: BestPath, other: BestPath): boolean {
  if (one.weakestOrigins !== other.weakestOrigins) return one.weakestOrigins > other.weakestOrigins;
  const orders = one.relations.map((relation, index) =>
    view.compareRelations(relation, other.relations[index] ?? relation),
  );
  return (orders.find((order) => order !== 0) ?? 0) < 0;
}

/** Whether a relation is in two of the layers. */
function repeats(layers: readonly Step[][]): boolean {
  const all = layers.flatMap((layer) => layer.map(({ relation }) => relation));
  return new Set(all).size < all.length;
}
