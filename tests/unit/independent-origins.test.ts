/** Independent origins: the largest number of claims of which no two share an originator, compared with all choices. */
import { describe, expect, test } from '@jest/globals';
import { IndependentOrigins, ListedOriginSets } from '../../src/graph/judge/independent-origins.ts';
import { countIndependent } from '../../src/model/count-independent.ts';
import { fc, runs } from '../support/property.ts';

const SPEAKERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];

/** Sets of 1 to 3 ids in ascending order, as the loader stores them. */
const sets = (least: number, most: number, smallest = 1) =>
  fc.uniqueArray(
    fc.uniqueArray(fc.constantFrom(...SPEAKERS), { minLength: smallest, maxLength: 3 }).map((set) => set.toSorted()),
    { minLength: least, maxLength: most, size: 'max', selector: (set) => set.join(' ') },
  );

/** Every choice of sets, the plain way. */
function byAllChoices(all: readonly (readonly string[])[]): number {
  const [first, ...others] = all;
  if (first === undefined) return 0;
  const apart = others.filter((other) => !other.some((id) => first.includes(id)));
  return Math.max(1 + byAllChoices(apart), byAllChoices(others));
}

/** The documented rule beyond 12 sets of several ids: the smallest sets first, then the first in order of their ids. */
function bySmallestFirst(all: readonly (readonly string[])[]): number {
  const inOrder = [1, 2, 3].flatMap((size) =>
    all
      .filter(({ length }) => length === size)
      .map((set) => set.join(' '))
      .toSorted(),
  );
  const taken: string[] = [];
  const fits = inOrder.filter((text) => {
    const set = text.split(' ');
    const isFree = !set.some((id) => taken.includes(id));
    if (isFree) taken.push(...set);
    return isFree;
  });
  return fits.length;
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
    [
      'fourteen pairs of six speakers, of which the first in order of ids leave no third',
      'a b|a c|a d|a e|a f|b c|b d|b e|b f|c d|c e|c f|d e|d f'.split('|'),
      2,
    ],
  ])('%s', (_what, texts, count) => {
    expect(countIndependent(texts.map((text) => text.split(' ')))).toBe(count);
  });

  test('equals that of all choices, up to 12 sets', () => {
    fc.assert(
      fc.property(fc.oneof(sets(0, 12), sets(8, 12, 2)), (all) => {
        expect(countIndependent(all)).toBe(byAllChoices(all));
      }),
      { numRuns: runs(300) },
    );
  });

  test('beyond, it takes the smallest sets first: never more than all choices give, in each order of the sets', () => {
    const alone = fc.uniqueArray(fc.constantFrom(...SPEAKERS), { maxLength: 2 });
    fc.assert(
      fc.property(sets(13, 26, 2), alone, (joint, single) => {
        const apart = joint.filter((set) => !set.some((id) => single.includes(id)));
        const all = [...joint, ...single.map((id) => [id])];
        const count = countIndependent(all);
        expect(count).toBe(apart.length <= 12 ? byAllChoices(all) : bySmallestFirst(all));
        expect(count).toBeLessThanOrEqual(byAllChoices(all));
        expect(countIndependent(all.toReversed())).toBe(count);
        // A snapshot has numbers in the order of the ids.
        expect(countIndependent(all.map((set) => set.map((id) => SPEAKERS.indexOf(id))))).toBe(count);
      }),
      { numRuns: runs(100) },
    );
  });

  test('counts each origin once, also when there are many', () => {
    const origins = new IndependentOrigins(
      new ListedOriginSets(Array.from({ length: 200 }, (_, number) => [`o-${number}`])),
    );
    for (let origin = 0; origin < 400; origin += 1) origins.add(origin % 200);
    expect(origins.count()).toBe(200);
    origins.clear();
    expect(origins.count()).toBe(0);
  });
});
