/** The places beside a node in which its name may be, in order of preference. Lengths are pixels of the screen. */
import type { Point } from '../state/view.ts';
import type { Box } from './geometry.ts';
import { around, type Size } from './label-space.ts';

/** A box, seen from the middle of the node. */
export interface NamePlace extends Box {
  /** Of this place among all: the same side and distance at each zoom. */
  readonly index: number;
  /** The index of its size. */
  readonly size: number;
  /** 0 or more; the least is preferred. */
  readonly cost: number;
}

/** Between a node and its name, near and further off. */
const GAPS = [3, 10, 18] as const;
/** Around the middle of a name: below the node, above, beside and aslant, in order of preference. */
const SIDES: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [0.75, 0.9],
  [-0.75, 0.9],
  [0.75, -0.9],
  [-0.75, -0.9],
  [1, 0.55],
  [-1, 0.55],
  [1, -0.55],
  [-1, -0.55],
  [0.35, 1],
  [-0.35, 1],
  [0.35, -1],
  [-0.35, -1],
];

/** @returns all places, the preferred first */
export function namePlaces(radius: number, sizes: readonly Size[]): readonly NamePlace[] {
  return GAPS.flatMap((gap, far) =>
    sizes.flatMap((dimensions, size) =>
      SIDES.map(([across, down], side) => ({
        ...around(middleOf(radius + gap, dimensions, across, down), dimensions),
        size,
        cost: far * 8 + size * 2 + side * 0.5,
      })),
    ),
  )
    .toSorted((a, b) => a.cost - b.cost)
    .map((place, index) => ({ ...place, index }));
}

/** Of a box that touches the circle of the radius `reach` on the given side. */
function middleOf(reach: number, { width, height }: Size, across: number, down: number): Point {
  const isAslant = across !== 0 && down !== 0;
  // Of a box aslant, the nearer corner lies on the circle.
  const length = isAslant ? Math.hypot(across, down) : 1;
  return {
    x: (across / length) * reach + Math.sign(across) * (width / 2) * (Math.abs(across) < 0.5 ? 0.5 : 1),
    y: (down / length) * reach + Math.sign(down) * (height / 2) * (Math.abs(down) < 0.6 ? 0.5 : 1),
  };
}
