/** Sorts numbered members by their group: 4 bytes a member and a group. */
import type { GrowingInts } from './growing-numbers.ts';

/**
 * Yields the members of each group that has at least two, groups and members in ascending order.
 * @param groupOf the group of each member, from 0
 */
export function* membersByGroup(groupOf: GrowingInts, groupCount: number): Generator<readonly number[]> {
  const ends = new Int32Array(groupCount + 1);
  for (let member = 0; member < groupOf.length; member += 1) {
    const group = groupOf.at(member) + 1;
    ends[group] = (ends[group] ?? 0) + 1;
  }
  for (let group = 1; group <= groupCount; group += 1) ends[group] = (ends[group] ?? 0) + (ends[group - 1] ?? 0);
  const starts = ends.slice();
  const members = new Int32Array(groupOf.length);
  for (let member = 0; member < groupOf.length; member += 1) {
    const group = groupOf.at(member);
    const at = starts[group] ?? 0;
    members[at] = member;
    starts[group] = at + 1;
  }
  for (let group = 0; group < groupCount; group += 1) {
    const [start = 0, end = 0] = [ends[group], ends[group + 1]];
    if (end - start > 1) yield [...members.subarray(start, end)];
  }
}
