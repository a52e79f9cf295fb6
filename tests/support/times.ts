/** A list of `count` elements that `make` returns: `times(3, (n) => `a${n}`)`. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
