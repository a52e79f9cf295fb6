/** Makes a list for each claim from links in any order. */
import type { Lists } from '../../judge/claim-columns.ts';
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
  // Called for each link, where `at` takes most of the time; the places exist.
  const owner = (link: number): number => placeOf[links.claim[link] ?? 0] ?? 0;
  const offsets = yield* startsOf(links.claim.length, count, owner);
  const next = offsets.slice();
  const order = new Uint32Array(links.claim.length);
  yield* forEachOf(links.claim.length, (link) => {
    const claim = owner(link);
    const slot = next[claim] ?? 0;
    order[slot] = link;
    next[claim] = slot + 1;
  });
  const position = (link: number): number => links.position?.[link] ?? 0;
  const compare = (a: number, b: number): number =>
    position(b) - position(a) || (links.member[a] ?? 0) - (links.member[b] ?? 0);
  const kept = new Uint32Array(count + 1);
  const members = new Uint32Array(links.claim.length);
  const sayings = new Uint32Array(links.sayings === undefined ? 0 : links.claim.length);
  const foremost = new Uint32Array(count);
  let length = 0;
  yield* forEachOf(count, (claim) => {
    const first = offsets[claim] ?? 0;
    const end = offsets[claim + 1] ?? 0;
    if (end - first > 1) order.subarray(first, end).sort(compare);
    for (let index = first; index < end; index += 1) {
      const link = order[index] ?? 0;
      if (index > first && compare(order[index - 1] ?? 0, link) === 0) continue;
      members[length] = links.member[link] ?? 0;
      if (links.sayings !== undefined) sayings[length] = links.sayings[link] ?? 0;
      length += 1;
      if (position(link) === position(order[first] ?? 0)) foremost[claim] = (foremost[claim] ?? 0) + 1;
    }
    kept[claim + 1] = length;
  });
  const whole = (column: Uint32Array): Uint32Array => (length < column.length ? column.slice(0, length) : column);
  return { offsets: kept, members: whole(members), foremost, sayings: whole(sayings) };
}
