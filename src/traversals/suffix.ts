/**
 * The best way from where a beginning ends to the end, sought from both sides, a layer at a time: forward each entity
 * keeps the earliest moment at which it can be reached in so many hops, backward the latest at which it can still be
 * left. Before a side goes on, relations between the two are looked up: the last hop, which would be the dearest, is never
 * walked blindly. Whichever side is less work goes on. Without an order in time all moments are alike.
 */
import { reversed, type Direction, type EntityRef, type Hops, type RelationRef, type View } from '../graph/port.ts';
import { bestOf } from './best-way.ts';
import { ANY_TIME, arrival, departure } from './moments.ts';
import { endOf, type Beginning, type Step, type Suffix, type SuffixSearch } from './suffix-search.ts';
import { inTurns } from './turns.ts';

/**
 * Undefined where there is none of at most `maxLength` relations that avoids the entities of the beginning and does not
 * begin with one of `excluded`.
 */
export async function bestSuffix(
  search: SuffixSearch,
  beginning: Beginning,
  excluded: ReadonlySet<RelationRef>,
  maxLength: number,
): Promise<Suffix | undefined> {
  const steps = await shortest(search, beginning, excluded, maxLength);
  return steps && (await bestOf(search, beginning, steps));
}

/** All hops of the ways of least length, layer by layer from the beginning. */
async function shortest(
  search: SuffixSearch,
  beginning: Beginning,
  excluded: ReadonlySet<RelationRef>,
  maxLength: number,
): Promise<Step[][] | undefined> {
  const { to, direction, deadline } = search;
  const isTaken = new Set(beginning.entities);
  const may = (entity: EntityRef): boolean => entity !== to && !isTaken.has(entity) && search.mayPass(entity);
  const front = new Side(search, direction, arrival, (at, known) => at < known, excluded);
  const rear = new Side(search, reversed(direction), departure, (at, known) => at > known, new Set());
  front.begin(endOf(beginning), beginning.begun);
  rear.begin(to, ANY_TIME);
  for (let length = 1; length <= maxLength; length += 1) {
    await deadline.pause();
    const middle = await stepsBetween(search, front, rear);
    if (middle.length > 0) {
      const before = await front.hopsInto(new Set(middle.map(({ from }) => from)));
      const after = await rear.hopsInto(new Set(middle.map((step) => step.to)));
      return [...before.toReversed(), middle, ...after.map((steps) => steps.map(turned))];
    }
    if (length === maxLength) break;
    const next = front.cost() <= rear.cost() ? front : rear;
    if (!(await next.advance(may))) return undefined;
  }
  return undefined;
}

/** Hops from what the one side has reached last to what the other has, that can have happened between the two. */
async function stepsBetween({ view, chronological, deadline }: SuffixSearch, front: Side, rear: Side): Promise<Step[]> {
  const { near, relation, far } = await view.between(front.reached, rear.reached, front.direction);
  const steps: Step[] = [];
  await inTurns(relation.length, deadline, (index) => {
    const step = { from: near[index] ?? -1, relation: relation[index] ?? -1, to: far[index] ?? -1 };
    if (front.isExcluded(step.relation)) return;
    const at = chronological ? arrival(view, step.relation, front.momentOf(step.from)) : 0;
    if (at !== undefined && (!chronological || at <= rear.momentOf(step.to))) steps.push(step);
  });
  return steps;
}

/** One side of the search: what has been reached from there, and how well. */
class Side {
  readonly direction: Direction;
  readonly #search: SuffixSearch;
  readonly #moment: (view: View, relation: RelationRef, at: number) => number | undefined;
  readonly #isBetter: (at: number, known: number) => boolean;
  /** Not to be the first hop. */
  readonly #excluded: ReadonlySet<RelationRef>;
  readonly #best = new Map<EntityRef, number>();
  /** Of the last layer, the moment of each. */
  #last = new Map<EntityRef, number>();
  #reached: readonly EntityRef[] = [];
  /** By which hops each layer was reached, others among them. */
  readonly #hops: Hops[] = [];

  constructor(
    search: SuffixSearch,
    direction: Direction,
    moment: (view: View, relation: RelationRef, at: number) => number | undefined,
    isBetter: (at: number, known: number) => boolean,
    excluded: ReadonlySet<RelationRef>,
  ) {
    this.#search = search;
    this.direction = direction;
    this.#moment = moment;
    this.#isBetter = isBetter;
    this.#excluded = excluded;
  }

  get reached(): readonly EntityRef[] {
    return this.#reached;
  }

  begin(entity: EntityRef, moment: number): void {
    this.#layer(new Map([[entity, moment]]));
  }

  momentOf(entity: EntityRef): number {
    return this.#last.get(entity) ?? Number.NaN;
  }

  cost(): number {
    return this.#search.view.costOf(this.#reached, this.direction);
  }

  isExcluded(relation: RelationRef): boolean {
    return this.#hops.length === 0 && this.#excluded.has(relation);
  }

  /** One more hop, to whom fewer hops do not reach as well or better; false where that is nobody. */
  async advance(may: (far: EntityRef) => boolean): Promise<boolean> {
    const { view, chronological, deadline } = this.#search;
    const hops = await view.expand(this.#reached, this.direction);
    const next = new Map<EntityRef, number>();
    await inTurns(hops.far.length, deadline, (index) => {
      const [from, by, reached] = [hops.near[index] ?? -1, hops.relation[index] ?? -1, hops.far[index] ?? -1];
      const known = next.get(reached) ?? this.#best.get(reached);
      if (!chronological && known !== undefined) return;
      if (this.isExcluded(by) || !may(reached)) return;
      const at = chronological ? this.#moment(view, by, this.momentOf(from)) : 0;
      if (at !== undefined && (known === undefined || this.#isBetter(at, known))) next.set(reached, at);
    });
    this.#hops.push(hops);
    this.#layer(next);
    return next.size > 0;
  }

  /** The hops by which these, of the last layer, were reached; then those by which these were, and so on. */
  async hopsInto(entities: ReadonlySet<EntityRef>): Promise<Step[][]> {
    const layers: Step[][] = [];
    let wanted = entities;
    for (const [number, { near, relation, far }] of [...this.#hops.entries()].toReversed()) {
      const steps: Step[] = [];
      await inTurns(far.length, this.#search.deadline, (index) => {
        const [from, by, to] = [near[index] ?? -1, relation[index] ?? -1, far[index] ?? -1];
        if (wanted.has(to) && !(number === 0 && this.#excluded.has(by))) steps.push({ from, relation: by, to });
      });
      layers.push(steps);
      wanted = new Set(steps.map(({ from }) => from));
    }
    return layers;
  }

  #layer(layer: Map<EntityRef, number>): void {
    for (const [entity, at] of layer) this.#best.set(entity, at);
    this.#last = layer;
    this.#reached = [...layer.keys()];
  }
}

function turned({ from, relation, to }: Step): Step {
  return { from: to, relation, to: from };
}
