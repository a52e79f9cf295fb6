/** A list of so many things: `times(3, (n) => `a${n}`)`. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
