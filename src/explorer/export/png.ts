/** An image of the graph as cytoscape draws it, with the footer of the SVG, painted with the fonts of the page. */
import { AnswerError } from '../../errors.ts';
import { FONT } from '../graph/graph-style.ts';
import { FOOTER_MIN_WIDTH, layoutFooter, type PathMark, type TextMark } from './footer-layout.ts';
import type { ImageOptions } from './GraphSvg.tsx';

const MARGIN = 40;
/** Browsers reject larger canvases. */
const MAX_CANVAS_PIXELS = 8_192;

/** @param drawing an image of the whole graph, `scale` times its size; null if nothing is drawn: the image has the title only */
export async function pngOf(
  drawing: Blob | null,
  { palette, language, footer }: ImageOptions,
  scale = 2,
): Promise<Blob> {
  const image = drawing === null ? null : await createImageBitmap(drawing);
  const graph = { width: (image?.width ?? 0) / scale, height: (image?.height ?? 0) / scale };
  const inner = { width: Math.max(graph.width, FOOTER_MIN_WIDTH), height: graph.height };
  const below = layoutFooter(footer, { palette, language, width: inner.width });
  const [width, height] = [inner.width + 2 * MARGIN, inner.height + 3 * MARGIN + below.height];
  const factor = Math.min(scale, MAX_CANVAS_PIXELS / Math.max(width, height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.ceil(width * factor), Math.ceil(height * factor)];
  const context = canvas.getContext('2d');
  if (context === null) throw new AnswerError('FAILED', 'The browser could not draw the image.');
  context.scale(factor, factor);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  const left = MARGIN + (inner.width - graph.width) / 2;
  if (image !== null) context.drawImage(image, left, MARGIN, graph.width, graph.height);
  context.translate(MARGIN, inner.height + 2 * MARGIN);
  for (const mark of below.marks) paint(context, mark);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new AnswerError('FAILED', 'The browser could not write the image as PNG.');
  return blob;
}

/** One mark of the footer. */
function paint(context: CanvasRenderingContext2D, mark: TextMark | PathMark): void {
  context.save();
  if (mark.kind === 'text') {
    context.fillStyle = mark.fill;
    context.direction = mark.direction;
    context.textAlign = 'start';
    context.font = `${mark.weight} ${mark.size}px ${FONT}`;
    context.fillText(mark.text, mark.x, mark.y);
  } else {
    const path = new Path2D(mark.path);
    if (mark.at !== undefined) {
      context.translate(mark.at.x, mark.at.y);
      context.scale(mark.at.scale, mark.at.scale);
    }
    if (mark.fill !== 'none') {
      context.fillStyle = mark.fill;
      // A canvas's fill, not a list's.
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
      context.fill(path);
    }
    context.strokeStyle = mark.stroke;
    context.lineWidth = mark.strokeWidth;
    context.lineCap = mark.lineCap;
    context.setLineDash([...mark.dashes]);
    context.stroke(path);
  }
  context.restore();
}
