/** Computes the lines and columns of offsets in a text, which errors report. */

/** Returns the lines of many offsets of one text. */
export function linesOf(source: string, offsets: readonly number[]): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  let line = 0;
  return offsets.map((offset) => {
    while (line > 0 && (starts[line] ?? 0) > offset) line -= 1;
    while ((starts[line + 1] ?? Infinity) <= offset) line += 1;
    return line + 1;
  });
}

/** The lines and columns of offsets in one text that is a part of a file. */
export class Lines {
  readonly #starts = [0];
  readonly #before: number;

  /** @param linesBefore lines of the file before the text, which begins a line */
  constructor(source: string, linesBefore: number) {
    this.#before = linesBefore;
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** From 1. */
  lineOf(offset: number): number {
    return this.#before + this.#indexOf(offset) + 1;
  }

  /** Both from 1. */
  placeOf(offset: number): { line: number; column: number } {
    const index = this.#indexOf(offset);
    return { line: this.#before + index + 1, column: offset - (this.#starts[index] ?? 0) + 1 };
  }

  #indexOf(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}
