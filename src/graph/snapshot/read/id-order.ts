/**
 * The order of relation ids, `<from>.<TYPE>.<to>[@<occasion>]`, from that of entity ids, without making one of them. An id
 * that is part of a longer one is followed there by a point, an @ or nothing: `iraq.` comes after `iraq-2.`, as a hyphen
 * comes before a point, though `iraq` comes before `iraq-2`.
 */

export interface Places {
  /** Of each id among all ids, and all ids with the end mark. */
  readonly plain: Uint32Array;
  readonly ended: Uint32Array;
}

/**
 * Where ids stand once `end` follows some of them.
 * @param ids in order; none holds `end`
 */
export function placesWith(ids: readonly string[], end: string): Places {
  const plain = new Uint32Array(ids.length);
  const ended = new Uint32Array(ids.length);
  let next = 0;
  // Ids that begin what has come so far, with less than `end` after it: theirs is yet to come.
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
