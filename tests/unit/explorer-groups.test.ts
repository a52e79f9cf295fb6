/** Groups of the canvas: who is in which, and that no relation is lost or counted twice, over random canvases; sizes by a score. */
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import type { Canvas, Relation } from '../../src/explorer/api/canvas.ts';
import { bundlesOf } from '../../src/explorer/graph/bundles.ts';
import { foldedRelations, groupsOf, wholly } from '../../src/explorer/groups/groups.ts';
import { scoredSize } from '../../src/explorer/sizes/sizes.ts';
import { GROUPINGS, type View } from '../../src/explorer/state/view.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
const TYPES = ['Person', 'Event', 'Place'] as const;
const DOSSIERS = ['one', 'two'] as const;

const entities: fc.Arbitrary<Canvas['entities']> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...IDS)),
    fc.array(fc.constantFrom(...TYPES), { minLength: IDS.length, maxLength: IDS.length }),
  )
  .map(
    ([ids, types]) =>
      new Map(
        ids.map((id, index) => [
          id,
          { __typename: types[index] ?? 'Person', id, names: [], kind: null, note: null } as const,
        ]),
      ),
  );
const grouped: fc.Arbitrary<Pick<View, 'grouping' | 'groups' | 'ungrouped'>> = fc.record({
  grouping: fc.constantFrom(...GROUPINGS),
  groups: fc
    .uniqueArray(fc.constantFrom(...IDS))
    .map((all) => [all.slice(0, 3), all.slice(3)].filter((list) => list.length > 1)),
  ungrouped: fc.uniqueArray(fc.constantFrom(...TYPES, ...DOSSIERS)),
});
const dossiersOf = fc
  .array(fc.uniqueArray(fc.constantFrom(...DOSSIERS)), { minLength: IDS.length, maxLength: IDS.length })
  .map((lists) => new Map<string, readonly string[]>(IDS.map((id, index) => [id, lists[index] ?? []])));

describe('groups', () => {
  test('each entity is in at most one, each group has two or more of the canvas, and by hand comes first', () => {
    fc.assert(
      fc.property(entities, grouped, dossiersOf, (canvas, view, dossiers) => {
        const { all, of } = groupsOf(canvas, view, dossiers);
        const members = all.flatMap((group) => group.members);
        expect(new Set(members).size).toBe(members.length);
        expect(members.every((id) => canvas.has(id))).toBe(true);
        for (const group of all) {
          expect(group.members.length).toBeGreaterThan(1);
          expect(group.members.every((id) => of.get(id) === group)).toBe(true);
          if (group.by === 'type') {
            expect(group.members.every((id) => canvas.get(id)?.__typename === group.key)).toBe(true);
          }
          // What several dossiers name connects them.
          if (group.by === 'dossier') {
            expect(group.members.every((id) => dossiers.get(id)?.join() === group.key)).toBe(true);
          }
          if (group.by !== 'hand') expect(view.ungrouped).not.toContain(group.key);
        }
        // A group is selected with all of its members only.
        for (const group of all) expect(wholly(group.members.slice(1), { all, of })).toEqual([]);
        expect(wholly([...canvas.keys()], { all, of })).toEqual([...canvas.keys()]);
        const first = view.groups[0]?.filter((id) => canvas.has(id)) ?? [];
        if (first.length > 1) expect(all[0]?.members).toEqual(first);
      }),
    );
  });

  test('lines count each relation between two groups, or a group and an entity, exactly once', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)), { maxLength: 15 });
    fc.assert(
      fc.property(entities, grouped, dossiersOf, lines, (canvas, view, dossiers, ends) => {
        const relations = ends
          .filter(([from, to]) => canvas.has(from) && canvas.has(to))
          .map(
            ([from, to], index) => ({ id: `r${index}`, origins: 1, from: { id: from }, to: { id: to } }) as Relation,
          );
        const groups = groupsOf(canvas, view, dossiers);
        const drawn = (id: string): string => groups.of.get(id)?.id ?? id;
        const expected = new Map<string, number>();
        for (const { from, to } of relations) {
          const isInside = groups.of.has(from.id) && drawn(from.id) === drawn(to.id);
          const pair = [drawn(from.id), drawn(to.id)].toSorted().join(' ');
          if (!isInside) expected.set(pair, (expected.get(pair) ?? 0) + 1);
        }
        const bundles = bundlesOf(foldedRelations(relations, groups), new Set()).flat();
        const found = bundles.map(
          (bundle) => [[bundle[0].from.id, bundle[0].to.id].toSorted().join(' '), bundle.length] as const,
        );
        expect(new Map(found)).toEqual(expected);
        expect(found).toHaveLength(expected.size);
      }),
    );
  });
});

test('a greater score is never drawn smaller; the greatest on the canvas is largest, and what has none smallest', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 }), (list) => {
      const scores = new Map(list.map((score, index) => [String(index), score]));
      const sizes = { scores, most: Math.max(...list) };
      const drawn = list.map((score, index) => ({ score, size: scoredSize(String(index), sizes) }));
      const sorted = drawn.toSorted((a, b) => a.score - b.score).map(({ size }) => size);
      expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      expect(scoredSize('none', sizes)).toBe(20);
      if (sizes.most > 0) expect(Math.max(...sorted)).toBe(58);
    }),
  );
});
