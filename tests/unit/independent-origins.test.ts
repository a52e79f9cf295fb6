/** Independent origins: the largest number of claims of which no two share an originator, compared with all choices. */
import { describe, expect, test } from '@jest/globals';
import { countIndependent, IndependentOrigins } from '../../src/graph/judge/independent-origins.ts';
import { fc, runs } from '../support/property.ts';

const sets = (most: number) =>
  fc.uniqueArray(
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 1, maxLength: 3 }),
    {
      maxLength: most,
      selector: (set) => set.toSorted().join(' '),
    },
  );

/** Every choice of sets, the plain way. */
function byAllChoices(all: readonly (readonly string[])[]): number {
  const [first, ...others] = all;
  if (first === undefined) return 0;
  const apart = others.filter((other) => !other.some((id) => first.includes(id)));
  return Math.max(1 + byAllChoices(apart), byAllChoices(others));
}

describe('the number of independent origins', () => {
  test.each<[string, string[], number]>([
    ['nobody', [], 0],
    ['one speaker', ['a'], 1],
    ['two speakers', ['a', 'b'], 2],
    ['two who speak jointly', ['a b'], 1],
    ['one who also speaks alone', ['a b', 'a'], 1],
    ['both also speak alone', ['a b', 'a', 'b'], 2],
    ['two joint statements with one speaker in common', ['a b', 'b c'], 1],
    ['two joint statements of four speakers', ['a b', 'c d'], 2],
    ['a statement in the middle that shares with both others', ['a b', 'b c', 'c d'], 2],
    ['a large joint statement and the small ones in it', ['a b c d', 'a b', 'c d'], 2],
  ])('%s', (_what, texts, count) => {
    expect(countIndependent(texts.map((text) => text.split(' ')))).toBe(count);
  });

  test('equals that of all choices, up to 12 sets', () => {
    fc.assert(
      fc.property(sets(12), (all) => {
        expect(countIndependent(all)).toBe(byAllChoices(all));
      }),
      { numRuns: runs(300) },
    );
  });

  test('is a lower bound beyond, in each order of the sets', () => {
    fc.assert(
      fc.property(sets(30), (all) => {
        const count = countIndependent(all);
        expect(count).toBeLessThanOrEqual(byAllChoices(all));
        expect(countIndependent(all.toReversed())).toBe(count);
      }),
      { numRuns: runs(30) },
    );
  });

  test('counts each origin once, also when there are many', () => {
    const origins = new IndependentOrigins(Array.from({ length: 200 }, (_, number) => [`o-${number}`]));
    for (let origin = 0; origin < 400; origin += 1) origins.add(origin % 200);
    expect(origins.count()).toBe(200);
    origins.clear();
    expect(origins.count()).toBe(0);
  });
});
