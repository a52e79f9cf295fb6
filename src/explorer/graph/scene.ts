/** Reads positions, curves, labels and looks from a cytoscape drawing, for the export. */
import type { Core } from 'cytoscape';
import { type EdgeData, EDGE, type NodeData } from './elements.ts';
import type { DrawnEdge, DrawnNode, Scene } from './graph-handle.ts';

const NOTHING = { x1: 0, y1: 0, w: 0, h: 0 };

export function sceneOf(cy: Core): Scene {
  // Without elements cytoscape has no finite box.
  const box = cy.elements().empty() ? NOTHING : cy.elements().boundingBox();
  return {
    box: { x: box.x1, y: box.y1, width: box.w, height: box.h },
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
        // The position of the label.
        middle: { x: edge.midpoint().x, y: edge.midpoint().y + Number(edge.data('labelOffset') ?? 0) },
        selected: edge.hasClass('selected'),
      };
    }),
  };
}
