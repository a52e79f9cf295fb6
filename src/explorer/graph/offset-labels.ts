/** Labels of relations between the same two entities would cover each other: they are moved apart along the line. */
import type { Core, EdgeSingular } from 'cytoscape';

/** The height of a line of a label with its padding. */
const LINE_HEIGHT = 15;

/** A line is steep if it is so many times as high as wide; on a flatter line the bends already separate the labels. */
const STEEP = 2;

/** Sets `labelOffset` of an edge's data: the distance of its label, downwards, from the middle of the line. */
export function offsetLabels(cy: Core): void {
  const bundles = new Map<string, EdgeSingular[]>();
  cy.edges('[parallel > 1]').forEach((edge) => {
    const pair = [edge.source().id(), edge.target().id()].toSorted().join(' ');
    const bundle = bundles.get(pair);
    if (bundle === undefined) bundles.set(pair, [edge]);
    else bundle.push(edge);
  });
  for (const bundle of bundles.values()) {
    const heights = bundle.map((edge) => (isSteep(edge) ? linesOf(edge) * LINE_HEIGHT : 0));
    let above = -heights.reduce((sum, height) => sum + height, 0) / 2;
    bundle.forEach((edge, index) => {
      const height = heights[index] ?? 0;
      edge.data('labelOffset', above + height / 2);
      above += height;
    });
  }
}

function isSteep(edge: EdgeSingular): boolean {
  const [from, to] = [edge.source().position(), edge.target().position()];
  return Math.abs(to.y - from.y) > STEEP * Math.abs(to.x - from.x);
}

function linesOf(edge: EdgeSingular): number {
  return String(edge.data('label')).split('\n').length;
}
