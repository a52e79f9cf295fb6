/** An image of the whole graph with its labels, which cytoscape does not draw. */
import type { Core } from 'cytoscape';
import { AnswerError } from '../../errors.ts';
import type { Labels } from './labels.ts';
import { paintLabels } from './paint-labels.ts';
import type { Palette } from './palette.ts';
import { boxOf } from './scene.ts';
import { markedIn, paintSign, signsOf } from './signs.ts';

/** @param scale pixels of the image for a unit of the graph */
export async function pngOf(cy: Core, labels: Labels, palette: Palette, scale: number): Promise<Blob> {
  const image = await createImageBitmap(await cy.png({ output: 'blob-promise', full: true, scale }));
  const drawn = labels.inGraph();
  const { x, y, width, height } = boxOf(cy, drawn);
  const { x1, y1, w, h } = cy.elements().boundingBox();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  const context = canvas.getContext('2d');
  if (context === null) throw new AnswerError('FAILED', 'The browser could not draw the image.');
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.translate(-x, -y);
  context.drawImage(image, x1, y1, w, h);
  paintLabels(context, drawn, palette);
  const zoom = cy.zoom();
  for (const { kind, x: left, y: top, half } of signsOf(markedIn(cy), zoom)) {
    context.save();
    context.translate(left, top);
    context.scale(1 / zoom, 1 / zoom);
    paintSign(context, kind, { x: 0, y: 0 }, half * zoom, palette);
    context.restore();
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new AnswerError('FAILED', 'The browser could not write the image as PNG.');
  return blob;
}
