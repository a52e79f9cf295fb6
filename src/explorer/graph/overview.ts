/** What the small map reads from a cytoscape drawing. */
import type { Core } from 'cytoscape';
import type { NodeData } from './elements.ts';
import type { GraphHandle } from './graph-handle.ts';

const OF_NODES = 'position add remove data';
const OF_SIGHT = 'viewport resize';

export function overviewOf(cy: Core): Pick<GraphHandle, 'overview' | 'extent' | 'watch'> {
  return {
    overview: () =>
      cy.nodes().map((node) => {
        const { size, line } = node.data() as NodeData;
        return { ...node.position(), size, line };
      }),
    extent: () => {
      const { x1, y1, w, h } = cy.extent();
      return { x: x1, y: y1, width: w, height: h };
    },
    watch: ({ onNodes, onSight }) => {
      cy.on(OF_NODES, 'node', onNodes);
      cy.on(OF_SIGHT, onSight);
      return () => {
        cy.off(OF_NODES, 'node', onNodes);
        cy.off(OF_SIGHT, onSight);
      };
    },
  };
}
