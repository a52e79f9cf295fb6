/** What the labels of a drawing are placed in: nodes as obstacles, and labels that are already there. Lengths are pixels of the screen. */
import RBush, { type BBox } from 'rbush';
import type { Point } from '../state/view.ts';
import { type Box, type Circle, touches } from './geometry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface OnWay extends Circle {
  readonly id: string;
  /** The badges of the node, which no label may cover. */
  readonly badges: readonly Box[];
}

export interface NamedNode extends OnWay {
  /** The sizes of the name, one for each way to break it into lines; the first is preferred. */
  readonly sizes: readonly Size[];
  /** Larger ones are placed first. */
  readonly weight: number;
}

/** Between two labels. */
const MARGIN = 1;

interface Obstacle extends BBox {
  readonly owner: string;
  readonly circle: Circle | null;
}

interface Taken extends BBox {
  readonly owner: string;
}

export class LabelSpace {
  readonly #obstacles: RBush<Obstacle>;
  readonly #taken = new RBush<Taken>();

  /** @param blocked where no label may be */
  constructor(nodes: readonly OnWay[], blocked: readonly Box[] = []) {
    this.#obstacles = new RBush<Obstacle>().load([
      ...nodes.flatMap(obstaclesOf),
      ...blocked.map((box) => ({ ...boundsOf(box), owner: '', circle: null })),
    ]);
  }

  /** @returns a function that frees the box */
  take(box: Box, owner: string): () => void {
    const taken = { ...boundsOf(box), owner };
    this.#taken.insert(taken);
    return () => void this.#taken.remove(taken);
  }

  /** @param owner the node whose name it is: the name may lie close to it */
  isClear(box: Box, owner: string | null): boolean {
    return this.#obstacles
      .search(boundsOf(box, MARGIN))
      .every(({ owner: of, circle }) => of === owner || (circle !== null && !touches(box, circle)));
  }

  isUntaken(box: Box): boolean {
    return !this.#taken.collides(boundsOf(box, MARGIN));
  }

  /** The owners of the labels that the box would cover. */
  coveredBy(box: Box): readonly string[] {
    return this.#taken.search(boundsOf(box, MARGIN)).map(({ owner }) => owner);
  }
}

export function around({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

export function boundsOf({ x, y, width, height }: Box, margin = 0): BBox {
  return { minX: x - margin, minY: y - margin, maxX: x + width + margin, maxY: y + height + margin };
}

/** The heaviest first; equals by id, so that the order is total. */
export function byWeight<Item extends { readonly id: string; readonly weight: number }>(
  items: readonly Item[],
): readonly Item[] {
  return items.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

function obstaclesOf({ id, x, y, radius, badges }: OnWay): readonly Obstacle[] {
  const node = { ...boundsOf(around({ x, y }, { width: 2 * radius, height: 2 * radius }), 1), owner: id };
  return [
    { ...node, circle: { x, y, radius: radius + 1 } },
    // Its own name must not cover it either.
    ...badges.map((badge) => ({ ...boundsOf(badge), owner: '', circle: null })),
  ];
}
