/** Measures texts as the canvas draws them. Each text is measured once for each weight, at one size, and scaled. */
import type { Weight } from './drawn-label.ts';
import { FONT } from './graph-style.ts';
import type { Size } from './label-space.ts';

const MEASURED_AT = 20;
/** Of a line of text, in sizes of the font. */
const LINE_HEIGHT = 1.22;

export class TextSizes {
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #measured: Readonly<Record<Weight, Map<string, Size>>> = { 400: new Map(), 500: new Map(), 700: new Map() };

  /** Of lines separated by line breaks; `size` is that of the font, in pixels. */
  of(text: string, size: number, weight: Weight): Size {
    const { width, height } = this.#measured[weight].get(text) ?? this.#measure(text, weight);
    return { width: width * size, height: height * size };
  }

  /** In sizes of the font. */
  #measure(text: string, weight: Weight): Size {
    if (this.#context === null) return { width: 0, height: 0 };
    this.#context.font = `${weight} ${MEASURED_AT}px ${FONT}`;
    const lines = text.split('\n');
    const widths = lines.map((line) => this.#context?.measureText(line).width ?? 0);
    const measured = { width: Math.max(...widths) / MEASURED_AT, height: lines.length * LINE_HEIGHT };
    this.#measured[weight].set(text, measured);
    return measured;
  }
}
