/** Paints placed labels on a canvas: text on a ground that hides the lines behind it. */
import { type DrawnLabel, GROUND_OPACITY } from './drawn-label.ts';
import { FONT } from './graph-style.ts';
import type { Palette } from './palette.ts';

const FAR_OPACITY = 0.28;

export function paintLabels(context: CanvasRenderingContext2D, labels: readonly DrawnLabel[], palette: Palette): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { kind, x, y, width, height, text, size, weight, isFar, ring } of labels) {
    const opacity = isFar ? FAR_OPACITY : 1;
    context.globalAlpha = GROUND_OPACITY[kind] * opacity;
    context.fillStyle = palette.ground;
    context.beginPath();
    context.roundRect(x, y, width, height, kind === 'count' ? height / 2 : 3);
    context.fill();
    context.globalAlpha = opacity;
    if (ring !== null) {
      context.strokeStyle = ring;
      context.lineWidth = 1;
      context.stroke();
    }
    context.fillStyle = palette.ink;
    context.font = `${weight} ${size}px ${FONT}`;
    const lines = text.split('\n');
    const step = height / lines.length;
    for (const [index, line] of lines.entries()) {
      context.fillText(line, x + width / 2, y + step * (index + 0.5) + size * 0.06);
    }
  }
  context.globalAlpha = 1;
}
