/** Expand by choice: what is reached by types and depth, and the counts of its lists, compared with plain references over random graphs. */
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import { type Around, reach, typeCounts, type Types } from '../../src/explorer/expand/reach.ts';
import { chosen, type EntityType, EVERYTHING } from '../../src/explorer/state/view.ts';

const ENTITY_TYPES = ['Person', 'Event', 'Place'] as const satisfies readonly EntityType[];
const RELATION_TYPES = ['MET_WITH', 'LEADS', 'ATTACKED'] as const;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

const around: fc.Arbitrary<Around> = fc
  .record({
    types: fc.array(fc.constantFrom(...ENTITY_TYPES), { minLength: IDS.length, maxLength: IDS.length }),
    lines: fc.array(
      fc.record({
        type: fc.constantFrom(...RELATION_TYPES),
        from: fc.constantFrom(...IDS),
        to: fc.constantFrom(...IDS),
        occasion: fc.option(fc.constantFrom(...IDS), { nil: null, freq: 3 }),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ types, lines }) => ({
    entities: IDS.map((id, index) => ({ __typename: types[index] ?? 'Person', id })),
    relations: lines.map(({ type, from, to, occasion }, index) => ({
      id: `r${index}`,
      type,
      from: { id: from },
      to: { id: to },
      occasion: occasion === null ? null : { id: occasion },
    })),
  }));
const choice = <T extends string>(names: readonly T[]) =>
  fc.record({ but: fc.boolean(), names: fc.uniqueArray(fc.constantFrom(...names)) });
const question = fc.record({
  around,
  of: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 3 }),
  depth: fc.constantFrom(1, 2, 3),
  types: fc.record({ relations: choice(RELATION_TYPES), entityTypes: choice(ENTITY_TYPES) }),
});

/** For each entity the length of its shortest walk, by trying all walks. */
function distances(graph: Around, of: readonly string[], depth: number, types: Types): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  const walk = (id: string, length: number): void => {
    if (length > depth || (best.get(id) ?? Infinity) <= length) return;
    best.set(id, length);
    for (const { type, from, to, occasion } of graph.relations) {
      if (!chosen(types.relations, type)) continue;
      const ends = [from.id, to.id];
      const isFromOccasion = length === 0 && occasion?.id === id;
      for (const end of ends) {
        if (!isFromOccasion && !ends.includes(id)) continue;
        const entity = graph.entities.find((each) => each.id === end);
        if (of.includes(end) || (entity !== undefined && chosen(types.entityTypes, entity.__typename))) {
          walk(end, length + 1);
        }
      }
    }
  };
  for (const id of of) walk(id, 0);
  return best;
}

describe('expand by choice', () => {
  test('reaches what a walk of at most that many steps by the chosen types reaches, the nearest first', () => {
    fc.assert(
      fc.property(question, ({ around: graph, of, depth, types }) => {
        const expected = distances(graph, of, depth, types);
        const found = reach(graph, of, depth, types).entities;
        expect(found.toSorted()).toEqual(
          [...expected.keys()].filter((id) => !(of as readonly string[]).includes(id)).toSorted(),
        );
        const lengths = found.map((id) => expected.get(id) ?? 0);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      }),
    );
  });

  test('counts each type with the choice of the other list; the entities that are switched on add up to what comes in', () => {
    fc.assert(
      fc.property(question, fc.uniqueArray(fc.constantFrom(...IDS)), ({ around: graph, of, depth, types }, drawn) => {
        const canvas = { entities: new Set<string>(drawn), relations: new Set(['r0', 'r1']) };
        const { relations, entityTypes } = typeCounts(graph, of, depth, types, canvas);
        const all = reach(graph, of, depth, { relations: EVERYTHING, entityTypes: EVERYTHING });
        for (const row of entityTypes) {
          const those = reach(graph, of, depth, { ...types, entityTypes: EVERYTHING }).entities.filter(
            (id) => graph.entities.find((each) => each.id === id)?.__typename === row.name,
          );
          expect(row.all).toBe(those.length);
          expect(row.count).toBe(those.filter((id) => canvas.entities.has(id)).length);
        }
        for (const row of relations) expect(row.count).toBeLessThanOrEqual(row.all);
        // A list keeps its rows if the other list excludes some.
        const typesOf = new Set(graph.relations.filter(({ id }) => all.relations.includes(id)).map(({ type }) => type));
        expect(new Set(relations.map(({ name }) => name))).toEqual(typesOf);
        if (depth === 1) {
          const on = entityTypes.filter(({ name }) => chosen(types.entityTypes, name));
          expect(reach(graph, of, 1, types).entities).toHaveLength(on.reduce((sum, row) => sum + row.all, 0));
        }
      }),
    );
  });
});
