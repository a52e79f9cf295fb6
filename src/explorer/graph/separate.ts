/**
 * Moves entities of a layout apart, so that no two are in the same place. Positions that are far enough from each other stay.
 * Plain function; its time grows with the number of entities, not with its square.
 */
import type { Point } from '../state/view.ts';

/** The angle by which sunflowers turn from seed to seed. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The least distance of two entities that the layout does not move: the size of the smallest. */
export const FIXED_DISTANCE = 24;
/** Entities of one square of so many distances are one crowd. */
const CROWD = 5;

export interface Placed extends Point {
  readonly id: string;
  /** It stays in its place. */
  readonly fixed: boolean;
}

/**
 * @param distance no two of the returned places are nearer to each other, unless both are fixed
 * @returns a place for each id: its own, or the nearest free one on a spiral around it
 */
export function separate(nodes: readonly Placed[], distance: number): ReadonlyMap<string, Point> {
  const taken = new Grid(distance);
  const places = new Map<string, Point>();
  // How far the spiral of a crowd has come: its next entity goes on from there.
  const turns = new Map<string, number>();
  for (const { id, x, y } of nodes.filter(({ fixed }) => fixed)) {
    places.set(id, { x, y });
    taken.add({ x, y });
  }
  for (const { id, x, y } of nodes.filter(({ fixed }) => !fixed)) {
    const crowd = `${Math.floor(x / (CROWD * distance))} ${Math.floor(y / (CROWD * distance))}`;
    let turn = 0;
    let place: Point = { x, y };
    if (!taken.isFree(place)) turn = turns.get(crowd) ?? 1;
    while (!taken.isFree(place)) {
      place = onSpiral(turn, { x, y }, distance);
      turn += 1;
    }
    if (turn > 0) turns.set(crowd, turn);
    places.set(id, place);
    taken.add(place);
  }
  return places;
}

function onSpiral(turn: number, { x, y }: Point, distance: number): Point {
  const radius = distance * Math.sqrt(turn);
  return {
    x: Math.round(x + radius * Math.cos(turn * GOLDEN_ANGLE)),
    y: Math.round(y + radius * Math.sin(turn * GOLDEN_ANGLE)),
  };
}

/** Places by square: a place has to be compared with those of nine squares only. */
class Grid {
  readonly #side: number;
  readonly #squares = new Map<string, Point[]>();

  constructor(side: number) {
    this.#side = side;
  }

  add(place: Point): void {
    const [column, row] = this.#squareOf(place);
    const square = this.#squares.get(`${column} ${row}`);
    if (square === undefined) this.#squares.set(`${column} ${row}`, [place]);
    else square.push(place);
  }

  isFree(place: Point): boolean {
    const [column, row] = this.#squareOf(place);
    for (let across = column - 1; across <= column + 1; across += 1) {
      for (let down = row - 1; down <= row + 1; down += 1) {
        const near = this.#squares.get(`${across} ${down}`) ?? [];
        if (near.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < this.#side)) return false;
      }
    }
    return true;
  }

  #squareOf({ x, y }: Point): [number, number] {
    return [Math.floor(x / this.#side), Math.floor(y / this.#side)];
  }
}
