/** Which entities of the canvas are selected together: by type, by the family of their relations, the others, or within a lasso. */
import type { Canvas, Relation } from '../api/canvas.ts';
import type { EntityType, Point, Selection, View } from '../state/view.ts';

/** What a click with Shift adds to: the entities that are selected together, or the one that is selected. */
export function selectedEntities({ several, selection }: Pick<View, 'several' | 'selection'>): readonly string[] {
  if (several.length > 0) return several;
  return isOfEntity(selection) ? [selection.id] : [];
}

/** Adds these; if all of them are in the list, takes them off instead. */
export function toggledTogether(list: readonly string[], ids: readonly string[]): readonly string[] {
  return ids.every((id) => list.includes(id)) ? list.filter((id) => !ids.includes(id)) : together(list, ids);
}

export function together(list: readonly string[], ids: readonly string[]): readonly string[] {
  return [...new Set([...list, ...ids])];
}

export function entitiesOf(canvas: Pick<Canvas, 'entities'>, type: EntityType): readonly string[] {
  return [...canvas.entities.values()].filter(({ __typename }) => __typename === type).map(({ id }) => id);
}

/** The ends of the relations that pass, each once. */
export function endsOf(relations: readonly Relation[], passes: (relation: Relation) => boolean): readonly string[] {
  return [...new Set(relations.filter(passes).flatMap(({ from, to }) => [from.id, to.id]))];
}

/** The entities of the canvas that are not in the list. */
export function inverted(canvas: Pick<Canvas, 'entities'>, list: readonly string[]): readonly string[] {
  const those = new Set(list);
  return [...canvas.entities.keys()].filter((id) => !those.has(id));
}

interface Placed extends Point {
  readonly id: string;
}

/** The ids of the points inside a closed line: a ray from each to the right crosses it an odd number of times. */
export function within(nodes: readonly Placed[], line: readonly Point[]): readonly string[] {
  return nodes.filter((node) => isWithin(node, line)).map(({ id }) => id);
}

function isWithin({ x, y }: Point, line: readonly Point[]): boolean {
  let isInside = false;
  let before = line.at(-1);
  for (const corner of line) {
    if (before !== undefined && corner.y > y !== before.y > y) {
      const crossing = corner.x + ((y - corner.y) / (before.y - corner.y)) * (before.x - corner.x);
      if (x < crossing) isInside = !isInside;
    }
    before = corner;
  }
  return isInside;
}

function isOfEntity(selection: Selection | null): selection is Selection {
  return selection?.kind === 'entity';
}
