/**
 * Counts the independent origins of several claims: the largest number of them of which no two share an originator. Claims with
 * one originator are counted first, because a largest choice always contains one claim of each of them. The other claims are
 * counted exactly up to `EXACT` different sets of originators. Beyond that, the smallest sets are taken first, then the first in
 * order of ids, so that the number is a lower bound.
 */

/** The greatest number of sets for which all choices are tried: at most 4,096 choices. */
const EXACT = 12;

/** An id, or a number in the order of ids. */
type Originator = string | number;
type Originators = readonly Originator[];

/** @param sets distinct sets, of ids alone or of numbers alone */
export function countIndependent(sets: readonly Originators[]): number {
  const taken = new Set(sets.filter(({ length }) => length === 1).flat());
  const alone = taken.size;
  const joint = sets.filter((set) => set.length > 1 && isFree(set, taken));
  return alone + (joint.length <= EXACT ? mostOf(joint, new Set()) : quickly(joint));
}

/** The largest number of sets of which no two share a member, and none has a member of `taken`. */
function mostOf(sets: readonly Originators[], taken: ReadonlySet<Originator>): number {
  const [first, ...others] = sets;
  if (first === undefined) return 0;
  const without = mostOf(others, taken);
  return isFree(first, taken) ? Math.max(without, 1 + mostOf(others, new Set([...taken, ...first]))) : without;
}

function quickly(sets: readonly Originators[]): number {
  const taken = new Set<Originator>();
  let count = 0;
  for (const set of sets.toSorted(compareSets)) {
    if (!isFree(set, taken)) continue;
    for (const member of set) taken.add(member);
    count += 1;
  }
  return count;
}

function compareSets(a: Originators, b: Originators): number {
  if (a.length !== b.length) return a.length - b.length;
  const differs = a.findIndex((id, index) => id !== b[index]);
  return differs === -1 ? 0 : (a[differs] ?? '') < (b[differs] ?? '') ? -1 : 1;
}

function isFree(set: Originators, taken: ReadonlySet<Originator>): boolean {
  return !set.some((member) => taken.has(member));
}
