/** What is wrong in the form of a mapping is said with the field, what was expected, and what the file has. */
import { expect, test } from '@jest/globals';
import { BadInputError } from '../../src/errors.ts';
import { readBindings } from '../../src/interchange/in/bindings.ts';
import { asMapping } from '../../src/interchange/in/mapping/as-mapping.ts';
import { meetings } from '../support/imports/imported.ts';

test.each<readonly [unknown, RegExp]>([
  [undefined, /there is none/],
  [
    { mapping: 1 },
    /dataset: is missing.*\nkey: is missing: expected "RECORD" or a list .*\nrecordEntities: is missing.*\nclaims: is missing/,
  ],
  [{ ...meetings(), mapping: 2 }, /^a\.json is no mapping:\nmapping: /],
  [meetings({ when: { cell: 'day', forms: 'Y' } }), /claims\[0\]\.when.*(form|forms)/s],
  [meetings({ subjekt: 'who' }), /claims\[0\]: unknown field 'subjekt'/],
])('what is no mapping: %j', (json, message) => {
  expect(() => asMapping(json, 'a.json')).toThrow(message);
});

/** A value of a wrong type at each place of a mapping that has one. */
test.each<readonly [string, unknown, string]>([
  ['', [], 'the file: expected an object {…}, and has [] (a list)'],
  ['', null, 'the file: expected an object {…}, and has null'],
  ['key', 5, 'key: expected "RECORD" or a list […], and has 5 (a number)'],
  ['key', 'id', 'key: expected "RECORD" or a list […], and has "id" (a text)'],
  ['key', [], 'key: expected at least 1, and has [] (a list)'],
  ['key.0', 1, 'key[0]: expected a text, and has 1 (a number)'],
  ['languages', 'en', 'languages: expected a list […], and has "en" (a text)'],
  ['languages.0', '', 'languages[0]: expected at least 2 characters, and has "" (a text)'],
  ['dataset', 'x', 'dataset: expected an object {…}, and has "x" (a text)'],
  ['dataset.id', 'A b', 'dataset.id: "A b" is no id, such as al-shabaab'],
  ['dataset.title', 5, 'dataset.title: expected a text or an object {…}, and has 5 (a number)'],
  ['dataset.publisher', null, 'dataset.publisher: expected an object {…}, and has null'],
  ['table.skipLines', '2', 'table.skipLines: expected a number, and has "2" (a text)'],
  ['table.quotes', 'no', 'table.quotes: expected true or false, and has "no" (a text)'],
  ['table.delimiter', '::', 'table.delimiter: expected "," or ";" or "\\t" or "|", and has "::" (a text)'],
  ['empty', 'NA', 'empty: expected a list […] or an object {…}, and has "NA" (a text)'],
  ['recordEntities', [], 'recordEntities: expected an object {…}, and has [] (a list)'],
  [
    'recordEntities.who.kind',
    'person',
    'recordEntities.who.kind: "person" is no label and kind, such as Organization/COMPANY',
  ],
  [
    'recordEntities.who.name',
    ['who'],
    'recordEntities.who.name: expected a text or an object {…}, and has ["who"] (a list)',
  ],
  ['claims', {}, 'claims: expected a list […], and has {} (an object)'],
  ['claims.0', 'x', 'claims[0]: expected an object {…}, and has "x" (a text)'],
  ['claims.0.predicate', true, 'claims[0].predicate: expected a text or an object {…}, and has true (a truth value)'],
  ['claims.0.subject', 7, 'claims[0].subject: expected a text or a list […], and has 7 (a number)'],
  ['claims.0.when', 'day', 'claims[0].when: expected an object {…}, and has "day" (a text)'],
  [
    'claims.0.when',
    { cell: 'day', form: 3 },
    'claims[0].when.form: expected a text or a list […], and has 3 (a number)',
  ],
  ['claims.0.where', {}, 'claims[0].where: expected a list […], and has {} (an object)'],
  [
    'claims.0.quantities',
    [{ measure: 'KILLED', number: 5, unit: 'x' }],
    'claims[0].quantities[0].number: expected a text or an object {…}, and has 5 (a number)',
  ],
  ['entities', ['x'], 'entities: expected an object {…}, and has ["x"] (a list)'],
  ['kinds.co', 5, 'kinds.co: expected a text, and has 5 (a number)'],
  ['predicates.met', 'met', 'predicates.met: "met" is no word of the vocabulary, such as MET_WITH'],
])('a mapping with another value at %s: %j', (place, value, message) => {
  const mapping: unknown = structuredClone({ ...meetings(), table: {}, kinds: {}, predicates: {}, languages: ['en'] });
  expect(() => asMapping(place === '' ? value : withValueAt(mapping, place.split('.'), value), 'a.json')).toThrow(
    new BadInputError(`a.json is no mapping:\n${message}`),
  );
});

function withValueAt(whole: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const parts = whole as Record<string, unknown>;
  parts[key] = rest.length === 0 ? value : withValueAt(parts[key], rest, value);
  return whole;
}

test('a binding of a wrong type is named, with the file', () => {
  const mapping = { entities: { Amal: 'Amal H' }, predicates: { met: 5 } };
  expect(() => readBindings(mapping, 'imports/a.json')).toThrow(
    /^imports\/a\.json cannot be read:\nentities\.Amal: "Amal H" is no id.*\npredicates\.met: expected a text.* 5 \(a number\)$/,
  );
});
