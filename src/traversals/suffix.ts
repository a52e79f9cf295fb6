/**
 * Finds the best path from the last entity of a beginning to the end of the search. It searches from both sides, one layer of
 * hops at a time. The front side keeps, for each entity, the earliest moment at which a path can reach it; the rear side keeps
 * the latest moment at which a path can leave it (moments.ts). Before a side advances, the search looks up the relations between
 * the two sides, because expanding the last layer would cost the most. The side with the lower cost advances. If the search is
 * not chronological, all moments are equal.
 */
import { invariant } from '../errors.ts';
import { reversed, type Direction, type EntityRef, type Hops, type RelationRef } from '../graph/port.ts';
import { bestOf } from './best-of.ts';
import { ANY_TIME, arrival, departure } from './moments.ts';
import {
  endOf,
  hopKey,
  type Beginning,
  type BestPath,
  type ExcludedHops,
  type PathView,
  type Step,
  type SuffixSearch,
} from './suffix-search.ts';
import { inTurns } from './turns.ts';

/**
 * Returns the best path with this beginning; undefined if no suffix has at most `maxLength` relations, avoids the entities of the
 * beginning and does not start with a hop of `excluded`.
 */
export async function bestSuffix(
  search: SuffixSearch,
  beginning: Beginning,
  excluded: ExcludedHops,
  maxLength: number,
): Promise<BestPath | undefined> {
  const steps = await shortestSteps(search, beginning, excluded, maxLength);
  if (steps === undefined) return undefined;
  const best = await bestOf(search, [...beginning.steps, ...steps]);
  invariant(best, 'The two sides of the search met, but no path connects them');
  return best;
}

/** The hops of all shortest paths, in layers from the beginning on. */
async function shortestSteps(
  search: SuffixSearch,
  beginning: Beginning,
  excluded: ExcludedHops,
  maxLength: number,
): Promise<Step[][] | undefined> {
  const { to, direction, deadline } = search;
  const beginningEntities = new Set(beginning.entities);
  const mayReach = (entity: EntityRef): boolean =>
    entity !== to && !beginningEntities.has(entity) && search.mayPass(entity);
  const front = new Side(search, direction, arrival, (moment, best) => moment < best, excluded);
  const rear = new Side(search, reversed(direction), departure, (moment, best) => moment > best, new Set());
  front.begin(endOf(beginning), beginning.earliestMoment);
  rear.begin(to, ANY_TIME);
  for (let length = 1; length <= maxLength; length += 1) {
    await deadline.pause();
    const middle = await stepsBetween(search, front, rear);
    if (middle.length > 0) {
      const before = await front.hopsInto(new Set(middle.map(({ from }) => from)));
      const after = await rear.hopsInto(new Set(middle.map((step) => step.to)));
      return [...before.toReversed(), middle, ...after.map((steps) => steps.map(reversedStep))];
    }
    if (length === maxLength) break;
    const cheaper = front.cost() <= rear.cost() ? front : rear;
    if (!(await cheaper.advance(mayReach))) return undefined;
  }
  return undefined;
}

/** The hops between the last layers of the two sides that fit in time between both. */
async function stepsBetween({ view, chronological, deadline }: SuffixSearch, front: Side, rear: Side): Promise<Step[]> {
  const { near, relation, far } = await view.between(front.reached, rear.reached, front.direction);
  const steps: Step[] = [];
  await inTurns(relation.length, deadline, (index) => {
    const step = { from: near[index] ?? -1, relation: relation[index] ?? -1, to: far[index] ?? -1 };
    if (front.isExcluded(step.relation, step.to)) return;
    const moment = chronological ? arrival(view, step.relation, front.momentOf(step.from)) : 0;
    if (moment !== undefined && (!chronological || moment <= rear.momentOf(step.to))) steps.push(step);
  });
  return steps;
}

/** One side of the search: the entities that it has reached, each with its best moment. */
class Side {
  readonly direction: Direction;
  readonly #search: SuffixSearch;
  readonly #nextMoment: (view: PathView, relation: RelationRef, moment: number) => number | undefined;
  readonly #isBetter: (moment: number, best: number) => boolean;
  /** The hops that may not be the first. */
  readonly #excluded: ExcludedHops;
  /** The best moment of each entity over all layers. */
  readonly #bestMoments = new Map<EntityRef, number>();
  /** The moment of each entity of the last layer. */
  #lastMoments = new Map<EntityRef, number>();
  /** The entities of the last layer. */
  #reached: readonly EntityRef[] = [];
  /** For each layer, the hops by which it was reached; also hops that were not used. */
  readonly #hops: Hops[] = [];

  constructor(
    search: SuffixSearch,
    direction: Direction,
    nextMoment: (view: PathView, relation: RelationRef, moment: number) => number | undefined,
    isBetter: (moment: number, best: number) => boolean,
    excluded: ExcludedHops,
  ) {
    this.#search = search;
    this.direction = direction;
    this.#nextMoment = nextMoment;
    this.#isBetter = isBetter;
    this.#excluded = excluded;
  }

  get reached(): readonly EntityRef[] {
    return this.#reached;
  }

  begin(entity: EntityRef, moment: number): void {
    this.#startLayer(new Map([[entity, moment]]));
  }

  momentOf(entity: EntityRef): number {
    return this.#lastMoments.get(entity) ?? Number.NaN;
  }

  cost(): number {
    return this.#search.view.costOf(this.#reached, this.direction);
  }

  isExcluded(relation: RelationRef, to: EntityRef): boolean {
    return this.#hops.length === 0 && this.#excludes(relation, to);
  }

  /**
   * Adds one layer: the entities one hop further that no earlier layer reached at an equal or better moment. Returns false if
   * there are none.
   */
  async advance(mayReach: (far: EntityRef) => boolean): Promise<boolean> {
    const { view, chronological, deadline } = this.#search;
    const hops = await view.expand(this.#reached, this.direction);
    const layer = new Map<EntityRef, number>();
    await inTurns(hops.far.length, deadline, (index) => {
      const [near, relation, far] = [hops.near[index] ?? -1, hops.relation[index] ?? -1, hops.far[index] ?? -1];
      const best = layer.get(far) ?? this.#bestMoments.get(far);
      if (!chronological && best !== undefined) return;
      if (this.isExcluded(relation, far) || !mayReach(far)) return;
      const moment = chronological ? this.#nextMoment(view, relation, this.momentOf(near)) : 0;
      if (moment !== undefined && (best === undefined || this.#isBetter(moment, best))) layer.set(far, moment);
    });
    this.#hops.push(hops);
    this.#startLayer(layer);
    return layer.size > 0;
  }

  /** The hops by which the side reached these entities of its last layer; one list for each layer, the last layer first. */
  async hopsInto(entities: ReadonlySet<EntityRef>): Promise<Step[][]> {
    const layers: Step[][] = [];
    let targets = entities;
    for (const [layerNumber, { near, relation, far }] of [...this.#hops.entries()].toReversed()) {
      const steps: Step[] = [];
      await inTurns(far.length, this.#search.deadline, (index) => {
        const step = { from: near[index] ?? -1, relation: relation[index] ?? -1, to: far[index] ?? -1 };
        const isExcluded = layerNumber === 0 && this.#excludes(step.relation, step.to);
        if (targets.has(step.to) && !isExcluded) steps.push(step);
      });
      layers.push(steps);
      targets = new Set(steps.map(({ from }) => from));
    }
    return layers;
  }

  #excludes(relation: RelationRef, to: EntityRef): boolean {
    return this.#excluded.size > 0 && this.#excluded.has(hopKey(this.#search, relation, to));
  }

  #startLayer(layer: Map<EntityRef, number>): void {
    for (const [entity, moment] of layer) this.#bestMoments.set(entity, moment);
    this.#lastMoments = layer;
    this.#reached = [...layer.keys()];
  }
}

function reversedStep({ from, relation, to }: Step): Step {
  return { from: to, relation, to: from };
}
