/** The questions to begin with: of what a dossier has, and none of what it lacks. */
import { expect, test } from '@jest/globals';
import { FAMILIES } from '../../src/model/families.ts';
import { type Content, questionsOf, type TypeOfRelation } from '../../src/explorer/questions/questions.ts';
import { fc } from '../support/property.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const end = fc.record({ id });
const content: fc.Arbitrary<Content> = fc.record({
  types: fc.uniqueArray(
    fc.record({
      type: fc.stringMatching(/^[A-Z]{1,4}$/),
      count: fc.nat({ max: 5 }),
      family: fc.option(fc.constantFrom(...FAMILIES), { nil: null }),
      isSymmetric: fc.boolean(),
      isEvent: fc.boolean(),
      isOfActors: fc.boolean(),
    }),
    { selector: ({ type }) => type, maxLength: 6 },
  ),
  matters: fc.array(fc.record({ id }), { maxLength: 2 }),
  ranked: fc.uniqueArray(id),
  relations: fc.array(fc.record({ from: end, to: end }), { maxLength: 12 }),
});

test('each question is of something that is there, and there is one for each kind that has something', () => {
  fc.assert(
    fc.property(content, (some) => {
      const questions = questionsOf(some);
      const kinds = questions.map(({ kind }) => kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(kinds.includes('matter')).toBe(some.matters.length > 0);
      expect(kinds.includes('path')).toBe(some.ranked.length > 1);
      expect(kinds.includes('type')).toBe(some.types.some(({ count, isSymmetric }) => count > 1 && !isSymmetric));
      for (const question of questions) {
        if (question.kind === 'type') {
          expect(some.types.find(({ type }) => type === question.type)).toMatchObject({ isSymmetric: false });
        } else if (question.kind === 'matter') expect(question.id).toBe(some.matters[0]?.id);
        else {
          expect(some.ranked).toEqual(expect.arrayContaining([question.from, question.to]));
          expect(question.from).not.toBe(question.to);
        }
      }
    }),
  );
});

const type = (name: string, count: number, family: TypeOfRelation['family']): TypeOfRelation => ({
  type: name,
  count,
  family,
  isSymmetric: false,
  isEvent: family !== 'ORGANIZATIONAL',
  isOfActors: true,
});
const link = (from: string, to: string): Content['relations'][number] => ({ from: { id: from }, to: { id: to } });

test('who did what to whom comes before who is part of whom, and a path leads between two that no relation links', () => {
  const some: Content = {
    types: [type('IS_PART_OF', 90, 'ORGANIZATIONAL'), type('ATTACKED', 3, 'HOSTILE'), type('ACCUSED', 5, 'HOSTILE')],
    matters: [{ id: 'first' }, { id: 'second' }],
    ranked: ['iraq', 'iran', 'biden'],
    relations: [link('iraq', 'iran'), link('biden', 'iraq')],
  };
  expect(questionsOf(some)).toEqual([
    { kind: 'type', type: 'ACCUSED', isOfActors: true },
    { kind: 'matter', id: 'first' },
    { kind: 'path', from: 'iran', to: 'biden' },
  ]);
  expect(questionsOf({ ...some, types: some.types.slice(0, 1), matters: [] }).map(({ kind }) => kind)).toEqual([
    'type',
    'path',
  ]);
  expect(questionsOf({ types: [], matters: [], ranked: ['iraq'], relations: [] })).toEqual([]);
});
