/** What a context menu is about. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { isGroup } from '../state/group-id.ts';
import type { Point } from '../state/view.ts';
import type { EdgeData, NodeData } from './elements.ts';

export type MenuTarget =
  | { readonly kind: 'ground' }
  | { readonly kind: 'entity'; readonly id: string; readonly at: Point }
  | { readonly kind: 'group'; readonly id: string; readonly members: readonly string[]; readonly at: Point }
  /** Ids of relations, more than one in a bundle. */
  | { readonly kind: 'line'; readonly relations: readonly string[] };

export function menuTargetOf(target: Core | NodeSingular | EdgeSingular): MenuTarget {
  if (!('isNode' in target)) return { kind: 'ground' };
  if (!target.isNode()) return { kind: 'line', relations: (target.data() as EdgeData).relations };
  const { id, members } = target.data() as NodeData;
  const at = { ...target.position() };
  return isGroup(id) ? { kind: 'group', id, members: members ?? [], at } : { kind: 'entity', id, at };
}

/** A line to a group that stands for several relations, of several pairs: it does not open into lines. */
export function isFoldedLine(target: Core | NodeSingular | EdgeSingular): boolean {
  if (!('isNode' in target) || target.isNode()) return false;
  const { source, target: end, relations } = target.data() as EdgeData;
  return relations.length > 1 && (isGroup(source) || isGroup(end));
}

/** The part of the drawing that an entity, a group or a relation is in; the ground if there is none. */
export function drawnPart(cy: Core, id: string): Core | NodeSingular | EdgeSingular {
  const own = cy.getElementById(id);
  if (own.nonempty()) return own;
  const relation = cy.edges().filter((edge) => (edge.data() as EdgeData).relations.includes(id));
  return relation[0] ?? cy;
}
