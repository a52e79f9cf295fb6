/** The number of neighbours that are not on the canvas, as a badge on each node: a layer of its own above cytoscape's. */
import type { Core } from 'cytoscape';
import type { Palette } from './palette.ts';
import { FONT } from './graph-style.ts';

/** Below this zoom badges are too small to read. */
const LEAST_ZOOM = 0.4;

/** Draws at each render of the graph. Returns a function that stops it. */
export function drawBadges(cy: Core, layer: HTMLCanvasElement, palette: () => Palette): () => void {
  const draw = (): void => {
    const context = layer.getContext('2d');
    if (context === null) return;
    const ratio = devicePixelRatio;
    const [width, height] = [cy.width(), cy.height()];
    if (layer.width !== Math.round(width * ratio) || layer.height !== Math.round(height * ratio)) {
      layer.width = Math.round(width * ratio);
      layer.height = Math.round(height * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const zoom = cy.zoom();
    if (zoom < LEAST_ZOOM) return;
    const { ink, ground } = palette();
    const size = Math.max(9, Math.min(12, 10 * zoom));
    context.font = `600 ${size}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    cy.nodes().forEach((node) => {
      const unseen = Number(node.data('unseen'));
      if (unseen === 0 || node.hasClass('far')) return;
      const { x, y } = node.renderedPosition();
      const reach = (node.renderedOuterWidth() / 2) * 0.72;
      const label = unseen > 999 ? '999+' : `+${unseen}`;
      const half = Math.max(size * 0.8, context.measureText(label).width / 2 + size * 0.35);
      context.fillStyle = ink;
      context.strokeStyle = ground;
      context.lineWidth = 1.5;
      context.beginPath();
      context.roundRect(x + reach - half, y - reach - size * 0.75, half * 2, size * 1.5, size * 0.75);
      context.fill();
      context.stroke();
      context.fillStyle = ground;
      context.fillText(label, x + reach, y - reach + size * 0.06);
    });
  };
  cy.on('render', draw);
  return () => {
    cy.off('render', draw);
  };
}
