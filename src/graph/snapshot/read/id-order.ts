/**
 * Computes the order of relation ids, `<from>.<TYPE>.<to>[@<occasion>]`, from the order of entity ids. No relation id is made. In
 * a relation id, an entity id is followed by a point, by an @ or by nothing. This changes the order: `iraq` comes before
 * `iraq-2`, but `iraq.` comes after `iraq-2.`, because a hyphen comes before a point.
 */

export interface Places {
  /** For each id its place among all ids without and all ids with the end mark: `plain` without the mark, `ended` with it. */
  readonly plain: Uint32Array;
  readonly ended: Uint32Array;
}

/**
 * Returns the places of all ids if each occurs once as it is and once with `end` after it.
 * @param ids in ascending order; none contains `end`
 */
export function placesWith(ids: readonly string[], end: string): Places {
  const plain = new Uint32Array(ids.length);
  const ended = new Uint32Array(ids.length);
  let next = 0;
  // Ids that are prefixes of the current id, where the next character comes before `end`: their `ended` place comes later.
  const open: number[] = [];
  const closeUnless = (stays: (id: string) => boolean): void => {
    for (let top = open.at(-1); top !== undefined && !stays(ids[top] ?? ''); top = open.at(-1)) {
      ended[top] = next++;
      open.pop();
    }
  };
  for (const [number, id] of ids.entries()) {
    closeUnless((begun) => id.startsWith(begun) && id.charAt(begun.length) < end);
    plain[number] = next++;
    open.push(number);
  }
  closeUnless(() => false);
  return { plain, ended };
}
