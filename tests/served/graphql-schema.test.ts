/**
 * The schema of a running server: the operations that a client can and cannot use, and that it accepts the examples of GraphiQL.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
  isEnumType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { probableWords } from '../../src/dossier/read/probable-words.ts';
import { readDossierFiles } from '../../src/dossier/read/read-dossier-files.ts';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { relationFieldsOf } from '../../src/graphql/relation-fields.ts';
import { RESERVED_FIELDS } from '../../src/model/fields.ts';
import { ENTITY_LABELS } from '../../src/model/labels.ts';
import { US_IRAQ } from '../support/dossier-folders.ts';
import { served, type Served } from '../support/served.ts';

const EXAMPLES = join(import.meta.dirname, '../../src/graphiql/examples');
const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.graphql'));

let server: Served;
let schema: GraphQLSchema;
beforeAll(async () => {
  server = await served('us-iraq-2021');
  schema = buildClientSchema((await server.ask(getIntrospectionQuery())).data as unknown as IntrospectionQuery);
});

test('there are queries, and nothing else', () => {
  expect(schema.getMutationType()).toBeFalsy();
  expect(schema.getSubscriptionType()).toBeFalsy();
  expect(
    Object.keys(schema.getTypeMap()).filter((name) => /Create|Update|Delete|Connect.*Input|Mutation/.test(name)),
  ).toEqual([]);
});

test.each([
  'people',
  'governments',
  'militias',
  'organizations',
  'posts',
  'agreements',
  'events',
  'places',
  'entities',
  'actors',
  'claims',
  'documents',
  'dossiers',
])('%s and their connection are asked for', (root) => {
  const fields = schema.getQueryType()?.getFields() ?? {};
  expect(fields).toHaveProperty(root);
  expect(fields).toHaveProperty(`${root}Connection`);
});

test('no relation field stands on an interface: translating those costs a tenth of a second', () => {
  for (const name of ['Entity', 'Actor']) {
    const type = schema.getType(name);
    expect(isInterfaceType(type) && Object.keys(type.getFields())).toEqual([
      'id',
      'name',
      'nameAr',
      'names',
      'aliases',
      'kind',
      'note',
      'identifiers',
    ]);
  }
  const person = schema.getType('Person');
  expect(isObjectType(person) && Object.keys(person.getFields())).toEqual(
    expect.arrayContaining(['metWith', 'metWithConnection']),
  );
});

test('the predicates that claims of the dossier have give fields, and no others', async () => {
  const { vocabulary, usedPredicates } = await probableWords(await readSharedVocabulary(), [
    await readDossierFiles(US_IRAQ),
  ]);
  const used = vocabulary.predicates().filter(({ name }) => usedPredicates.has(name));
  expect(used.length).toBeLessThan(vocabulary.predicates().length);
  for (const label of ENTITY_LABELS) {
    const type = schema.getType(label);
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    const expected = relationFieldsOf(label, used).flatMap(({ name }) => [name, `${name}Connection`]);
    expect(fields.filter((name) => !RESERVED_FIELDS.includes(name)).toSorted()).toEqual(expected.toSorted());
  }
  const words = schema.getType('RelationType');
  expect(isEnumType(words) && words.getValues()).toHaveLength(vocabulary.predicates().length);
  const { data, errors } = await server.ask(
    '{ paths(from: "iraq", to: "iran", through: { relations: [OWNS] }) { length } }',
  );
  expect({ data, errors }).toEqual({ data: { paths: [] }, errors: undefined });
});

test.each(examples)('the example %s is valid, and shows something', async (name) => {
  const query = readFileSync(join(EXAMPLES, name), 'utf8');
  expect(validate(schema, parse(query))).toEqual([]);
  const { data, errors } = await server.ask(query);
  expect(errors).toBeUndefined();
  for (const value of Object.values(data ?? {})) {
    expect(value).toBeTruthy();
    expect(value).not.toEqual([]);
  }
  expect(JSON.stringify(data)).toMatch(/joe-biden|mustafa-al-kadhimi|"claims":[1-9]/);
});
