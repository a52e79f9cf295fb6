/** Paints the labels at each render of the graph, on a canvas above cytoscape's. */
import type { Core } from 'cytoscape';
import type { Labels } from './labels.ts';
import type { DrawnLabel } from './drawn-label.ts';
import type { Palette } from './palette.ts';

/** For measurements of what is drawn (scripts/measure-graph.mjs): the labels painted last, in pixels of the stage. */
interface Measured {
  drawnLabels?: readonly DrawnLabel[];
}

/** Returns a function that stops it. */
export function drawLabels(
  cy: Core,
  labels: Labels,
  layer: HTMLCanvasElement & Measured,
  palette: () => Palette,
  word: () => (edtf: string) => string,
): () => void {
  const draw = (): void => {
    const context = layer.getContext('2d');
    if (context === null) return;
    const ratio = devicePixelRatio;
    const [width, height] = [Math.round(cy.width() * ratio), Math.round(cy.height() * ratio)];
    if (layer.width !== width || layer.height !== height) [layer.width, layer.height] = [width, height];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, cy.width(), cy.height());
    labels.paint(context, palette(), word());
    layer.drawnLabels = labels.drawn;
  };
  cy.on('render labels', draw);
  return () => {
    cy.off('render labels', draw);
  };
}
