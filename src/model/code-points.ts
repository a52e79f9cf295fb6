/** A text by Unicode code points, 0-based, as passages count them (W3C Web Annotation TextPositionSelector). Needs nothing of Node. */

/** A text that is addressed by code points. */
export class CodePoints {
  readonly text: string;
  readonly length: number;
  /** Code unit at which each code point begins, then the end; absent if every code point is one code unit. */
  readonly #offsets: Uint32Array | undefined;

  constructor(text: string) {
    this.text = text;
    const offsets = /[\u{10000}-\u{10ffff}]/u.test(text) ? offsetsOf(text) : undefined;
    this.#offsets = offsets;
    this.length = offsets === undefined ? text.length : offsets.length - 1;
  }

  /** The text between two code points; shorter if the text ends earlier. */
  slice(start: number, end: number): string {
    return this.text.slice(this.#offset(start), this.#offset(end));
  }

  /** The code point at an index, as a string; empty beyond the end. */
  at(index: number): string {
    return this.slice(index, index + 1);
  }

  /** The number of code points before a code unit, such as a position in `text`. */
  codePointAt(unit: number): number {
    const offsets = this.#offsets;
    if (offsets === undefined) return Math.min(Math.max(unit, 0), this.length);
    let [low, high] = [0, offsets.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((offsets[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #offset(index: number): number {
    const bounded = Math.min(Math.max(index, 0), this.length);
    return this.#offsets?.[bounded] ?? bounded;
  }
}

function offsetsOf(text: string): Uint32Array {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return Uint32Array.from([...offsets, at]);
}
