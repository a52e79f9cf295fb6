/** Positions of entities: pinned and placed ones stay, new ones get a position from the worker. Only its last answer counts. */
import type { Core, NodeSingular } from 'cytoscape';
import type { Layout, Point, View } from '../state/view.ts';
import type { Arranged, ToArrange } from './arrange.ts';

/** The angle by which sunflowers turn from seed to seed. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPREAD = 70;

interface Answer {
  readonly ticket: number;
  readonly places: Arranged;
}

export class Layouter {
  readonly #worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  #ticket = 0;
  #done: (places: Arranged) => void = () => undefined;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.ticket === this.#ticket) this.#done(data.places);
    });
    // If the worker fails, all entities keep their start positions.
    this.#worker.addEventListener('error', () => this.#done({}));
  }

  /** Calls `done` for the last request only. */
  arrange(wanted: ToArrange, done: (places: Arranged) => void): void {
    this.#ticket += 1;
    this.#done = done;
    this.#worker.postMessage({ ticket: this.#ticket, wanted }, []);
  }

  close(): void {
    this.#worker.terminate();
  }
}

export function isPlaced(node: NodeSingular): boolean {
  return node.scratch('_placed') === true;
}

/** The message for the worker. `anew` lets all but the pinned entities move. Sets start positions of new entities. */
export function toArrange(cy: Core, kind: Layout, pins: View['pins'], anew: boolean): ToArrange {
  const first = anew || !cy.nodes().toArray().some(isPlaced);
  begin(cy, first, pins);
  return {
    kind,
    room: { width: cy.width(), height: cy.height() },
    nodes: cy.nodes().map((node) => {
      const { w: width, h: height } = node.layoutDimensions({ nodeDimensionsIncludeLabels: true });
      const fixed = pins[node.id()] !== undefined || (kind === 'force' && !first && isPlaced(node));
      return { id: node.id(), type: String(node.data('type')), width, height, fixed, ...node.position() };
    }),
    edges: cy.edges().map((edge) => ({
      source: edge.source().id(),
      target: edge.target().id(),
      parallel: Number(edge.data('parallel')),
    })),
  };
}

/** Start positions that depend only on the graph: the best connected in the middle, the others around, new ones near a neighbour. */
function begin(cy: Core, first: boolean, pins: View['pins']): void {
  const order = cy
    .nodes()
    .map((node) => ({ node, id: node.id(), degree: node.degree(false) }))
    .toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  for (const [index, { node }] of order.entries()) {
    const pin = pins[node.id()];
    if (pin !== undefined) node.position({ ...pin });
    else if (first) node.position(spiral(index, { x: 0, y: 0 }));
    else if (!isPlaced(node)) {
      const near = node.neighborhood('node').filter((other) => other.isNode() && isPlaced(other))[0];
      node.position(spiral(index + 3, near?.position() ?? { x: 0, y: 0 }));
    }
  }
}

function spiral(index: number, { x, y }: Point): { x: number; y: number } {
  const radius = SPREAD * Math.sqrt(index);
  return { x: x + radius * Math.cos(index * GOLDEN_ANGLE), y: y + radius * Math.sin(index * GOLDEN_ANGLE) };
}
