/** Keyboard moves in the drawn graph: to the nearest entity in a direction, and to the next relation. */
import type { Core, NodeSingular } from 'cytoscape';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export function isArrow(key: string): boolean {
  return key in DIRECTIONS;
}

/** The nearest entity within 60° of the arrow's direction; without a focused entity, the one nearest to the middle. */
export function nextNode(cy: Core, from: string | null, key: string): string | null {
  const start = from === null ? undefined : cy.getElementById(from)[0];
  if (start === undefined || !start.isNode()) return middle(cy);
  const [dx, dy] = DIRECTIONS[key] ?? [0, 0];
  const { x, y } = start.position();
  let best: { id: string; cost: number } | null = null;
  cy.nodes().forEach((node) => {
    if (node.id() === from) return;
    const [ax, ay] = [node.position().x - x, node.position().y - y];
    const along = ax * dx + ay * dy;
    const aside = Math.abs(ax * dy - ay * dx);
    if (along <= 0 || aside > along * 1.75) return;
    const cost = along + 2 * aside;
    if (best === null || cost < best.cost || (cost === best.cost && node.id() < best.id)) {
      best = { id: node.id(), cost };
    }
  });
  return (best as { id: string } | null)?.id ?? from;
}

function middle(cy: Core): string | null {
  const { x1, x2, y1, y2 } = cy.extent();
  const far = (node: NodeSingular): number =>
    Math.hypot(node.position().x - (x1 + x2) / 2, node.position().y - (y1 + y2) / 2);
  return (
    cy
      .nodes()
      .toArray()
      .toSorted((a, b) => far(a) - far(b))[0]
      ?.id() ?? null
  );
}

/** The id of the next relation of an entity, cyclically; `after` is the selected one. */
export function nextRelation(relations: readonly Ends[], of: string, after: string | null): string | null {
  const ids = relations
    .filter(({ from, to }) => from.id === of || to.id === of)
    .map(({ id }) => id)
    .toSorted();
  return ids[(ids.indexOf(after ?? '') + 1) % Math.max(1, ids.length)] ?? null;
}

interface Ends {
  readonly id: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
}
