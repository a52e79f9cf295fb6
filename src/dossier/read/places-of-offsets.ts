/** Computes the lines and columns of offsets in a text, which errors report. */

/** Returns the line and column of an offset, both from 1. */
export function placeOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

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
