/** Positions of entities: pinned and placed ones stay, new ones get a position from the worker. Only its last answer counts. */
import type { Core, NodeSingular } from 'cytoscape';
import type { Layout, Point, View } from '../state/view.ts';
import type { Room, ToArrange } from './to-arrange.ts';
import type { Size } from './label-space.ts';
import { scaleOf } from './fill-room.ts';
import type { EdgeData, NodeData } from './elements.ts';
import { bendOf, weightOfNode } from './labels.ts';
import type { PlacedName, ToName } from './place-names.ts';
import type { Answer, NamingAnswer, NamingTask, Task } from './layout.worker.ts';

/** The angle by which sunflowers turn from seed to seed. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPREAD = 70;

export class Layouter {
  readonly #worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  #ticket = 0;
  #namingTicket = 0;
  #done: (answer: Omit<Answer, 'ticket'>) => void = () => undefined;
  #named: (names: readonly PlacedName[]) => void = () => undefined;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer | NamingAnswer>) => {
      if ('names' in data) {
        if (data.ticket === this.#namingTicket) this.#named(data.names);
      } else if (data.ticket === this.#ticket) this.#done(data);
    });
    // If the worker fails, all entities keep their start positions.
    this.#worker.addEventListener('error', () => this.#done({ places: {}, guides: null, bends: {}, kept: {} }));
  }

  /** Calls `done` for the last request only. */
  arrange(task: Omit<Task, 'ticket'>, done: (answer: Omit<Answer, 'ticket'>) => void): void {
    this.#ticket += 1;
    this.#done = done;
    this.#worker.postMessage({ ...task, ticket: this.#ticket } satisfies Task, []);
  }

  /** Places names, and calls `named` for the last request only. Null: the names of the last request are not wanted any more. */
  name(toName: ToName | null, named: (names: readonly PlacedName[]) => void): void {
    this.#namingTicket += 1;
    this.#named = named;
    if (toName === null) return;
    this.#worker.postMessage({ ticket: this.#namingTicket, toName } satisfies NamingTask, []);
  }

  close(): void {
    this.#worker.terminate();
  }
}

export function isPlaced(node: NodeSingular): boolean {
  return node.scratch('_placed') === true;
}

export interface Arranging {
  readonly kind: Layout;
  readonly pins: View['pins'];
  readonly room: Room;
  readonly center: string | null;
  readonly isMirrored: boolean;
  /** The sizes of a node's name at a zoom, in pixels. */
  readonly namesOf: (node: NodeSingular, zoom: number) => readonly Size[];
}

/** The message for the worker. `anew` lets all but the pinned entities move. Sets start positions of new entities. */
export function toArrange(
  cy: Core,
  { kind, pins, namesOf, ...arranging }: Arranging,
  anew: boolean,
): Omit<Task, 'ticket' | 'kept'> {
  const { room } = arranging;
  const isStill = !anew && cy.nodes().toArray().every(isPlaced);
  const first = anew || !cy.nodes().toArray().some(isPlaced);
  if (!isStill) begin(cy, first, pins);
  // The zoom at which all will be in sight.
  const zoom =
    1 /
    scaleOf(
      cy.nodes().map((node) => ({ size: node.outerWidth() })),
      room,
    );
  const wanted: ToArrange = {
    ...arranging,
    kind,
    nodes: cy.nodes().map((node) => {
      const names = namesOf(node, zoom);
      const { unseen, isMarked, day } = node.data() as NodeData;
      const size = node.outerWidth();
      const fixed = pins[node.id()] !== undefined || (kind === 'force' && !first && isPlaced(node));
      return {
        id: node.id(),
        type: String(node.data('type')),
        size,
        names,
        weight: weightOfNode(node),
        unseen,
        isMarked,
        day,
        width: Math.max(size, names[0]?.width ?? 0),
        height: size + (names[0]?.height ?? 0),
        fixed,
        ...node.position(),
      };
    }),
    edges: cy.edges().map((edge) => ({
      source: edge.source().id(),
      target: edge.target().id(),
      parallel: Number(edge.data('parallel')),
      above: (edge.data() as EdgeData).above,
    })),
  };
  const lines = cy
    .edges()
    .toArray()
    .flatMap((edge) => {
      const { id, source, target, fan, isMarked } = edge.data() as EdgeData;
      return fan === null ? [{ id, source, target, isMarked, bend: bendOf(edge) }] : [];
    });
  return { wanted, isStill, lines };
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
