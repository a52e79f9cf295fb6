/** Paints the guides of an arrangement behind the labels of the graph. */
import type { Sight } from './fit-room.ts';
import { FONT } from './graph-style.ts';
import { AXIS_HEIGHT, type Guides } from './guides.ts';
import type { Palette } from './palette.ts';

/** Of the marks' words, in pixels. */
const SIZE = 11;
/** @param word a year or a month in words */
export function paintGuides(
  context: CanvasRenderingContext2D,
  guides: Guides,
  { zoom, pan }: Sight,
  height: number,
  { quiet }: Palette,
  word: (edtf: string) => string,
): void {
  context.save();
  context.strokeStyle = quiet;
  context.fillStyle = quiet;
  context.lineWidth = 1;
  context.font = `500 ${SIZE}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  let written = -Infinity;
  for (const guide of guides.toSorted((a, b) => a.x - b.x)) {
    context.globalAlpha = 0.35;
    context.setLineDash([2, 4]);
    context.beginPath();
    const x = guide.x * zoom + pan.x;
    if (guide.kind === 'ring') context.ellipse(pan.x, pan.y, guide.x * zoom, guide.y * zoom, 0, 0, 2 * Math.PI);
    else {
      context.moveTo(x, AXIS_HEIGHT);
      context.lineTo(x, height);
    }
    context.stroke();
    if (guide.kind === 'ring') continue;
    const text = word(guide.edtf);
    const half = context.measureText(text).width / 2;
    if (x - half < written + 6) continue;
    written = x + half;
    context.globalAlpha = 1;
    context.fillText(text, x, 6);
  }
  context.restore();
}
