/** Circles of distance: one entity in the middle, its neighbours around it, theirs around them. On a broad stage circles are ellipses. */
import type { Point } from '../state/view.ts';
import { fieldOf } from './fill-room.ts';
import type { Guides } from './guides.ts';
import type { Arranged, ToArrange } from './to-arrange.ts';

/** In a crowded circle neighbours lie by turns on, within and outside of it, by this share of the distance to the next. */
const ZIGZAG = [0, -0.28, 0.28] as const;
/** In pixels of the stage. */
const NEAR = 70;

export function ringPlaces({ nodes, edges, room, center }: ToArrange): {
  readonly places: Arranged;
  readonly guides: Guides;
} {
  const middle = nodes.find(({ id }) => id === center) ?? nodes.toSorted((a, b) => b.weight - a.weight)[0];
  if (middle === undefined) return { places: {}, guides: [] };
  const neighbours = neighboursOf(edges);
  const field = fieldOf(nodes, room);
  const scale = field.width / Math.max(1, room.width);
  const rings = ringsAround(middle.id, neighbours);
  const reached = new Set(rings.flat());
  const others = nodes.map(({ id }) => id).filter((id) => !reached.has(id));
  // What no path leads to is beyond the outermost circle.
  const all = others.length === 0 ? rings : [...rings, others];
  const places: Record<string, Point> = { [middle.id]: { x: 0, y: 0 } };
  const angles = new Map([[middle.id, 0]]);
  for (const [index, ids] of all.entries()) {
    if (index === 0) continue;
    const ordered = ids
      .map((id) => ({ id, angle: towards(neighbours.get(id) ?? [], angles) }))
      .toSorted((a, b) => a.angle - b.angle || (a.id < b.id ? -1 : 1));
    const reach = index / (all.length - 1);
    const isCrowded = (Math.PI * reach * (field.width + field.height)) / 2 / ids.length < NEAR * scale;
    for (const [at, { id }] of ordered.entries()) {
      const angle = ((at + 0.5) / ordered.length) * 2 * Math.PI;
      angles.set(id, angle);
      const shift = isCrowded ? (ZIGZAG[at % ZIGZAG.length] ?? 0) / (all.length - 1) : 0;
      // The outermost ones stay on the stage.
      const share = Math.min(1, reach + shift);
      places[id] = {
        x: Math.round((Math.cos(angle) * share * field.width) / 2),
        y: Math.round((Math.sin(angle) * share * field.height) / 2),
      };
    }
  }
  const guides = all.slice(1, others.length === 0 ? undefined : -1).map((_, index) => ({
    kind: 'ring' as const,
    x: (((index + 1) / (all.length - 1)) * field.width) / 2,
    y: (((index + 1) / (all.length - 1)) * field.height) / 2,
  }));
  return { places, guides };
}

function neighboursOf(edges: ToArrange['edges']): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of edges) {
    neighbours.set(source, [...(neighbours.get(source) ?? []), target]);
    neighbours.set(target, [...(neighbours.get(target) ?? []), source]);
  }
  return neighbours;
}

/** The ids at each distance, the middle first. */
function ringsAround(middle: string, neighbours: ReadonlyMap<string, readonly string[]>): string[][] {
  const seen = new Set([middle]);
  const rings = [[middle]];
  for (;;) {
    const next = new Set((rings.at(-1) ?? []).flatMap((id) => neighbours.get(id) ?? []).filter((id) => !seen.has(id)));
    if (next.size === 0) return rings;
    for (const id of next) seen.add(id);
    rings.push([...next].toSorted());
  }
}

/** The mean angle of those further in. */
function towards(ids: readonly string[], angles: ReadonlyMap<string, number>): number {
  const known = ids.flatMap((id) => angles.get(id) ?? []);
  const [x, y] = [
    known.reduce((sum, angle) => sum + Math.cos(angle), 0),
    known.reduce((sum, angle) => sum + Math.sin(angle), 0),
  ];
  return (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
}
