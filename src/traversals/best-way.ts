/** Of all shortest ways the best: the best evidenced, then the first by its entities, then by its relations. */
import { invariant, InvariantError } from '../errors.ts';
import type { EntityRef, View } from '../graph/port.ts';
import { ANY_TIME, arrival, departure } from './moments.ts';
import { endOf, type Beginning, type Step, type Suffix, type SuffixSearch } from './suffix-search.ts';

/** @param steps layer by layer from the beginning, all of least length together; in a search in time also some that do not fit together */
export async function bestOf(search: SuffixSearch, beginning: Beginning, steps: readonly Step[][]): Promise<Suffix> {
  const { graph, view, deadline } = search;
  const originsOf = ({ relation }: Step): number => Math.min(beginning.weakestOrigins, view.originsOf(relation));
  const levels = [...new Set(steps.flat().map(originsOf))].toSorted((a, b) => b - a);
  for (const weakestOrigins of levels) {
    await deadline.pause();
    const evidenced = steps.map((layer) => layer.filter((step) => originsOf(step) >= weakestOrigins));
    const entities = firstWay(search, beginning, evidenced, (a, b) => graph.compareEntities(a.to, b.to));
    if (entities === undefined) continue;
    const along = evidenced.map((layer, index) =>
      layer.filter(
        ({ from, to }) => to === entities[index]?.to && from === (entities[index - 1]?.to ?? endOf(beginning)),
      ),
    );
    const way = firstWay(search, beginning, along, (a, b) => view.compareRelations(a.relation, b.relation));
    invariant(way, 'There is a way along the entities of a way');
    return { entities: way.map(({ to }) => to), relations: way.map(({ relation }) => relation), weakestOrigins };
  }
  throw new InvariantError('Where both sides meet, there is a way');
}

/** The way that is first in an order of steps, taken one after another; undefined where no steps fit together. */
function firstWay(
  { view, to, chronological }: SuffixSearch,
  beginning: Beginning,
  steps: readonly Step[][],
  compare: (a: Step, b: Step) => number,
): Step[] | undefined {
  const until = latestMoments(view, to, steps, chronological);
  let at = beginning.begun;
  let entity = endOf(beginning);
  const way: Step[] = [];
  for (const [index, layer] of steps.entries()) {
    let best: Step | undefined;
    let bestAt = at;
    for (const step of layer) {
      if (step.from !== entity) continue;
      const then = chronological ? arrival(view, step.relation, at) : at;
      const latest = until[index + 1]?.get(step.to);
      if (then === undefined || latest === undefined || then > latest) continue;
      const order = best === undefined ? -1 : compare(step, best);
      if (order > 0 || (order === 0 && then >= bestAt)) continue;
      best = step;
      bestAt = then;
    }
    if (best === undefined) return undefined;
    way.push(best);
    entity = best.to;
    at = bestAt;
  }
  return way;
}

/** For each layer the latest moment at which each entity can still be left for the end. */
function latestMoments(
  view: View,
  to: EntityRef,
  steps: readonly Step[][],
  chronological: boolean,
): Map<EntityRef, number>[] {
  const layers: Map<EntityRef, number>[] = [new Map([[to, ANY_TIME]])];
  for (const layer of steps.toReversed()) {
    const after = layers[0] ?? new Map<EntityRef, number>();
    const before: Map<EntityRef, number> = new Map();
    for (const { from, relation, to: next } of layer) {
      const until = after.get(next);
      const at = until === undefined || !chronological ? until : departure(view, relation, until);
      if (at !== undefined && at >= (before.get(from) ?? -Infinity)) before.set(from, at);
    }
    layers.unshift(before);
  }
  return layers;
}
