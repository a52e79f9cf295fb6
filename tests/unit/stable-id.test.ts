/** Ids that an import makes: the same for the same name in any order, and different for names that an id cannot tell apart. */
import { expect, test } from '@jest/globals';
import { NO_BINDINGS } from '../../src/interchange/in/bindings.ts';
import { entityIdOf, keyId, stableId } from '../../src/interchange/in/stable-id.ts';
import { fc, runs, SEED } from '../support/property.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

test.each([
  ['Al-Shabaab', 'al-shabaab'],
  ['al  shabaab', 'al-shabaab'],
  ['AL_SHABAAB', 'al-shabaab'],
  ['Islamic State 2', 'islamic-state-2'],
])('%s is %s', (name, id) => {
  expect(stableId(name)).toBe(id);
});

test('names with other signs have a hash', () => {
  const names = ['Größe AG', 'Grosse AG', 'Grosse A.G.', 'العراق', 'عراق', '!', '', 'x'.repeat(70), 'x'.repeat(71)];
  const ids = names.map((name) => stableId(name));
  expect(new Set(ids).size).toBe(names.length);
  for (const id of ids) expect(id).toMatch(ID);
});

test('every name has an id, and only names that differ in case, blanks and hyphens share one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const folded = (name: string): string =>
        name
          .normalize('NFKC')
          .toLowerCase()
          .replaceAll(/[\s\p{Pd}_]+/gu, ' ')
          .trim();
      expect(stableId(one)).toMatch(ID);
      expect(stableId(one) === stableId(other)).toBe(folded(one) === folded(other));
    }),
    { seed: SEED, numRuns: runs(500) },
  );
});

test('different keys have different ids', () => {
  const keys = [
    ['a'],
    ['A'],
    ['a-b'],
    ['a', 'b'],
    ['a_b'],
    ['a b'],
    ['A-B'],
    ['ab'],
    ['1-2', '3'],
    ['1', '2-3'],
    ['1', '2', '3'],
    ['1-x'],
    ['1', 'x'],
  ];
  const more = [['a-123abc'], ['a', '123abc'], [''], ['', ''], ['!'], ['؟'], ['x'.repeat(70)], ['x'.repeat(71)]];
  const ids = [...keys, ...more].map((parts) => keyId(...parts));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(ID);
  expect([keyId('irq1'), keyId('usa', '7')]).toEqual(['irq1', 'usa-7']);
});

test('an entity has the id to which its name is bound, or one that begins with the dossier', () => {
  const bindings = { ...NO_BINDINGS, entities: { Iraq: 'iraq' } };
  expect(entityIdOf({ dossier: 'ged', bindings }, 'Iraq')).toBe('iraq');
  expect(entityIdOf({ dossier: 'ged', bindings }, 'Iran')).toBe('ged-iran');
  expect(entityIdOf({ dossier: 'ged', bindings }, 'constructor')).toBe('ged-constructor');
});
