/**
 * Entities, their names and the lines between them, of which each can be moved and put back, with what the whole costs: names that are
 * hidden or crossed, lines through entities, bends. Lengths are pixels of the screen.
 */
import type { Point } from '../state/view.ts';
import { badgeBoxes, badgeSizeAt, SIGN_ALONG, SIGN_SIZE, signBox } from './badge-box.ts';
import {
  alongLine,
  apart,
  type Bend,
  type Box,
  boxesTouch,
  distanceFromLine,
  pointsBetween,
  runsThrough,
  STRAIGHT,
  touches,
} from './geometry.ts';
import { COST, costOfBend, costOfCrossings, costOfName, type Spot, type Strand } from './crowded-costs.ts';
import type { NamedNode } from './label-space.ts';
import { type NamePlace, namePlaces } from './name-places.ts';
import { type Inside, isInside } from './place-names.ts';

/** The name of the best connected entity weighs this much more than that of a lonely one. */
const MOST_WORTH = 2;
/** Between a line and a foreign entity, between two entities, and around a name. */
const CLEAR = 4;
const APART = 6;
const MARGIN = 1.2;
/** A control point may be as far beside the middle as this share of the line's length. */
const FURTHEST = 0.9;

export type SpotToClear = Omit<NamedNode, 'badges'> & Pick<Spot, 'unseen' | 'isMarked'>;

export interface StrandToClear {
  /** Indexes of entities. */
  readonly from: number;
  readonly to: number;
  readonly bend: Bend;
  readonly isMarked: boolean;
}

export class CrowdedStage {
  readonly spots: readonly Spot[];
  readonly strands: readonly Strand[];
  readonly #inside: Inside;
  readonly #zoom: number;
  readonly #nearest: number;
  readonly #field: Box;
  #undo: (() => void)[] = [];

  /** @param nearest between the middles of two entities, at least */
  constructor(
    nodes: readonly SpotToClear[],
    lines: readonly StrandToClear[],
    { inside, zoom, nearest }: { readonly inside: Inside; readonly zoom: number; readonly nearest: number },
  ) {
    [this.#inside, this.#zoom, this.#nearest] = [inside, zoom, nearest];
    const heaviest = Math.max(1, ...nodes.map(({ weight }) => weight));
    this.spots = nodes.map((node) => ({
      ...node,
      home: { x: node.x, y: node.y },
      places: namePlaces(node.radius, node.sizes),
      worth: 1 + MOST_WORTH * Math.sqrt(node.weight / heaviest),
      strands: [],
      badges: badgeBoxes(node, node.radius, node, zoom),
      name: null,
      crossings: 0,
    }));
    this.#field = boundsOf(this.spots);
    this.strands = lines.flatMap(({ from, to, bend, isMarked }): Strand[] => {
      const [one, other] = [this.spots[from], this.spots[to]];
      if (one === undefined || other === undefined || one === other) return [];
      const nothing = { points: [], bounds: { x: 0, y: 0, width: 0, height: 0 }, sign: null };
      const strand = {
        from: one,
        to: other,
        isMarked,
        bend,
        ...nothing,
        through: new Set<Spot>(),
        crossed: new Set<Spot>(),
      };
      one.strands.push(strand);
      other.strands.push(strand);
      return [strand];
    });
    for (const strand of this.strands) this.bend(strand, strand.bend);
  }

  /** True if it lies at the edge of the drawing: moved, it would change the zoom at which all is in sight. */
  isAtEdge({ x, y }: Spot): boolean {
    const { x: left, y: top, width, height } = this.#field;
    return x === left || y === top || x === left + width || y === top + height;
  }

  cost(): number {
    let sum = 0;
    for (const spot of this.spots) sum += costOfName(spot) + COST.moved * apart(spot, spot.home);
    for (const strand of this.strands) sum += costOfBend(strand, strand.bend) + strand.through.size * COST.through;
    return sum;
  }

  /** All changes until now stay. */
  keep(): void {
    this.#undo = [];
  }

  /** Puts back what has changed since the last `keep`. */
  putBack(): void {
    for (const undo of this.#undo.toReversed()) undo();
    this.#undo = [];
  }

  /** True if the place is on the stage, and far enough from all entities but `except`. */
  canBe({ radius }: Spot, at: Point, except: readonly Spot[]): boolean {
    if (!isInside({ ...at, width: 0, height: 0 }, this.#field)) return false;
    if (this.#inside.blocked.some((box) => touches(box, { ...at, radius: radius + 2 }))) return false;
    return this.spots.every(
      (other) => except.includes(other) || apart(other, at) >= Math.max(this.#nearest, radius + other.radius + APART),
    );
  }

  /** Moves entities; their lines are bent anew, and names that are in the way or newly crossed get other places. */
  move(moves: readonly { readonly spot: Spot; readonly to: Point }[], bends: readonly Bend[]): void {
    const moved = moves.map(({ spot }) => spot);
    const before = new Map(this.spots.map((spot) => [spot, spot.crossings]));
    for (const { spot, to } of moves) {
      this.#put(spot, to);
      this.#name(spot, null);
    }
    for (const spot of moved) for (const strand of spot.strands) this.chooseBend(strand, bends);
    const displaced = this.spots.filter((spot) => {
      if (moved.includes(spot)) return true;
      const { name } = spot;
      if (name === null) return false;
      if (spot.crossings > (before.get(spot) ?? 0)) return true;
      return moved.some(
        (other) =>
          touches(name.box, { x: other.x, y: other.y, radius: other.radius + 1 }) ||
          other.badges.some((badge) => boxesTouch(badge, name.box, MARGIN)) ||
          other.strands.some(({ sign }) => sign !== null && boxesTouch(sign, name.box, MARGIN)),
      );
    });
    for (const spot of displaced) this.chooseName(spot);
  }

  /** What lies where the name of an entity would be: other entities, and entities whose names do. Null if it cannot be there at all. */
  inTheWay(spot: Spot, place: NamePlace): { readonly spots: readonly Spot[]; readonly names: readonly Spot[] } | null {
    const box = boxOf(spot, place);
    if (!isInside(box, this.#inside.room) || this.#inside.blocked.some((other) => boxesTouch(other, box, MARGIN))) {
      return null;
    }
    if (spot.badges.some((badge) => boxesTouch(badge, box, MARGIN))) return null;
    if (this.strands.some(({ sign }) => sign !== null && boxesTouch(sign, box, MARGIN))) return null;
    const others = this.spots.filter((other) => other !== spot);
    return {
      spots: others.filter(
        (other) =>
          touches(box, { x: other.x, y: other.y, radius: other.radius + 1 }) ||
          other.badges.some((badge) => boxesTouch(badge, box, MARGIN)),
      ),
      names: others.filter(({ name }) => name !== null && boxesTouch(name.box, box, MARGIN)),
    };
  }

  /** True if the name can be there, and nothing is in the way. */
  isOpen(spot: Spot, place: NamePlace): boolean {
    const blocking = this.inTheWay(spot, place);
    return blocking !== null && blocking.spots.length + blocking.names.length === 0;
  }

  /** Puts the name there; those that it covers get other places. */
  takePlace(spot: Spot, place: NamePlace, covered: readonly Spot[]): void {
    for (const other of covered) this.#name(other, null);
    this.#name(spot, place);
    for (const other of covered) this.chooseName(other);
  }

  /** Takes the best of the bends. */
  chooseBend(strand: Strand, bends: readonly Bend[]): void {
    const most = FURTHEST * apart(strand.from, strand.to);
    let best = { bend: STRAIGHT, cost: Infinity };
    for (const bend of bends) {
      if (Math.abs(bend.by) > most) continue;
      const least = costOfBend(strand, bend);
      if (least >= best.cost) continue;
      const points = pointsBetween(strand.from, strand.to, bend);
      const bounds = boundsOf(points);
      let cost = least;
      for (const spot of this.spots) {
        if (cost >= best.cost) break;
        if (hits(strand, points, bounds, spot)) cost += COST.through;
        if (spot.name === null || !crossesBox(points, bounds, spot.name.box)) continue;
        const others = spot.crossings - Number(strand.crossed.has(spot));
        cost += costOfCrossings(others + 1) - costOfCrossings(others);
      }
      if (cost < best.cost) best = { bend, cost };
    }
    this.bend(strand, best.bend);
  }

  hideName(spot: Spot): void {
    this.#name(spot, null);
  }

  /** Takes the best free place for the name, or hides it if that costs less than `most`. */
  chooseName(spot: Spot, most = COST.hidden * spot.worth): void {
    this.#name(spot, null);
    const wide = Math.max(...spot.sizes.map(({ width }) => width));
    const high = Math.max(...spot.sizes.map(({ height }) => height));
    const reach = boxAround(spot, spot.radius + 20 + wide, spot.radius + 20 + high);
    const near = this.spots.filter((other) =>
      boxesTouch(boxAround(other, other.radius + 12, other.radius + 12), reach, 0),
    );
    const strands = this.strands.filter(({ bounds }) => boxesTouch(bounds, reach, 0));
    const taken = [
      ...this.#inside.blocked,
      ...near.flatMap(({ badges }) => badges),
      ...this.spots.flatMap(({ name }) => (name !== null && boxesTouch(name.box, reach, 0) ? [name.box] : [])),
      ...strands.flatMap(({ sign }) => (sign === null ? [] : [sign])),
    ];
    let best: { readonly place: NamePlace | null; readonly cost: number } = {
      place: null,
      cost: most,
    };
    for (const place of spot.places) {
      const least = place.cost * COST.place;
      if (least >= best.cost) break;
      const box = boxOf(spot, place);
      if (!isInside(box, this.#inside.room) || taken.some((other) => boxesTouch(other, box, MARGIN))) continue;
      if (near.some((other) => other !== spot && touches(box, { x: other.x, y: other.y, radius: other.radius + 1 }))) {
        continue;
      }
      const crossings = strands.filter(({ points, bounds }) => crossesBox(points, bounds, box)).length;
      const cost = least + costOfCrossings(crossings);
      if (cost < best.cost) best = { place, cost };
    }
    this.#name(spot, best.place);
  }

  bend(strand: Strand, bend: Bend): void {
    const { bend: was, points, bounds, sign, through, crossed } = strand;
    strand.bend = bend;
    strand.points = pointsBetween(strand.from, strand.to, bend);
    strand.bounds = boundsOf(strand.points);
    strand.sign = strand.isMarked
      ? signBox(alongLine(strand.points, SIGN_ALONG), badgeSizeAt(this.#zoom) * SIGN_SIZE)
      : null;
    strand.through = new Set(this.spots.filter((spot) => hits(strand, strand.points, strand.bounds, spot)));
    strand.crossed = new Set(
      this.spots.filter(({ name }) => name !== null && crossesBox(strand.points, strand.bounds, name.box)),
    );
    for (const spot of crossed) spot.crossings -= 1;
    for (const spot of strand.crossed) spot.crossings += 1;
    this.#undo.push(() => {
      for (const spot of strand.crossed) spot.crossings -= 1;
      for (const spot of crossed) spot.crossings += 1;
      Object.assign(strand, { bend: was, points, bounds, sign, through, crossed });
    });
  }

  #name(spot: Spot, place: NamePlace | null): void {
    const { name: was, crossings } = spot;
    const before = was === null ? [] : this.strands.filter(({ crossed }) => crossed.delete(spot));
    const box = place === null ? null : boxOf(spot, place);
    const after = box === null ? [] : this.strands.filter(({ points, bounds }) => crossesBox(points, bounds, box));
    for (const { crossed } of after) crossed.add(spot);
    spot.name = place === null || box === null ? null : { place, box };
    spot.crossings = after.length;
    this.#undo.push(() => {
      for (const { crossed } of after) crossed.delete(spot);
      for (const { crossed } of before) crossed.add(spot);
      Object.assign(spot, { name: was, crossings });
    });
  }

  #put(spot: Spot, { x, y }: Point): void {
    const was = { x: spot.x, y: spot.y, badges: spot.badges };
    Object.assign(spot, { x, y, badges: badgeBoxes({ x, y }, spot.radius, spot, this.#zoom) });
    const before = this.strands.filter(({ through }) => through.delete(spot));
    const after = this.strands.filter((strand) => hits(strand, strand.points, strand.bounds, spot));
    for (const { through } of after) through.add(spot);
    this.#undo.push(() => {
      for (const { through } of after) through.delete(spot);
      for (const { through } of before) through.add(spot);
      Object.assign(spot, was);
    });
  }
}

function hits({ from, to }: Strand, points: readonly Point[], bounds: Box, spot: Spot): boolean {
  if (spot === from || spot === to) return false;
  const reach = spot.radius + CLEAR;
  return boxesTouch(bounds, boxAround(spot, reach, reach), 0) && distanceFromLine(points, spot) < reach;
}

function crossesBox(points: readonly Point[], bounds: Box, box: Box): boolean {
  return boxesTouch(bounds, box, 0.01) && runsThrough(points, box);
}

function boxOf({ x, y }: Point, place: NamePlace): Box {
  return { x: x + place.x, y: y + place.y, width: place.width, height: place.height };
}

function boxAround({ x, y }: Point, across: number, down: number): Box {
  return { x: x - across, y: y - down, width: 2 * across, height: 2 * down };
}

function boundsOf(points: readonly Point[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
