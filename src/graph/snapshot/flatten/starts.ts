import { at } from '../columns.ts';

/** Returns where each list begins if lists of these lengths follow one another; the last number is the end of the last one. */
export function startsOfLengths(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let row = 0; row < lengths.length; row += 1) starts[row + 1] = at(starts, row) + at(lengths, row);
  return starts;
}
