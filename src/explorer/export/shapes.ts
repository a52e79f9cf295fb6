/** Signs of types and directions of text, for all that is drawn by hand. */
import { CORNERS, type ShapeName } from '../graph/palette.ts';
import { element, type Markup } from './xml.ts';

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly line: string;
}

export function drawShape(shape: ShapeName, { x, y, radius, fill, line }: Placed): Markup {
  const look = { fill, stroke: line, 'stroke-width': 2, 'stroke-linejoin': 'round' };
  if (shape === 'circle') return element('circle', { cx: round(x), cy: round(y), r: round(radius), ...look });
  const corners = CORNERS[shape].map(([right, down]) => `${round(x + right * radius)} ${round(y + down * radius)}`);
  return element('path', { d: `M${corners.join('L')}Z`, ...look });
}

/** The first letter decides, as in a browser's `dir="auto"`. */
export function directionOf(words: string): 'rtl' | 'ltr' {
  const strong = /\p{L}/u.exec(words)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(strong) ? 'rtl' : 'ltr';
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
