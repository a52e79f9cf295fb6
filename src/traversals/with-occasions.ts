/**
 * A view in which the two ends of a path also lead to the relations of which they are the occasion. Between two other entities an
 * occasion is never a step.
 */
import type { Direction, EntityRef, Graph, Hops, View } from '../graph/port.ts';
import type { PathView } from './suffix-search.ts';

export const NO_HOPS: Hops = { near: [], relation: [], far: [] };

const OCCASIONS = new Set(['Event', 'Agreement']);

/** Hops from these entities to both ends of the relations of which they are the occasion, if both ends may be part of an answer. */
export async function occasionHops(
  graph: Graph,
  view: View,
  entities: readonly EntityRef[],
  mayPass: (entity: EntityRef) => boolean,
): Promise<Hops> {
  const occasions = entities.filter((entity) => OCCASIONS.has(graph.labelOf(entity)));
  if (occasions.length === 0) return NO_HOPS;
  const hops = await view.expandOccasions(occasions);
  // A relation is one proposition: if one of its ends may not be part of the answer, the relation may not either.
  const excluded = new Set(hops.relation.filter((_relation, index) => !mayPass(hops.far[index] ?? -1)));
  return filtered(hops, (index) => !excluded.has(hops.relation[index] ?? -1));
}

/** @param direction of the path: a path in one direction has no occasion as its end, because an occasion has no direction */
export async function withOccasions(
  graph: Graph,
  view: View,
  ends: readonly EntityRef[],
  direction: Direction,
  mayPass: (entity: EntityRef) => boolean,
): Promise<PathView> {
  if (direction !== 'ANY') return view;
  const endSet = new Set(ends);
  const out = await occasionHops(graph, view, ends, (entity) => endSet.has(entity) || mayPass(entity));
  if (out.near.length === 0) return view;
  const added = joined(out, { near: out.far, relation: out.relation, far: out.near });
  return {
    expand: async (entities, towards) => {
      const near = new Set(entities);
      return joined(
        await view.expand(entities, towards),
        filtered(added, (index) => near.has(added.near[index] ?? -1)),
      );
    },
    between: async (near, far, towards) => {
      const [nearSet, farSet] = [new Set(near), new Set(far)];
      return joined(
        await view.between(near, far, towards),
        filtered(added, (index) => nearSet.has(added.near[index] ?? -1) && farSet.has(added.far[index] ?? -1)),
      );
    },
    costOf: (entities, towards) => view.costOf(entities, towards),
    degreesOf: async (entities) => await view.degreesOf(entities),
    relationRecord: (relation) => view.relationRecord(relation),
    originsOf: (relation) => view.originsOf(relation),
    momentsOf: (relation) => view.momentsOf(relation),
    compareRelations: (a, b) => view.compareRelations(a, b),
  };
}

function joined(a: Hops, b: Hops): Hops {
  return {
    near: [...a.near, ...b.near],
    relation: [...a.relation, ...b.relation],
    far: [...a.far, ...b.far],
  };
}

function filtered({ near, relation, far }: Hops, keeps: (index: number) => boolean): Hops {
  const kept = [...near.keys()].filter(keeps);
  const only = (column: readonly number[]): number[] => kept.map((index) => column[index] ?? -1);
  return { near: only(near), relation: only(relation), far: only(far) };
}
