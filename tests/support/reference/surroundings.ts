/** Neighbourhood and common connections, from the list of all steps. */
import type { Through } from '../../../src/graph/port.ts';
import { isOfType, occasionSteps, stepsOf, type PlainRelation } from './hearing.ts';
import { compareIds, ENTITIES, found, isClass, type World } from './world.ts';

export interface NeighborhoodAsked {
  readonly of: readonly string[];
  readonly depth: number;
  readonly first: number;
  readonly through: Through;
}

export interface PlainSubgraph {
  readonly entities: readonly string[];
  readonly relations: readonly PlainRelation[];
  readonly truncated: boolean;
}

export function neighborhoodOf(world: World, { of, depth, first, through }: NeighborhoodAsked): PlainSubgraph {
  const asked = [...new Set(of)];
  const occasions = depth > 0 ? occasionSteps(world, asked.slice(0, first), through) : [];
  const steps = [...stepsOf(world, through), ...occasions].filter(({ near }) => asked.includes(near) || !isClass(near));
  const distances = new Map(asked.map((id) => [id, 0]));
  for (let distance = 1; distance <= depth; distance += 1) {
    for (const { near, far } of steps) {
      if (distances.get(near) !== distance - 1 || distances.has(far) || !isOfType(far, through)) continue;
      distances.set(far, distance);
    }
  }
  const distanceOf = (id: string): number => found(distances.get(id), id);
  const others = [...distances.keys()].filter((id) => !asked.includes(id));
  const order = [...asked, ...others.toSorted((a, b) => distanceOf(a) - distanceOf(b) || compareIds(a, b))];
  const kept = order.slice(0, first);
  const walked = steps.filter(({ near, far }) => kept.includes(near) && kept.includes(far) && distanceOf(near) < depth);
  return {
    entities: kept,
    relations: distinct(
      walked.map(({ relation }) => relation.told).filter(({ from, to }) => kept.includes(from) && kept.includes(to)),
    ),
    truncated: order.length > first,
  };
}

export interface CommonAsked {
  readonly of: readonly string[];
  readonly first: number;
  readonly through: Through;
}

export interface PlainCommon {
  readonly entity: string;
  readonly relations: readonly PlainRelation[];
}

export function commonOf(world: World, { of, first, through }: CommonAsked): PlainCommon[] {
  const steps = stepsOf(world, through).filter(({ near }) => of.includes(near));
  return ENTITIES.map(({ id }) => id)
    .filter((id) => !of.includes(id) && !isClass(id) && isOfType(id, through))
    .filter((id) => of.every((asked) => steps.some(({ near, far }) => near === asked && far === id)))
    .map((id) => ({
      entity: id,
      relations: distinct(steps.filter(({ far }) => far === id).map(({ relation }) => relation.told)),
    }))
    .toSorted((a, b) => b.relations.length - a.relations.length || compareIds(a.entity, b.entity))
    .slice(0, first);
}

/** Each relation once, in order of id. */
export function distinct(relations: readonly PlainRelation[]): PlainRelation[] {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return [...byId.values()].toSorted((a, b) => compareIds(a.id, b.id));
}
