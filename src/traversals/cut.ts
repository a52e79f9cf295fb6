/** Lists that `first` cut: the traversal found more than it returned. The mark lets a list keep its type. */

const cutLists = new WeakSet<object>();

/** Marks a list as cut if `isCut` is true, and returns the list. */
export function markCut<List extends object>(list: List, isCut: boolean): List {
  if (isCut) cutLists.add(list);
  return list;
}

/** Returns the first items of a list, marked as cut if there are more. */
export function firstOf<T>(list: readonly T[], first: number): T[] {
  return markCut(list.slice(0, first), list.length > first);
}

export function wasCut(value: unknown): boolean {
  return typeof value === 'object' && value !== null && cutLists.has(value);
}
