/** Reads positions, curves, labels and looks from a cytoscape drawing, for the export. */
import type { Core } from 'cytoscape';
import { type EdgeData, EDGE, type NodeData } from './elements.ts';
import type { DrawnEdge, DrawnNode, Scene } from './graph-handle.ts';
import type { Box } from './geometry.ts';
import type { Labels } from './labels.ts';
import type { DrawnLabel } from './drawn-label.ts';
import { markedIn, signsOf } from './signs.ts';

/** The graph with its labels, in the proportions in which the stage shows it. */
export function sceneOf(cy: Core, labels: Labels): Scene {
  const shown = labels.inGraph();
  return {
    box: boxOf(cy, shown),
    labels: shown,
    signs: signsOf(markedIn(cy), cy.zoom()),
    nodes: cy.nodes().map((node): DrawnNode => {
      const { x, y } = node.position();
      return {
        ...(node.data() as NodeData),
        x,
        y,
        pinned: node.hasClass('pinned'),
        selected: node.hasClass('selected'),
      };
    }),
    edges: cy.edges().map((edge): DrawnEdge => {
      const data = edge.data() as EdgeData;
      return {
        ...data,
        relation: data.id.slice(EDGE.length),
        start: { ...edge.sourceEndpoint() },
        end: { ...edge.targetEndpoint() },
        controls: (edge.controlPoints() ?? []).map((point) => ({ ...point })),
        selected: edge.hasClass('selected'),
      };
    }),
  };
}

/** Around all elements and labels. */
export function boxOf(cy: Core, labels: readonly DrawnLabel[]): Box {
  // Without elements cytoscape has no finite box.
  if (cy.elements().empty()) return { x: 0, y: 0, width: 0, height: 0 };
  const { x1, y1, x2, y2 } = cy.elements().boundingBox();
  const [left, top] = [Math.min(x1, ...labels.map(({ x }) => x)), Math.min(y1, ...labels.map(({ y }) => y))];
  const right = Math.max(x2, ...labels.map(({ x, width }) => x + width));
  const bottom = Math.max(y2, ...labels.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
