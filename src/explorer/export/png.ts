/** A picture of the graph as cytoscape draws it, with the foot that the SVG has, painted with the fonts of the page. */
import { AnswerError } from '../../errors.ts';
import { FONT } from '../graph/style.ts';
import type { SvgOptions } from './svg.ts';
import { drawFooter, FOOTER_LEAST } from './svg-footer.ts';
import type { Markup } from './xml.ts';

const MARGIN = 40;
/** Browsers refuse larger canvases. */
const MOST_PIXELS = 8_192;

/** @param drawing of the whole graph, `scale` times its size */
export async function pngOf(drawing: Blob, { palette, language, footer }: SvgOptions, scale = 2): Promise<Blob> {
  const image = await createImageBitmap(drawing);
  const inner = { width: Math.max(image.width / scale, FOOTER_LEAST), height: image.height / scale };
  const below = drawFooter(footer, { palette, language, width: inner.width });
  const [width, height] = [inner.width + 2 * MARGIN, inner.height + 3 * MARGIN + below.height];
  const factor = Math.min(scale, MOST_PIXELS / Math.max(width, height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.ceil(width * factor), Math.ceil(height * factor)];
  const context = canvas.getContext('2d');
  if (context === null) throw new AnswerError('FAILED', 'The browser could not draw the picture.');
  context.scale(factor, factor);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  const left = MARGIN + (inner.width - image.width / scale) / 2;
  context.drawImage(image, left, MARGIN, image.width / scale, image.height / scale);
  context.translate(MARGIN, inner.height + 2 * MARGIN);
  for (const part of below.parts) paint(context, part);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new AnswerError('FAILED', 'The browser could not write the picture as PNG.');
  return blob;
}

/** The few elements that a foot is made of. */
function paint(context: CanvasRenderingContext2D, { name, attributes, children }: Markup): void {
  const number = (key: string): number => Number(attributes[key] ?? 0);
  context.save();
  context.fillStyle = String(attributes['fill'] ?? 'transparent');
  if (name === 'text') {
    context.direction = attributes['direction'] === 'rtl' ? 'rtl' : 'ltr';
    context.textAlign = 'start';
    context.font = `${attributes['font-weight'] ?? 400} ${number('font-size')}px ${FONT}`;
    context.fillText(children.filter((child) => typeof child === 'string').join(''), number('x'), number('y'));
  } else {
    const path = new Path2D(name === 'path' ? String(attributes['d']) : undefined);
    if (name === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
    // A canvas's fill, not a list's.
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
    context.fill(path);
    if (attributes['stroke'] !== undefined) {
      context.strokeStyle = String(attributes['stroke']);
      context.lineWidth = number('stroke-width');
      context.lineCap = attributes['stroke-linecap'] === 'round' ? 'round' : 'butt';
      context.setLineDash(
        String(attributes['stroke-dasharray'] ?? '')
          .split(' ')
          .filter((part) => part !== '')
          .map(Number),
      );
      context.stroke(path);
    }
  }
  context.restore();
}
