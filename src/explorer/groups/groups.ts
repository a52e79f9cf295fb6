/** Groups: entities of the canvas that are drawn as one node, by type, by dossier, or as the reader has put them together. */
import type { Canvas, Relation } from '../api/canvas.ts';
import { groupId, type GroupedBy } from '../state/group-id.ts';
import type { EntityType, View } from '../state/view.ts';

export interface Group {
  /** Cytoscape's id, and the key of its pin. */
  readonly id: string;
  /** The type, the id of the dossier, or the first member of a group by hand. */
  readonly key: string;
  readonly by: GroupedBy;
  /** Ids of those on the canvas, at least two. */
  readonly members: readonly string[];
  /** The type of all members; null if they have several. */
  readonly type: EntityType | null;
}

export interface Groups {
  readonly all: readonly Group[];
  /** The group of each entity that is in one. */
  readonly of: ReadonlyMap<string, Group>;
}

export const NO_GROUPS: Groups = { all: [], of: new Map() };

/**
 * The groups that are closed. A group by hand comes before the others; one with fewer than two members on the canvas is none.
 * @param dossiersOf the dossiers that name an entity. One that several name is in no group: it connects them
 */
export function groupsOf(
  entities: Canvas['entities'],
  { grouping, groups, ungrouped }: Pick<View, 'grouping' | 'groups' | 'ungrouped'>,
  dossiersOf: ReadonlyMap<string, readonly string[]>,
): Groups {
  if (grouping === 'none' && groups.length === 0) return NO_GROUPS;
  const members = new Map<string, { by: GroupedBy; key: string; ids: string[] }>();
  const placed = new Set<string>();
  const put = (by: GroupedBy, key: string, id: string): void => {
    if (placed.has(id) || !entities.has(id)) return;
    placed.add(id);
    const group = members.get(groupId(by, key)) ?? { by, key, ids: [] };
    group.ids.push(id);
    members.set(groupId(by, key), group);
  };
  for (const ids of groups) ids.forEach((id) => put('hand', ids[0] ?? id, id));
  if (grouping !== 'none') {
    for (const { id, __typename } of entities.values()) {
      const [dossier, ...others] = dossiersOf.get(id) ?? [];
      const key = grouping === 'type' ? __typename : others.length === 0 ? dossier : undefined;
      if (key !== undefined && !ungrouped.includes(key)) put(grouping, key, id);
    }
  }
  const all = [...members]
    .filter(([, { ids }]) => ids.length > 1)
    .map(([id, { by, key, ids }]): Group => {
      const types = new Set(ids.map((member) => entities.get(member)?.__typename));
      const [type = null] = types.size === 1 ? types : [];
      return { id, key, by, members: ids, type };
    });
  return { all, of: new Map(all.flatMap((group) => group.members.map((id) => [id, group]))) };
}

/** Relations between what is drawn: a group stands for its members. What is within a group is not drawn. */
export function foldedRelations(relations: readonly Relation[], { all, of }: Groups): readonly Relation[] {
  if (all.length === 0) return relations;
  const fold = (id: string): { readonly id: string } => ({ id: of.get(id)?.id ?? id });
  return relations
    .filter(({ from, to }) => !of.has(from.id) || of.get(from.id) !== of.get(to.id))
    .map((relation) => ({ ...relation, from: fold(relation.from.id), to: fold(relation.to.id) }));
}

/** Without those entities of whose group others are not in the list. */
export function wholly(ids: readonly string[], { of }: Groups): readonly string[] {
  const list = new Set(ids);
  return ids.filter((id) => of.get(id)?.members.every((member) => list.has(member)) ?? true);
}
