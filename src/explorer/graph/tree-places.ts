/** A tree by command and part: leaders and wholes above, rows below each other. Without such relations entities are in rows at the foot. */
import cytoscape, { type LayoutOptions } from 'cytoscape';
import dagre from 'cytoscape-dagre';
import { fieldOf } from './fill-room.ts';
import type { Arranged, ToArrange } from './to-arrange.ts';

cytoscape.use(dagre);

/** Neighbours in a crowded row are moved up and down by this share of a row, so that their names fit. */
const ZIGZAG = [0, 0.3, -0.3] as const;
/** In pixels of the stage: a row in which entities are nearer is crowded. */
const NEAR = 90;

export function treePlaces({ nodes, edges, room }: ToArrange): Arranged {
  const pairs = edges.flatMap(({ source, target, above }) => {
    if (above === null || source === target) return [];
    return [above === 'source' ? { over: source, under: target } : { over: target, under: source }];
  });
  const inTree = new Set(pairs.flatMap(({ over, under }) => [over, under]));
  const rows = [...rowsOf(inTree, pairs), ...foot(nodes.map(({ id }) => id).filter((id) => !inTree.has(id)))];
  const field = fieldOf(nodes, room);
  const scale = field.width / Math.max(1, room.width);
  const height = field.height / Math.max(1, rows.length);
  const places: Record<string, { x: number; y: number }> = {};
  for (const [row, ids] of rows.entries()) {
    const step = field.width / ids.length;
    for (const [index, id] of ids.entries()) {
      const shift = step < NEAR * scale ? (ZIGZAG[index % ZIGZAG.length] ?? 0) * height : 0;
      places[id] = {
        x: Math.round(field.x + step * (index + 0.5)),
        y: Math.round(field.y + height * (row + 0.5) + shift),
      };
    }
  }
  return places;
}

/** The rows of the tree from above, each from left to right. */
function rowsOf(
  ids: ReadonlySet<string>,
  pairs: readonly { readonly over: string; readonly under: string }[],
): string[][] {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...[...ids].toSorted().map((id) => ({ data: { id } })),
      ...pairs.map(({ over, under }) => ({ data: { source: over, target: under } })),
    ],
  });
  cy.layout({ name: 'dagre', rankDir: 'TB', animate: false, fit: false } as LayoutOptions).run();
  const rows = new Map<number, { readonly id: string; readonly x: number }[]>();
  cy.nodes().forEach((node) => {
    const { x, y } = node.position();
    rows.set(Math.round(y), [...(rows.get(Math.round(y)) ?? []), { id: node.id(), x }]);
  });
  cy.destroy();
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, row]) => row.toSorted((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1)).map(({ id }) => id));
}

/** Rows of at most ten. */
function foot(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / 10);
  return Array.from({ length: count }, (_, row) => ids.filter((__, index) => index % count === row));
}
