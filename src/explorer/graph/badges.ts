/**
 * What stands on entities and relations, in a layer of its own above cytoscape's: the number of neighbours that are not on the canvas,
 * and the sign of the disagreement in which an entity or a relation is.
 */
import type { Core } from 'cytoscape';
import { badgeSizeAt, badgeTextOf, LEAST_SIGN_ZOOM, LEAST_ZOOM } from './badge-box.ts';
import { FONT } from './graph-style.ts';
import type { Palette } from './palette.ts';
import { markedIn, paintSign, signsOf } from './signs.ts';

/** Draws at once and at each render of the graph. Returns a function that stops it. */
export function drawBadges(cy: Core, layer: HTMLCanvasElement, palette: () => Palette): () => void {
  let marked = markedIn(cy);
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
    if (zoom < LEAST_SIGN_ZOOM) return;
    const size = badgeSizeAt(zoom);
    const pan = cy.pan();
    for (const { kind, x, y, half } of signsOf(marked, zoom)) {
      paintSign(context, kind, { x: x * zoom + pan.x, y: y * zoom + pan.y }, half * zoom, palette());
    }
    const { ink, ground } = palette();
    context.font = `600 ${size}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    cy.nodes().forEach((node) => {
      if (node.hasClass('far')) return;
      const { x, y } = node.renderedPosition();
      const reach = (node.renderedOuterWidth() / 2) * 0.72;
      const unseen = Number(node.data('unseen'));
      if (unseen === 0 || zoom < LEAST_ZOOM) return;
      const label = badgeTextOf(unseen);
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
  const drawAnew = (): void => {
    marked = markedIn(cy);
    draw();
  };
  cy.on('render', draw);
  // Elements and their signs have changed.
  cy.on('labels', drawAnew);
  draw();
  return () => {
    cy.off('render', draw);
    cy.off('labels', drawAnew);
  };
}
