/**
 * Places the names of nodes at one zoom: no two overlap, none lies on another node, few lie across lines, and the more important ones
 * come first. Point-feature labelling (Christensen, Marks and Shieber, 1995): greedy, and a name without room may push others aside.
 */
import RBush, { type BBox } from 'rbush';
import type { Point } from '../state/view.ts';
import { type Box, crosses } from './geometry.ts';
import { boundsOf, byWeight, LabelSpace, type NamedNode } from './label-space.ts';
import { namePlaces } from './name-places.ts';

/** Where names may be: in the room, and beside what lies on it. */
export interface Inside {
  readonly room: Box;
  readonly blocked: readonly Box[];
}

/** The label of a node: its middle, seen from that of the node. */
export interface PlacedName extends Point {
  readonly of: string;
  /** The index of its size. */
  readonly size: number;
}

/** What a name costs for each line that it lies across. */
const CROSSED = 20;
/** With more lines than these, names are placed without regard to lines; with more nodes, names push no others aside. */
export const MOST_LINES = 800;
const MOST_PUSHING = 250;
/** How many places of a name without room are tried. */
const TRIED = 24;

interface Segment extends BBox {
  readonly from: Point;
  readonly to: Point;
}

interface Candidate {
  readonly index: number;
  readonly box: Box;
  readonly size: number;
  /** How many pieces of lines it lies across. */
  readonly crossings: number;
  readonly cost: number;
}

interface Placed {
  readonly node: NamedNode;
  readonly at: Candidate;
  readonly free: () => void;
}

export interface ToName {
  readonly nodes: readonly NamedNode[];
  readonly lines: readonly { readonly points: readonly Point[] }[];
  /** Null if not the whole drawing is in sight: names may be anywhere then. */
  readonly inside: Inside | null;
  /** On lines, which no name may cover. */
  readonly signs: readonly Box[];
  /** The places for which lines and entities made room, by id: indexes of `namePlaces`; null for a name that is hidden. */
  readonly kept: KeptPlaces;
}

export type KeptPlaces = Readonly<Record<string, number | null>>;

export function placeNames({ nodes, lines, inside, signs, kept }: ToName): readonly PlacedName[] {
  const segments = new RBush<Segment>().load(lines.length > MOST_LINES ? [] : lines.flatMap(segmentsOf));
  const space = new LabelSpace(nodes, [...(inside?.blocked ?? []), ...signs]);
  const placing = new Placing(space, segments, inside?.room ?? null);
  const order = byWeight(nodes.filter(({ id }) => kept[id] !== null));
  for (const node of order) placing.keep(node, kept[node.id] ?? null);
  for (const node of order) placing.place(node);
  if (nodes.length <= MOST_PUSHING) {
    for (const node of order) placing.pushIn(node);
    for (const node of order) placing.improve(node);
  }
  for (const node of byWeight(nodes.filter(({ id }) => kept[id] === null))) placing.placeIfClear(node);
  return placing.placed().map(({ node, at: { box, size } }) => {
    return { of: node.id, size, x: box.x + box.width / 2 - node.x, y: box.y + box.height / 2 - node.y };
  });
}

class Placing {
  readonly #space: LabelSpace;
  readonly #segments: RBush<Segment>;
  readonly #room: Box | null;
  readonly #placed = new Map<string, Placed>();
  readonly #candidates = new Map<string, readonly Candidate[]>();

  constructor(space: LabelSpace, segments: RBush<Segment>, room: Box | null) {
    this.#space = space;
    this.#segments = segments;
    this.#room = room;
  }

  placed(): readonly Placed[] {
    return [...this.#placed.values()];
  }

  /** In the place of this index, if that is free. */
  keep(node: NamedNode, index: number | null): void {
    if (index === null) return;
    const at = this.#candidatesOf(node).find((each) => each.index === index);
    if (at !== undefined && this.#space.isUntaken(at.box)) this.#take(node, at);
  }

  /** In the cheapest free place. */
  place(node: NamedNode): void {
    if (this.#placed.has(node.id)) return;
    const at = this.#cheapest(node);
    if (at !== undefined) this.#take(node, at);
  }

  /** Where it lies across no line. */
  placeIfClear(node: NamedNode): void {
    const at = this.#candidatesOf(node).find(({ box, crossings }) => crossings === 0 && this.#space.isUntaken(box));
    if (at !== undefined) this.#take(node, at);
  }

  /** A name without room takes the place of one other name, if that has another place. */
  pushIn(node: NamedNode): void {
    if (this.#placed.has(node.id)) return;
    for (const at of this.#candidatesOf(node).slice(0, TRIED)) {
      const owners = new Set(this.#space.coveredBy(at.box));
      const [owner] = owners;
      const other = owner === undefined || owners.size > 1 ? undefined : this.#placed.get(owner);
      if (other === undefined) continue;
      other.free();
      const free = this.#space.take(at.box, node.id);
      const instead = this.#cheapest(other.node);
      if (instead === undefined) {
        free();
        this.#take(other.node, other.at);
      } else {
        this.#placed.set(node.id, { node, at, free });
        this.#take(other.node, instead);
        return;
      }
    }
  }

  /** Others have moved since it was placed. */
  improve(node: NamedNode): void {
    const now = this.#placed.get(node.id);
    now?.free();
    this.#placed.delete(node.id);
    const at = this.#cheapest(node) ?? now?.at;
    if (at !== undefined) this.#take(node, at);
  }

  #take(node: NamedNode, at: Candidate): void {
    this.#placed.set(node.id, { node, at, free: this.#space.take(at.box, node.id) });
  }

  #cheapest(node: NamedNode): Candidate | undefined {
    return this.#candidatesOf(node).find(({ box }) => this.#space.isUntaken(box));
  }

  /** The places in which it covers no other node, the cheapest first. */
  #candidatesOf(node: NamedNode): readonly Candidate[] {
    const known = this.#candidates.get(node.id);
    if (known !== undefined) return known;
    const found: Candidate[] = [];
    for (const { index, x, y, width, height, size, cost } of namePlaces(node.radius, node.sizes)) {
      const box = { x: node.x + x, y: node.y + y, width, height };
      if ((this.#room !== null && !isInside(box, this.#room)) || !this.#space.isClear(box, node.id)) continue;
      const crossings = this.#crossings(box);
      found.push({ index, box, size, crossings, cost: cost + CROSSED * crossings });
    }
    const sorted = found.toSorted((a, b) => a.cost - b.cost);
    this.#candidates.set(node.id, sorted);
    return sorted;
  }

  #crossings(box: Box): number {
    return this.#segments.search(boundsOf(box)).filter(({ from, to }) => crosses(from, to, box)).length;
  }
}

export function isInside(box: Box, room: Box): boolean {
  return (
    box.x >= room.x &&
    box.y >= room.y &&
    box.x + box.width <= room.x + room.width &&
    box.y + box.height <= room.y + room.height
  );
}

function segmentsOf({ points }: { readonly points: readonly Point[] }): readonly Segment[] {
  return points.slice(1).flatMap((to, at) => {
    const from = points[at];
    if (from === undefined) return [];
    const [minX, maxX] = from.x < to.x ? [from.x, to.x] : [to.x, from.x];
    const [minY, maxY] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
    return [{ minX, maxX, minY, maxY, from, to }];
  });
}
