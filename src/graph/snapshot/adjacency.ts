/** The neighbours of each entity: its relations in both directions, sorted by the other entity, then by relation id. */
import type { EntityRef, RelationRef } from '../port.ts';
import { at, type RelationEnds } from './columns.ts';
import { rowLists, type RowLists } from './row-lists.ts';
import { forEachOf, type Work } from './slices.ts';
import { sortedBy, startsOf } from './sorting.ts';

/** Compressed sparse rows: entity e has the places from `starts[e]` to before `ends[e]`, sorted by `far`. A loop has one place. */
export class Adjacency {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly far: Uint32Array;
  readonly relation: Uint32Array;

  constructor({ starts, ends }: RowLists, far: Uint32Array, relation: Uint32Array) {
    this.starts = starts;
    this.ends = ends;
    this.far = far;
    this.relation = relation;
  }

  degree(entity: EntityRef): number {
    return at(this.ends, entity) - at(this.starts, entity);
  }

  /** Returns the first place in the row of `near` that holds `far` or an entity after `far`; the end of the row if none does. */
  placeOf(near: EntityRef, far: EntityRef): number {
    let low = at(this.starts, near);
    let high = at(this.ends, near);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.far[middle] ?? 0) < far) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The neighbours of all entities in columns: the lists follow one another. */
export class WholeAdjacency extends Adjacency {
  readonly offsets: Uint32Array;

  constructor(offsets: Uint32Array, far: Uint32Array, relation: Uint32Array) {
    super(rowLists(offsets), far, relation);
    this.offsets = offsets;
  }
}

/** Each relation has two halves: `2 * relation` as seen from its first entity, and `2 * relation + 1` as seen from its second. */
export function* adjacencyOf(entities: number, { from, to }: RelationEnds): Work<WholeAdjacency> {
  const loops = from.reduce((count, entity, relation) => (entity === to[relation] ? count + 1 : count), 0);
  const halves = new Uint32Array(from.length * 2 - loops);
  let next = 0;
  yield* forEachOf(from.length, (relation) => {
    halves[next++] = relation * 2;
    if (from[relation] !== to[relation]) halves[next++] = relation * 2 + 1;
  });
  // Called for each half, where `at` takes most of the time; the places exist.
  const nearOf = (half: number): EntityRef => ((half & 1) === 0 ? from : to)[half >>> 1] ?? 0;
  const farOf = (half: number): EntityRef => ((half & 1) === 0 ? to : from)[half >>> 1] ?? 0;
  const byFar = yield* sortedBy(halves, entities, farOf);
  const offsets = yield* startsOf(byFar.length, entities, (index) => nearOf(byFar[index] ?? 0));
  const slots = offsets.slice();
  const far = new Uint32Array(byFar.length);
  const relation: Uint32Array = new Uint32Array(byFar.length);
  yield* forEachOf(byFar.length, (index) => {
    const half = byFar[index] ?? 0;
    const near = nearOf(half);
    const slot = slots[near] ?? 0;
    far[slot] = farOf(half);
    relation[slot] = half >>> 1;
    slots[near] = slot + 1;
  });
  return new WholeAdjacency(offsets, far, relation);
}

/** Returns the relation with these ends, this type and this occasion; undefined if there is none. */
export function relationBetween(
  adjacency: Adjacency,
  relations: RelationEnds & { readonly type: Uint16Array; readonly occasion: Int32Array },
  key: { readonly from: EntityRef; readonly to: EntityRef; readonly type: number; readonly occasion: number },
): RelationRef | undefined {
  const [near, far] = adjacency.degree(key.from) <= adjacency.degree(key.to) ? [key.from, key.to] : [key.to, key.from];
  const end = at(adjacency.ends, near);
  for (let place = adjacency.placeOf(near, far); place < end && adjacency.far[place] === far; place += 1) {
    const relation = at(adjacency.relation, place);
    if (
      relations.type[relation] === key.type &&
      relations.from[relation] === key.from &&
      relations.occasion[relation] === key.occasion
    ) {
      return relation;
    }
  }
  return undefined;
}
