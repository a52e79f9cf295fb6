/** The outline of a shape as the `d` of an SVG path, which `Path2D` of a canvas reads too. */
import type { Point } from '../state/view.ts';
import { CORNERS, type ShapeName } from './palette.ts';

export function shapePath(shape: ShapeName, { x, y }: Point, radius: number): string {
  const r = rounded(radius);
  if (shape === 'circle') {
    return `M${rounded(x - radius)} ${rounded(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }
  const corners = CORNERS[shape].map(([right, down]) => `${rounded(x + right * radius)} ${rounded(y + down * radius)}`);
  return `M${corners.join('L')}Z`;
}

/** To hundredths. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
