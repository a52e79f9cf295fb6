/** Measures texts as the canvas draws them. Each text is measured once for each weight, at one size, and scaled. */
import type { Weight } from './drawn-label.ts';
import { FONT } from './graph-style.ts';
import type { Size } from './label-space.ts';

const MEASURED_AT = 20;
/** Of a line of text, in sizes of the font. */
const LINE_HEIGHT = 1.22;

export class TextSizes {
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #widths = new Map<string, number>();

  /** Of lines separated by line breaks; `size` is that of the font, in pixels. */
  of(text: string, size: number, weight: Weight): Size {
    const lines = text.split('\n');
    const width = Math.max(...lines.map((line) => this.#widthOf(line, weight)));
    return { width: (width * size) / MEASURED_AT, height: lines.length * size * LINE_HEIGHT };
  }

  #widthOf(line: string, weight: Weight): number {
    const key = `${weight} ${line}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    if (this.#context === null) return 0;
    this.#context.font = `${weight} ${MEASURED_AT}px ${FONT}`;
    const { width } = this.#context.measureText(line);
    this.#widths.set(key, width);
    return width;
  }
}
