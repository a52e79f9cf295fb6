/** Makes a list for each claim from links in any order. */
import type { Lists } from '../../judge/claim-columns.ts';
import { at } from '../columns.ts';
import { forEachOf, type Work } from '../slices.ts';
import { startsOf } from '../sorting.ts';
import type { Links } from './claims.ts';

export interface Gathered extends Lists {
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
  /** For each list, how many of its first members have its greatest position. */
  readonly foremost: Uint32Array;
  /** For each member, the saying of its link; empty if the links have no sayings. */
  readonly sayings: Uint32Array;
}

/**
 * Members are sorted by position, the greatest first, then by number. A member that occurs twice at a position is kept once.
 * @param placeOf for each claim in the order of reading, its place in the final order
 */
export function* listsOf(count: number, placeOf: Uint32Array, links: Links): Work<Gathered> {
  const owner = (link: number): number => at(placeOf, at(links.claim, link));
  const offsets = yield* startsOf(links.claim.length, count, owner);
  const next = offsets.slice();
  const order = new Uint32Array(links.claim.length);
  yield* forEachOf(links.claim.length, (link) => {
    const slot = at(next, owner(link));
    order[slot] = link;
    next[owner(link)] = slot + 1;
  });
  const position = (link: number): number => links.position?.[link] ?? 0;
  const compare = (a: number, b: number): number =>
    position(b) - position(a) || at(links.member, a) - at(links.member, b);
  const kept = new Uint32Array(count + 1);
  const members = new Uint32Array(links.claim.length);
  const sayings = new Uint32Array(links.sayings === undefined ? 0 : links.claim.length);
  const foremost = new Uint32Array(count);
  let length = 0;
  yield* forEachOf(count, (claim) => {
    const [first, end] = [at(offsets, claim), at(offsets, claim + 1)];
    if (end - first > 1) order.subarray(first, end).sort(compare);
    for (let index = first; index < end; index += 1) {
      const link = at(order, index);
      if (index > first && compare(at(order, index - 1), link) === 0) continue;
      members[length] = at(links.member, link);
      if (links.sayings !== undefined) sayings[length] = at(links.sayings, link);
      length += 1;
      if (position(link) === position(at(order, first))) foremost[claim] = at(foremost, claim) + 1;
    }
    kept[claim + 1] = length;
  });
  const whole = (column: Uint32Array): Uint32Array => (length < column.length ? column.slice(0, length) : column);
  return { offsets: kept, members: whole(members), foremost, sayings: whole(sayings) };
}
