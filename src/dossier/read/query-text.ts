/** A query made of parts of a file and of generated text. An offset in the query can be translated to the offset in the file. */
export class QueryText {
  readonly #source: string;
  #text = '';
  readonly #parts: { readonly begins: number; readonly sourceStart: number; readonly sourceEnd: number }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  get text(): string {
    return this.#text;
  }

  generated(text: string): this {
    this.#text += text;
    return this;
  }

  /** Adds the part of the file from `start` up to, not including, `end`. */
  source(start: number, end: number): this {
    this.#parts.push({ begins: this.#text.length, sourceStart: start, sourceEnd: end });
    this.#text += this.#source.slice(start, end);
    return this;
  }

  /** For an offset in generated text, the result is the end of the part of the file before it. */
  sourceOffset(queryOffset: number): number | undefined {
    const part = this.#parts.findLast(({ begins }) => begins <= queryOffset);
    return part && Math.min(part.sourceEnd, part.sourceStart + queryOffset - part.begins);
  }
}
