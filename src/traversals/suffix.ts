/**
 * The best way from where a beginning ends to the end, sought from both sides, a layer at a time: forward each entity
 * keeps the earliest moment at which it can be reached in so many hops, backward the latest at which it can still be
 * left. The first layers that meet have the least length. Without an order in time all moments are alike.
 */
import { invariant, InvariantError } from '../errors.ts';
import type { Direction, EntityRef, Graph, RelationRef, View } from '../model/graph.ts';
import { ANY_TIME, arrival, departure } from './moments.ts';
import type { Beginning } from './paths.ts';
import type { Deadline } from './question.ts';
import { inTurns } from './turns.ts';

export interface SuffixSearch {
  readonly graph: Graph;
  readonly view: View;
  readonly to: EntityRef;
  readonly direction: Direction;
  /** Whether an entity may lie between the ends. */
  readonly mayPass: (entity: EntityRef) => boolean;
  readonly chronological: boolean;
  readonly deadline: Deadline;
}

export interface Suffix {
  /** Without the one where it begins. */
  readonly entities: readonly EntityRef[];
  readonly relations: readonly RelationRef[];
  /** Of the whole path, its beginning included. */
  readonly weakestOrigins: number;
}

/** A moment for each entity of a layer. */
type Layer = Map<EntityRef, number>;

/** A hop of some shortest path. */
interface Step {
  readonly from: EntityRef;
  readonly relation: RelationRef;
  readonly to: EntityRef;
}

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
  const meeting = await meet(search, beginning, excluded, maxLength);
  if (meeting === undefined) return undefined;
  const steps = await stepsOf(search, beginning, excluded, meeting);
  return await choose(search, beginning, steps);
}

interface Meeting {
  /** `forward[i]`: entities after i hops; the first holds where the beginning ends. */
  readonly forward: readonly Layer[];
  /** `backward[i]`: entities i hops before the end; the first holds the end. */
  readonly backward: readonly Layer[];
  readonly met: readonly EntityRef[];
}

async function meet(
  search: SuffixSearch,
  beginning: Beginning,
  excluded: ReadonlySet<RelationRef>,
  maxLength: number,
): Promise<Meeting | undefined> {
  const { to, direction, deadline } = search;
  const isTaken = new Set(beginning.entities);
  const mayLieBetween = (entity: EntityRef): boolean => entity !== to && !isTaken.has(entity) && search.mayPass(entity);
  const forward: Layer[] = [new Map([[endOf(beginning), beginning.begun]])];
  const backward: Layer[] = [new Map([[to, ANY_TIME]])];
  const front = new Side(search, (at, known) => at < known, arrival);
  const rear = new Side(search, (at, known) => at > known, departure);
  for (let length = 1; length <= maxLength; length += 1) {
    await deadline.pause();
    const [foremost, rearmost] = [lastOf(forward), lastOf(backward)];
    if (forward.length === 1 || foremost.size <= rearmost.size) {
      // The first hop is looked at from its beginning, as only there some relations are excluded.
      const isFirst = forward.length === 1;
      forward.push(
        await front.next(
          foremost,
          direction,
          (far, relation) => (far === to || mayLieBetween(far)) && !(isFirst && excluded.has(relation)),
        ),
      );
    } else {
      backward.push(await rear.next(rearmost, reversed(direction), mayLieBetween));
    }
    const met = meetingOf(lastOf(forward), lastOf(backward));
    if (met.length > 0) return { forward, backward, met };
    if (lastOf(forward).size === 0 || lastOf(backward).size === 0) return undefined;
  }
  return undefined;
}

/** One side of the search: what has been reached from there, and how well. */
class Side {
  readonly #search: SuffixSearch;
  readonly #isBetter: (at: number, known: number) => boolean;
  readonly #moment: (view: View, relation: RelationRef, at: number) => number | undefined;
  readonly #best = new Map<EntityRef, number>();

  constructor(
    search: SuffixSearch,
    isBetter: (at: number, known: number) => boolean,
    moment: (view: View, relation: RelationRef, at: number) => number | undefined,
  ) {
    this.#search = search;
    this.#isBetter = isBetter;
    this.#moment = moment;
  }

  /** Whom one more hop reaches, unless fewer hops reach them as well or better. */
  async next(
    layer: Layer,
    direction: Direction,
    may: (far: EntityRef, relation: RelationRef) => boolean,
  ): Promise<Layer> {
    const { view, chronological, deadline } = this.#search;
    const { near, relation, far } = await view.expand([...layer.keys()], direction);
    const next: Layer = new Map();
    await inTurns(far.length, deadline, (index) => {
      const from = layer.get(near[index] ?? -1);
      const by = relation[index];
      const reached = far[index];
      if (from === undefined || by === undefined || reached === undefined || !may(reached, by)) return;
      const at = chronological ? this.#moment(view, by, from) : from;
      const known = next.get(reached) ?? this.#best.get(reached);
      if (at !== undefined && (known === undefined || this.#isBetter(at, known))) next.set(reached, at);
    });
    for (const [entity, at] of next) this.#best.set(entity, at);
    return next;
  }
}

/** All hops of the ways of least length, layer by layer from the beginning; in a search in time also some that do not fit together. */
async function stepsOf(
  { view, direction, deadline }: SuffixSearch,
  beginning: Beginning,
  excluded: ReadonlySet<RelationRef>,
  { forward, backward, met }: Meeting,
): Promise<Step[][]> {
  const steps: Step[][] = [];
  let layer = new Set(met);
  for (let at = forward.length - 2; at >= 0; at -= 1) {
    const { near, relation, far } = await view.expand([...layer], reversed(direction));
    const into: Step[] = [];
    await inTurns(far.length, deadline, (index) => {
      const [from, by, to] = [far[index], relation[index], near[index]];
      if (from === undefined || by === undefined || to === undefined || forward[at]?.has(from) !== true) return;
      if (at > 0 || !excluded.has(by)) into.push({ from, relation: by, to });
    });
    steps.unshift(into);
    layer = new Set(into.map(({ from }) => from));
  }
  layer = new Set(met);
  for (let left = backward.length - 2; left >= 0; left -= 1) {
    const { near, relation, far } = await view.expand([...layer], direction);
    const out: Step[] = [];
    await inTurns(far.length, deadline, (index) => {
      const [from, by, to] = [near[index], relation[index], far[index]];
      if (from === undefined || by === undefined || to === undefined || backward[left]?.has(to) !== true) return;
      out.push({ from, relation: by, to });
    });
    steps.push(out);
    layer = new Set(out.map(({ to }) => to));
  }
  invariant(steps.length > 0 && steps[0]?.[0]?.from === endOf(beginning), 'A way begins where the beginning ends');
  return steps;
}

/** The best of the ways: the best evidenced, then the first by its entities, then by its relations. */
async function choose(search: SuffixSearch, beginning: Beginning, steps: readonly Step[][]): Promise<Suffix> {
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
function latestMoments(view: View, to: EntityRef, steps: readonly Step[][], chronological: boolean): Layer[] {
  const layers: Layer[] = [new Map([[to, ANY_TIME]])];
  for (const layer of steps.toReversed()) {
    const after = layers[0] ?? new Map<EntityRef, number>();
    const before: Layer = new Map();
    for (const { from, relation, to: next } of layer) {
      const until = after.get(next);
      const at = until === undefined || !chronological ? until : departure(view, relation, until);
      if (at !== undefined && at >= (before.get(from) ?? -Infinity)) before.set(from, at);
    }
    layers.unshift(before);
  }
  return layers;
}

/** Whom both sides reach, in an order that can have happened. */
function meetingOf(foremost: Layer, rearmost: Layer): EntityRef[] {
  const [few, many] = foremost.size <= rearmost.size ? [foremost, rearmost] : [rearmost, foremost];
  return [...few.keys()].filter(
    (entity) => many.has(entity) && (foremost.get(entity) ?? Infinity) <= (rearmost.get(entity) ?? -Infinity),
  );
}

function endOf({ entities }: Beginning): EntityRef {
  const end = entities.at(-1);
  invariant(end !== undefined, 'A beginning has an end');
  return end;
}

function lastOf(layers: readonly Layer[]): Layer {
  return layers.at(-1) ?? new Map<EntityRef, number>();
}

function reversed(direction: Direction): Direction {
  if (direction === 'OUT') return 'IN';
  return direction === 'IN' ? 'OUT' : 'ANY';
}
