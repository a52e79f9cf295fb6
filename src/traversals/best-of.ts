/**
 * Chooses the best of all shortest paths: the one whose weakest relation has the most origins; then the first by the ids of its
 * entities, then of its relations.
 */
import { invariant, InvariantError } from '../errors.ts';
import type { EntityRef } from '../graph/port.ts';
import { ANY_TIME, arrival, departure } from './moments.ts';
import { endOf, type Beginning, type PathView, type Step, type Suffix, type SuffixSearch } from './suffix-search.ts';

/**
 * @param steps the hops of all shortest paths, one layer for each position, from the beginning on. In a chronological search,
 * some of them may be on no path whose hops fit together in time.
 */
export async function bestOf(search: SuffixSearch, beginning: Beginning, steps: readonly Step[][]): Promise<Suffix> {
  const { graph, view, deadline } = search;
  const originsOf = ({ relation }: Step): number => Math.min(beginning.weakestOrigins, view.originsOf(relation));
  const levels = [...new Set(steps.flat().map(originsOf))].toSorted((a, b) => b - a);
  for (const weakestOrigins of levels) {
    await deadline.pause();
    const supported = steps.map((layer) => layer.filter((step) => originsOf(step) >= weakestOrigins));
    const firstByEntities = firstPath(search, beginning, supported, (a, b) => graph.compareEntities(a.to, b.to));
    if (firstByEntities === undefined) continue;
    const sameEntities = supported.map((layer, index) =>
      layer.filter(
        ({ from, to }) =>
          to === firstByEntities[index]?.to && from === (firstByEntities[index - 1]?.to ?? endOf(beginning)),
      ),
    );
    const best = firstPath(search, beginning, sameEntities, (a, b) => view.compareRelations(a.relation, b.relation));
    invariant(best, 'No path has the entities of a path that was found');
    return { entities: best.map(({ to }) => to), relations: best.map(({ relation }) => relation), weakestOrigins };
  }
  throw new InvariantError('The two sides of the search met, but no path connects them');
}

/** The path that is first by `compare`, step by step; undefined if no steps fit together. */
function firstPath(
  { view, to, chronological }: SuffixSearch,
  beginning: Beginning,
  steps: readonly Step[][],
  compare: (a: Step, b: Step) => number,
): Step[] | undefined {
  const latestByLayer = latestMoments(view, to, steps, chronological);
  let moment = beginning.earliestMoment;
  let entity = endOf(beginning);
  const path: Step[] = [];
  for (const [index, layer] of steps.entries()) {
    let best: Step | undefined;
    let bestMoment = moment;
    for (const step of layer) {
      if (step.from !== entity) continue;
      const nextMoment = chronological ? arrival(view, step.relation, moment) : moment;
      const latest = latestByLayer[index + 1]?.get(step.to);
      if (nextMoment === undefined || latest === undefined || nextMoment > latest) continue;
      const order = best === undefined ? -1 : compare(step, best);
      if (order > 0 || (order === 0 && nextMoment >= bestMoment)) continue;
      best = step;
      bestMoment = nextMoment;
    }
    if (best === undefined) return undefined;
    path.push(best);
    entity = best.to;
    moment = bestMoment;
  }
  return path;
}

/** For each layer: the latest moment at which a path can be at each entity and still reach the end. */
function latestMoments(
  view: PathView,
  to: EntityRef,
  steps: readonly Step[][],
  chronological: boolean,
): Map<EntityRef, number>[] {
  const layers: Map<EntityRef, number>[] = [new Map([[to, ANY_TIME]])];
  for (const layer of steps.toReversed()) {
    const after = layers[0] ?? new Map<EntityRef, number>();
    const before: Map<EntityRef, number> = new Map();
    for (const { from, relation, to: next } of layer) {
      const latest = after.get(next);
      const moment = latest === undefined || !chronological ? latest : departure(view, relation, latest);
      if (moment !== undefined && moment >= (before.get(from) ?? -Infinity)) before.set(from, moment);
    }
    layers.unshift(before);
  }
  return layers;
}
