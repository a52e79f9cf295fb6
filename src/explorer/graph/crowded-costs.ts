/** What a crowded drawing costs: names that are hidden or crossed by lines, lines through entities, bends, and moves. */
import type { Point } from '../state/view.ts';
import { apart, type Bend, type Box } from './geometry.ts';
import type { NamedNode } from './label-space.ts';
import type { NamePlace } from './name-places.ts';

/** An entity. */
export interface Spot extends NamedNode {
  readonly home: Point;
  readonly unseen: number;
  readonly isMarked: boolean;
  readonly places: readonly NamePlace[];
  readonly worth: number;
  readonly strands: Strand[];
  x: number;
  y: number;
  badges: readonly Box[];
  name: { readonly place: NamePlace; readonly box: Box } | null;
  /** The lines that cross its name. */
  crossings: number;
}

/** A line. */
export interface Strand {
  readonly from: Spot;
  readonly to: Spot;
  readonly isMarked: boolean;
  bend: Bend;
  points: readonly Point[];
  bounds: Box;
  /** That of a disagreement, which no name may cover. */
  sign: Box | null;
  /** The foreign entities that it runs through, and the entities whose names it crosses. */
  through: Set<Spot>;
  crossed: Set<Spot>;
}

/** What is wrong costs this; `again`: each further line across the same name, up to `most`; `moved`: for each pixel. */
export const COST = {
  hidden: 1.5,
  crossed: 1.2,
  again: 0.12,
  most: 2.5,
  through: 3,
  bend: 0.25,
  uneven: 0.01,
  place: 0.006,
  moved: 0.0006,
};

export function costOfName({ name, crossings, worth }: Spot): number {
  if (name === null) return COST.hidden * worth;
  return name.place.cost * COST.place + costOfCrossings(crossings);
}

export function costOfCrossings(crossings: number): number {
  return crossings === 0 ? 0 : Math.min(COST.most, COST.crossed + (crossings - 1) * COST.again);
}

export function costOfBend({ from, to }: Strand, { by, share }: Bend): number {
  const length = apart(from, to) || 1;
  return COST.bend * Math.min(1, Math.abs(by) / length) + (share === 0.5 ? 0 : COST.uneven);
}
