/** Several entities selected together: by type, by family, the others, and within a lasso, over random canvases. */
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import type { Relation } from '../../src/explorer/api/canvas.ts';
import {
  endsOf,
  entitiesOf,
  inverted,
  selectedEntities,
  together,
  toggledTogether,
  within,
} from '../../src/explorer/selection/several.ts';

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 8 });
const place = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });

describe('several entities', () => {
  test('toggling adds what is missing, and takes off what is all there; twice changes nothing but the order', () => {
    fc.assert(
      fc.property(ids, ids, (list, some) => {
        const isThere = some.every((id) => list.includes(id));
        const once = toggledTogether(list, some);
        expect(new Set(once)).toEqual(new Set(isThere ? list.filter((id) => !some.includes(id)) : [...list, ...some]));
        if (isThere) expect(new Set(toggledTogether(once, some))).toEqual(new Set(list));
        expect(together(list, some)).toHaveLength(new Set([...list, ...some]).size);
      }),
    );
  });

  test('the others and the list are the canvas; types divide it', () => {
    const types = ['Person', 'Event', 'Place'] as const;
    fc.assert(
      fc.property(ids, ids, fc.array(fc.constantFrom(...types), { minLength: 8, maxLength: 8 }), (all, list, of) => {
        const entities = new Map(
          all.map((id, index) => [
            id,
            { __typename: of[index] ?? 'Person', id, names: [], kind: null, note: null } as const,
          ]),
        );
        const others = inverted({ entities }, list);
        expect([...others, ...all.filter((id) => list.includes(id))].toSorted()).toEqual(all.toSorted());
        expect(inverted({ entities }, others)).toEqual(all.filter((id) => list.includes(id)));
        const byType = types.flatMap((type) => entitiesOf({ entities }, type));
        expect(byType.toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  test('the ends of relations of a family are each once', () => {
    const relation = (type: string, from: string, to: string): Relation =>
      ({ id: `${from}.${type}.${to}`, type, from: { id: from }, to: { id: to } }) as Relation;
    const relations = [relation('LEADS', 'a', 'b'), relation('ATTACKED', 'b', 'c'), relation('LEADS', 'b', 'a')];
    expect(endsOf(relations, ({ type }) => type === 'LEADS')).toEqual(['a', 'b']);
    expect(endsOf(relations, () => false)).toEqual([]);
  });

  test('a click with Shift adds to the selected entity, not to a relation', () => {
    expect(selectedEntities({ several: [], selection: { kind: 'entity', id: 'a' } })).toEqual(['a']);
    expect(selectedEntities({ several: [], selection: { kind: 'relation', id: 'a' } })).toEqual([]);
    expect(selectedEntities({ several: ['b'], selection: null })).toEqual(['b']);
  });

  test('within a lasso of three corners is what lies on one side of all its edges', () => {
    fc.assert(
      fc.property(place, place, place, fc.array(place, { maxLength: 20 }), (a, b, c, places) => {
        const side = (from: typeof a, to: typeof a, at: typeof a): number =>
          Math.sign((to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x));
        const nodes = places.map((at, index) => ({ id: String(index), ...at }));
        const found = new Set(within(nodes, [a, b, c]));
        for (const node of nodes) {
          const sides = [side(a, b, node), side(b, c, node), side(c, a, node)];
          // A point on an edge is on either side.
          if (sides.includes(0)) continue;
          expect(found.has(node.id)).toBe(new Set(sides).size === 1);
        }
      }),
    );
  });

  test('a lasso that is dented leaves out what lies in the dent', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 5, y: 2 },
      { x: 0, y: 10 },
    ];
    const nodes = [
      { id: 'in', x: 1, y: 5 },
      { id: 'dent', x: 5, y: 6 },
      { id: 'out', x: 11, y: 1 },
    ];
    expect(within(nodes, line)).toEqual(['in']);
    expect(within(nodes, [])).toEqual([]);
  });
});
