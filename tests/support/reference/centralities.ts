/** PageRank by a fixed number of rounds, betweenness by a list of all shortest paths. */
import type { Through } from '../../../src/graph/port.ts';
import { isOfType, stepsOf } from './hearing.ts';
import type { World } from './world.ts';

/** For each entity, the other entities to which it has a relation. */
type Neighbors = ReadonlyMap<string, readonly string[]>;

const DAMPING = 0.85;
const ROUNDS = 400;

export function centralitiesOf(
  world: World,
  by: 'PAGERANK' | 'BETWEENNESS',
  through: Through,
): ReadonlyMap<string, number> {
  const steps = stepsOf(world, through).filter(({ near, far }) => isOfType(near, through) && isOfType(far, through));
  const entities = [...new Set(steps.flatMap(({ near, far }) => [near, far]))];
  const neighbors: Neighbors = new Map(
    entities.map((id) => [
      id,
      [...new Set(steps.filter(({ near, far }) => near === id && far !== id).map(({ far }) => far))],
    ]),
  );
  if (by === 'PAGERANK') return pageRanks(neighbors);
  const isDirected = (through.direction ?? 'ANY') !== 'ANY';
  return betweennesses(neighbors, isDirected ? 1 : 2);
}

function pageRanks(neighbors: Neighbors): ReadonlyMap<string, number> {
  const entities = [...neighbors.keys()];
  const count = entities.length;
  let ranks = new Map(entities.map((id) => [id, 1 / count]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Map(entities.map((id) => [id, (1 - DAMPING) / count]));
    for (const [id, rank] of ranks) {
      const onward = neighbors.get(id) ?? [];
      const targets = onward.length === 0 ? entities : onward;
      for (const target of targets) next.set(target, (next.get(target) ?? 0) + (DAMPING * rank) / targets.length);
    }
    ranks = next;
  }
  return ranks;
}

/** @param counted how often the loop visits each pair */
function betweennesses(neighbors: Neighbors, counted: number): ReadonlyMap<string, number> {
  const entities = [...neighbors.keys()];
  const scores = new Map(entities.map((id) => [id, 0]));
  for (const from of entities) {
    for (const to of entities) {
      const paths = from === to ? [] : shortestPaths(neighbors, from, to);
      for (const between of paths.flatMap((path) => path.slice(1, -1))) {
        scores.set(between, (scores.get(between) ?? 0) + 1 / paths.length / counted);
      }
    }
  }
  return scores;
}

function shortestPaths(neighbors: Neighbors, from: string, to: string): string[][] {
  for (let paths = [[from]]; paths.length > 0;) {
    const arrived = paths.filter((path) => path.at(-1) === to);
    if (arrived.length > 0) return arrived;
    paths = paths.flatMap((path) =>
      (neighbors.get(path.at(-1) ?? '') ?? []).filter((next) => !path.includes(next)).map((next) => [...path, next]),
    );
  }
  return [];
}
