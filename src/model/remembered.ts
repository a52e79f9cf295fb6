/** A function of a text that remembers its results: the same dates and words stand in thousands of rows. */

/** 16_384 results; then it begins anew. */
const MOST = 16_384;

/** @param compute returns the same for the same text, and its result is not changed */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = compute(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}
