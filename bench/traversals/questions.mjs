/** The questions of the bench, seeded. Each kind has a call of the traversals and the nearest Cypher. */
import { actorId, TYPES } from './graph.mjs';
import { randomOf } from './random.mjs';

const SEED = 4_711;
const types = TYPES.map(({ name }) => name).join('|');
const ends = 'MATCH (a:Entity {id: $from}), (b:Entity {id: $to})';
const lengthOf = (path) => path?.relations.length ?? 0;

export const KINDS = [
  {
    name: 'path',
    ask: (traversals, { from, to }, deadline) => traversals.path({ from, to, maxLength: 6, through: {} }, deadline),
    sizeOf: lengthOf,
    cypher: `${ends} MATCH p = shortestPath((a)-[:${types}*..6]-(b)) RETURN p`,
    cypherSizeOf: ([row]) => row?.get('p').length ?? 0,
    differs: 'any shortest path, not the one with the most evidence',
  },
  {
    name: 'neighborhood, depth 2',
    ask: (traversals, { from }, deadline) =>
      traversals.neighborhood({ of: [from], depth: 2, first: 500, through: {} }, deadline),
    sizeOf: ({ entities }) => entities.length,
    cypher: `
      MATCH (a:Entity {id: $from})
      MATCH p = (a)-[:${types}*1..2]-(b)
      WHERE b <> a
      WITH a, b, min(length(p)) AS distance, collect(relationships(p)) AS ways
      ORDER BY distance, b.id
      LIMIT 499
      UNWIND ways AS way
      UNWIND way AS r
      RETURN collect(DISTINCT b) AS entities, collect(DISTINCT r) AS relations`,
    cypherSizeOf: ([row]) => row.get('entities').length + 1,
    differs: 'also relations to entities beyond the first 500',
  },
  {
    name: 'common',
    ask: (traversals, { from, to }, deadline) =>
      traversals.common({ of: [from, to], first: 50, through: {} }, deadline),
    hubs: true,
    sizeOf: (answer) => answer.length,
    cypher: `
      ${ends}
      MATCH (a)-[r:${types}]-(c)-[s:${types}]-(b)
      WITH c, collect(DISTINCT r) + collect(DISTINCT s) AS relations
      RETURN c, relations ORDER BY size(relations) DESC, c.id LIMIT 50`,
    cypherSizeOf: (rows) => rows.length,
    differs: 'equal',
  },
  {
    name: 'paths, 5 best',
    ask: (traversals, { from, to }, deadline) =>
      traversals.paths({ from, to, maxLength: 6, first: 5, chronological: false, through: {} }, deadline),
    sizeOf: (paths) => lengthOf(paths.at(-1)),
    cypher: `${ends} MATCH p = SHORTEST 5 (a)-[:${types}]-{1,6}(b) RETURN p`,
    cypherSizeOf: (rows) => Math.max(0, ...rows.map((row) => row.get('p').length)),
    differs: 'five of the shortest trails, in any order, not by evidence',
  },
  {
    name: 'path, asOf',
    ask: (traversals, { from, to, day }, deadline) =>
      traversals.path({ from, to, maxLength: 6, through: { asOf: day } }, deadline),
    sizeOf: lengthOf,
    cypher: `
      ${ends}
      MATCH p = shortestPath((a)-[:${types}*..6]-(b))
      WHERE all(r IN relationships(p) WHERE
        (r.startEarliest IS NULL OR r.startEarliest <= date($day)) AND (r.endLatest IS NULL OR r.endLatest >= date($day)))
      RETURN p`,
    cypherSizeOf: ([row]) => row?.get('p').length ?? 0,
    differs: 'by the hull of a relation, not by its claims one by one',
  },
  {
    name: 'paths, 5 best in time',
    ask: (traversals, { from, to }, deadline) =>
      traversals.paths({ from, to, maxLength: 6, first: 5, chronological: true, through: {} }, deadline),
    sizeOf: (paths) => lengthOf(paths.at(-1)),
    differs: 'not possible in Cypher 5 beyond four hops',
  },
];

/** @param hubs true: choose among the hundred actors with the most relations, because others have no common neighbours */
export function questionsOf({ actors }, count, hubs = false) {
  const random = randomOf(SEED);
  const any = () => actorId(Math.floor(random() * (hubs ? Math.min(actors, 100) : actors)));
  return Array.from({ length: count }, (_, number) => {
    const from = any();
    let to = any();
    while (to === from) to = any();
    return { from, to, day: `202${number % 2}-0${(number % 9) + 1}-15` };
  });
}
