/** The column `because`: the words that led to each field. */
import type { CodePoints } from '../../model/code-points.ts';
import type { Span } from '../speech/speech.ts';

export class Reasons {
  readonly #text: CodePoints;
  readonly #all: string[] = [];

  constructor(text: CodePoints) {
    this.#text = text;
  }

  /** @param span code units of the text */
  add(field: string, { start, end }: Span, reason: string): void {
    const entry = `${field} ${this.#text.codePointAt(start)}-${this.#text.codePointAt(end)} ${reason}`;
    if (!this.#all.includes(entry)) this.#all.push(entry);
  }

  get all(): readonly string[] {
    return this.#all;
  }
}
