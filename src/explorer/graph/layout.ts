/** Where entities go: pins stay, what was there stays near, what is new finds its place; the same view lies the same way. */
import cytoscape, { type Core, type EdgeSingular, type LayoutOptions } from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose from 'cytoscape-fcose';
import type { Layout, Point, View } from '../state/view.ts';

cytoscape.use(fcose);
cytoscape.use(dagre);

/** The angle by which sunflowers turn from seed to seed. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPREAD = 70;

/** Lays out what has no place yet; `anew` gives all but the pins another place. */
export function arrange(cy: Core, kind: Layout, pins: View['pins'], anew: boolean): void {
  const fresh = cy.nodes().filter((node) => anew || node.scratch('_placed') !== true);
  if (fresh.empty() && !anew) return;
  const first = anew || fresh.length === cy.nodes().length;
  place(cy, first, pins);
  if (kind === 'force') {
    run(cy, {
      name: 'fcose',
      quality: cy.nodes().length > 400 ? 'default' : 'proof',
      randomize: false,
      animate: false,
      fit: false,
      nodeDimensionsIncludeLabels: true,
      nodeSeparation: 90,
      // Two that have many relations each want room between them.
      idealEdgeLength: (edge: EdgeSingular) =>
        110 + 12 * Math.sqrt(Math.min(edge.source().degree(false), edge.target().degree(false))),
      // Ten relations between two pull no more than one does.
      edgeElasticity: (edge: EdgeSingular) => 0.45 / Number(edge.data('parallel')),
      nodeRepulsion: () => 12_000,
      gravity: 0.2,
      numIter: cy.nodes().length > 400 ? 800 : 2_500,
      packComponents: false,
      fixedNodeConstraint: fixed(cy, first, pins),
    } as LayoutOptions);
  } else if (kind === 'tree') {
    run(cy, {
      name: 'dagre',
      rankDir: 'TB',
      nodeSep: 46,
      rankSep: 90,
      nodeDimensionsIncludeLabels: true,
    } as LayoutOptions);
    restore(cy, pins);
  } else {
    const options = { name: 'circle', spacingFactor: 1.15, nodeDimensionsIncludeLabels: true };
    run(cy, {
      ...options,
      sort: (a, b) => compare(String(a.data('type')), String(b.data('type'))) || compare(a.id(), b.id()),
    } as LayoutOptions);
    restore(cy, pins);
  }
  for (const node of cy.nodes()) node.scratch('_placed', true);
}

function run(cy: Core, options: LayoutOptions): void {
  cy.layout({ ...options, animate: false, fit: false } as LayoutOptions).run();
}

/** Beginnings that depend on nothing but the graph: the best connected in the middle, the rest around, the new by their neighbours. */
function place(cy: Core, first: boolean, pins: View['pins']): void {
  const order = cy
    .nodes()
    .toArray()
    .toSorted((a, b) => b.degree(false) - a.degree(false) || compare(a.id(), b.id()));
  for (const [index, node] of order.entries()) {
    const pin = pins[node.id()];
    if (pin !== undefined) {
      node.position({ ...pin });
    } else if (first) {
      node.position(spiral(index, { x: 0, y: 0 }));
    } else if (node.scratch('_placed') !== true) {
      const near = node.neighborhood('node').filter((other) => other.scratch('_placed') === true);
      const around = near.empty() ? { x: 0, y: 0 } : near[0]?.position();
      node.position(spiral(index + 3, around ?? { x: 0, y: 0 }));
    }
  }
}

function spiral(index: number, { x, y }: Point): { x: number; y: number } {
  const radius = SPREAD * Math.sqrt(index);
  return { x: x + radius * Math.cos(index * GOLDEN_ANGLE), y: y + radius * Math.sin(index * GOLDEN_ANGLE) };
}

/** Pins, and where some is new, all that was there before. */
function fixed(cy: Core, first: boolean, pins: View['pins']): { nodeId: string; position: Point }[] | undefined {
  const held = cy
    .nodes()
    .toArray()
    .filter((node) => pins[node.id()] !== undefined || (!first && node.scratch('_placed') === true))
    .map((node) => ({ nodeId: node.id(), position: { ...node.position() } }));
  return held.length === 0 ? undefined : held;
}

function restore(cy: Core, pins: View['pins']): void {
  for (const [id, point] of Object.entries(pins)) cy.getElementById(id).position({ ...point });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
