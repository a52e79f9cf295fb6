/**
 * Chooses the best of all shortest paths: the one whose entities between the ends have the fewest relations, added up; of these the
 * one whose weakest relation has the most origins; then the first by the ids of its entities, then of its relations.
 *
 * The sum of degrees is the weight of Croes et al., "Metabolic PathFinding" (Nucleic Acids Research 33, 2005): a path through a hub
 * says little, because a hub is near to everything.
 */
import { invariant } from '../errors.ts';
import type { EntityRef } from '../graph/port.ts';
import { ANY_TIME, arrival, departure, NO_TIME } from './moments.ts';
import type { BestPath, Step, SuffixSearch } from './suffix-search.ts';

type Layers = readonly (readonly Step[])[];
type DegreeOf = (entity: EntityRef) => number;

/**
 * Undefined if no hops fit together.
 * @param steps the hops of all shortest paths, one layer for each position. In a chronological search, some of them may be on no path
 * whose hops fit together in time.
 */
export async function bestOf(search: SuffixSearch, steps: Layers): Promise<BestPath | undefined> {
  const { graph, view, from, deadline } = search;
  const degreeOf = await degreesWithin(search, steps);
  const least = remainders(search, steps, degreeOf)[0]?.get(from)?.[0]?.degree;
  if (least === undefined) return undefined;
  const levels = [...new Set(steps.flat().map(({ relation }) => view.originsOf(relation)))].toSorted((a, b) => b - a);
  for (const weakestOrigins of levels) {
    await deadline.pause();
    const supported = steps.map((layer) => layer.filter(({ relation }) => view.originsOf(relation) >= weakestOrigins));
    const first = (layers: Layers, compare: (a: Step, b: Step) => number): Step[] | undefined =>
      firstPath(search, layers, { degreeOf, least, compare });
    const firstByEntities = first(supported, (a, b) => graph.compareEntities(a.to, b.to));
    if (firstByEntities === undefined) continue;
    const sameEntities = supported.map((layer, index) =>
      layer.filter(
        ({ from: near, to }) => to === firstByEntities[index]?.to && near === (firstByEntities[index - 1]?.to ?? from),
      ),
    );
    const best = first(sameEntities, (a, b) => view.compareRelations(a.relation, b.relation));
    invariant(best, 'No path has the entities of a path that was found');
    return {
      entities: [from, ...best.map(({ to }) => to)],
      relations: best.map(({ relation }) => relation),
      innerDegree: least,
      weakestOrigins,
    };
  }
  return undefined;
}

/** The degrees of the entities between the ends; 0 for the ends. */
async function degreesWithin({ view, from, to }: SuffixSearch, steps: Layers): Promise<DegreeOf> {
  const reached = new Set(steps.flatMap((layer) => layer.map((step) => step.to)));
  const inner = [...reached].filter((entity) => entity !== from && entity !== to);
  const degrees = await view.degreesOf(inner);
  const byEntity = new Map(inner.map((entity, index) => [entity, degrees[index] ?? 0]));
  return (entity) => byEntity.get(entity) ?? 0;
}

interface Order {
  readonly degreeOf: DegreeOf;
  /** The sum that the degrees of the path may have. */
  readonly least: number;
  readonly compare: (a: Step, b: Step) => number;
}

/** The path within `least` that is first by `compare`, step by step; undefined if no steps fit together. */
function firstPath(search: SuffixSearch, steps: Layers, { degreeOf, least, compare }: Order): Step[] | undefined {
  const { view, from, chronological } = search;
  const rest = remainders(search, steps, degreeOf);
  let moment = NO_TIME;
  let entity = from;
  let spent = 0;
  const path: Step[] = [];
  for (const [index, layer] of steps.entries()) {
    let best: Step | undefined;
    let bestMoment = moment;
    for (const step of layer) {
      if (step.from !== entity) continue;
      const nextMoment = chronological ? arrival(view, step.relation, moment) : moment;
      const left = least - spent - degreeOf(step.to);
      const latest = rest[index + 1]?.get(step.to)?.findLast(({ degree }) => degree <= left)?.latest;
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
    spent += degreeOf(entity);
  }
  return path;
}

/** A way from an entity to the end of the path. */
interface Remainder {
  /** The sum of the degrees of the entities after it. */
  readonly degree: number;
  /** The latest moment at which a path can be at the entity. */
  readonly latest: number;
}

/**
 * For each layer and entity the ways to the end that no other way beats in both sum and moment, by ascending sum: the moments ascend
 * too. If the search is not chronological, there is one.
 */
function remainders(
  { view, to, chronological }: SuffixSearch,
  steps: Layers,
  degreeOf: DegreeOf,
): Map<EntityRef, readonly Remainder[]>[] {
  const layers: Map<EntityRef, readonly Remainder[]>[] = [new Map([[to, [{ degree: 0, latest: ANY_TIME }]]])];
  for (const layer of steps.toReversed()) {
    const after = layers[0] ?? new Map<EntityRef, readonly Remainder[]>();
    const before = new Map<EntityRef, readonly Remainder[]>();
    for (const { from, relation, to: next } of layer) {
      for (const { degree, latest } of after.get(next) ?? []) {
        const moment = chronological ? departure(view, relation, latest) : latest;
        if (moment === undefined) continue;
        before.set(from, withRemainder(before.get(from) ?? [], { degree: degree + degreeOf(next), latest: moment }));
      }
    }
    layers.unshift(before);
  }
  return layers;
}

function withRemainder(known: readonly Remainder[], added: Remainder): readonly Remainder[] {
  if (known.some(({ degree, latest }) => degree <= added.degree && latest >= added.latest)) return known;
  const kept = known.filter(({ degree, latest }) => degree < added.degree || latest > added.latest);
  return [...kept, added].toSorted((a, b) => a.degree - b.degree);
}
