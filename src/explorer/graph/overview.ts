/** What the small map reads from a cytoscape drawing. */
import type { Core } from 'cytoscape';
import type { NodeData } from './elements.ts';
import type { GraphHandle } from './graph-handle.ts';

const CHANGES = 'viewport position add remove resize';

export function overviewOf(cy: Core): Pick<GraphHandle, 'overview' | 'watch'> {
  return {
    overview: () => {
      const { x1, y1, w, h } = cy.extent();
      return {
        nodes: cy.nodes().map((node) => {
          const { size, line } = node.data() as NodeData;
          return { ...node.position(), size, line };
        }),
        extent: { x: x1, y: y1, width: w, height: h },
      };
    },
    watch: (onChange) => {
      cy.on(CHANGES, onChange);
      return () => {
        cy.off(CHANGES, onChange);
      };
    },
  };
}
