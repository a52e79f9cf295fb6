/** The arrangements of a graph, computed without drawing it: runs in a worker, so that the page never stands still. */
import cytoscape, { type Core, type EdgeSingular, type ElementDefinition, type LayoutOptions } from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose from 'cytoscape-fcose';
import type { Layout, Point } from '../state/view.ts';

cytoscape.use(fcose);
cytoscape.use(dagre);

export interface ToArrange {
  readonly kind: Layout;
  readonly nodes: readonly (Point & {
    readonly id: string;
    readonly type: string;
    /** With its label. */
    readonly width: number;
    readonly height: number;
    /** Stays where it is. */
    readonly fixed: boolean;
  })[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly parallel: number }[];
}

export type Arranged = Readonly<Record<string, Point>>;

/** How well places are sought: rounds take time in proportion to the square of the entities, the last way almost none. */
const EFFORTS = [
  { most: 80, quality: 'proof', numIter: 2_500 },
  { most: 250, quality: 'default', numIter: 700 },
  { most: 500, quality: 'default', numIter: 150 },
  { most: Infinity, quality: 'draft', numIter: 0 },
] as const;

/** Places for all entities; the same question has the same answer. */
export function arrange(wanted: ToArrange): Arranged {
  const cy = cytoscape({ headless: true, styleEnabled: true, elements: elementsOf(wanted), style: STYLE });
  cy.layout({ ...optionsOf(wanted, cy), animate: false, fit: false } as LayoutOptions).run();
  const places: Record<string, Point> = {};
  for (const { id, fixed, x, y } of wanted.nodes) {
    const place = fixed ? { x, y } : cy.getElementById(id).position();
    places[id] = { x: Math.round(place.x), y: Math.round(place.y) };
  }
  cy.destroy();
  return places;
}

const STYLE: cytoscape.StylesheetJson = [
  { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
];

function elementsOf({ nodes, edges }: ToArrange): ElementDefinition[] {
  return [
    ...nodes.map(({ id, type, width, height, x, y }): ElementDefinition => {
      return { group: 'nodes', data: { id, type, width, height }, position: { x, y } };
    }),
    ...edges.map(({ source, target, parallel }): ElementDefinition => {
      return { group: 'edges', data: { source, target, parallel } };
    }),
  ];
}

function optionsOf({ kind, nodes }: ToArrange, cy: Core): object {
  if (kind === 'tree') return { name: 'dagre', rankDir: 'TB', nodeSep: 30, rankSep: 90 };
  if (kind === 'circle') {
    return {
      name: 'circle',
      spacingFactor: 1.15,
      radius: Math.max(160, cy.nodes().length * 22),
      sort: (a: cytoscape.NodeSingular, b: cytoscape.NodeSingular) =>
        compare(String(a.data('type')), String(b.data('type'))) || compare(a.id(), b.id()),
    };
  }
  const fixed = nodes.filter((node) => node.fixed).map(({ id, x, y }) => ({ nodeId: id, position: { x, y } }));
  const effort = EFFORTS.find(({ most }) => nodes.length <= most);
  return {
    name: 'fcose',
    quality: effort?.quality,
    randomize: fixed.length === 0,
    // Two that have many relations each want room between them.
    idealEdgeLength: (edge: EdgeSingular) =>
      110 + 12 * Math.sqrt(Math.min(edge.source().degree(false), edge.target().degree(false))),
    // Ten relations between two pull no more than one does.
    edgeElasticity: (edge: EdgeSingular) => 0.45 / Number(edge.data('parallel')),
    nodeRepulsion: () => 12_000,
    nodeSeparation: 90,
    gravity: 0.2,
    numIter: effort?.numIter,
    packComponents: false,
    ...(fixed.length > 0 && { fixedNodeConstraint: fixed }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
