/** The ids of relations. */
import { expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import { fieldName, parseRelationId, relationId, relationKey } from '../../src/model/relation.ts';

const id = (subject: string, predicate: string, object: string, occasion: string | null, symmetric: boolean): string =>
  relationId(relationKey(subject, predicate, object, occasion, symmetric));

test.each([
  ['joe-biden', 'mustafa', null, true, 'joe-biden.MET_WITH.mustafa'],
  ['mustafa', 'joe-biden', null, true, 'joe-biden.MET_WITH.mustafa'],
  ['mustafa', 'joe-biden', 'summit', true, 'joe-biden.MET_WITH.mustafa@summit'],
  ['mustafa', 'joe-biden', null, false, 'mustafa.MET_WITH.joe-biden'],
  ['b', 'b', null, true, 'b.MET_WITH.b'],
])('%s, %s, occasion %s, symmetric %s: %s', (subject, object, occasion, symmetric, expected) => {
  expect(id(subject, 'MET_WITH', object, occasion, symmetric)).toBe(expected);
});

const entity = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,3}$/);
const predicate = fc.stringMatching(/^[A-Z][A-Z0-9]{0,5}(_[A-Z0-9]{1,5}){0,2}$/);
const occasion = fc.option(entity);

test('what is made can be taken apart', () => {
  fc.assert(
    fc.property(entity, predicate, entity, occasion, fc.boolean(), (subject, type, object, event, symmetric) => {
      const key = relationKey(subject, type, object, event, symmetric);
      expect(parseRelationId(relationId(key))).toEqual(key);
    }),
  );
});

test('of a symmetric predicate both directions are one', () => {
  fc.assert(
    fc.property(entity, predicate, entity, occasion, (subject, type, object, event) => {
      expect(id(subject, type, object, event, true)).toBe(id(object, type, subject, event, true));
    }),
  );
});

test.each(['', 'a.B', 'a.B.', 'a.B.c.d', 'a.B.c@', '@x'])("'%s' is no relation's id", (text) => {
  expect(() => parseRelationId(text)).toThrow(expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR' }));
});

test.each([
  ['MET_WITH', 'metWith'],
  ['ATTACKED', 'attacked'],
  ['SUPPORTS_HOLDING_OF', 'supportsHoldingOf'],
])('%s as a field is %s', (type, field) => expect(fieldName(type)).toBe(field));
