/**
 * The rows that Neo4j reads for a request are estimated before it runs: every list that a condition or a selection can lead to has a
 * number, all that is shown and asked passes on a small and on a large graph, and conditions that multiply are refused by name.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  typeFromAST,
  validate,
  type GraphQLInputType,
  type NamedTypeNode,
} from 'graphql';
import * as pageDocuments from '../../src/explorer/api/documents.ts';
import { ANSWERED } from '../../src/explorer/api/canvas.ts';
import { DEPTHS } from '../../src/explorer/expand/reach.ts';
import { REQUEST_BOUNDS } from '../../src/graphql/bounds.ts';
import { checkLookupRows } from '../../src/graphql/bounds-plugin.ts';
import { relatedRows, type Counts } from '../../src/graphql/fan-out.ts';
import { lookupRows } from '../../src/graphql/lookup-rows.ts';
import { isGeneratedPage } from '../../src/graphql/page-arguments.ts';
import { measureComplexity, type Request } from '../../src/graphql/complexity.ts';
import { times } from '../support/times.ts';
import { filesIn, queriesOf } from '../support/written-queries.ts';

const ROOT = join(import.meta.dirname, '../..');
const schema = buildSchema(readFileSync(join(ROOT, 'schema.graphql'), 'utf8'), { assumeValid: true });

/** The first dossier, and a dossier of 10,000 claims. */
const SMALL: Counts = { claims: 578, documents: 5, dossiers: 1, entities: 270 };
const LARGE: Counts = { claims: 10_000, documents: 50, dossiers: 1, entities: 1_000 };

function requestsOf(query: string, variables: Record<string, unknown> = {}): Request[] {
  const document = parse(query);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  return document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({ schema, document, operation, variables }));
}

const check = (query: string, counts: Counts, variables?: Record<string, unknown>): void => {
  for (const request of requestsOf(query, variables)) checkLookupRows(request, counts);
};
const estimate = (query: string, counts: Counts, variables?: Record<string, unknown>): number | undefined =>
  requestsOf(query, variables).map((request) => lookupRows(request, counts).rows)[0];

test('every list and every computed object of a condition has a number, and so has every generated list', () => {
  const known = (type: string, field: string): boolean =>
    relatedRows(type, field, { count: 1, areDistinct: false }, SMALL) !== undefined;
  const missing = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type) && type.name.endsWith('Where') && type.getFields()['node'] === undefined) {
      return Object.values(type.getFields())
        .filter(({ name, type: of }) => {
          const inner = getNamedType(of);
          return (
            !['AND', 'OR', 'NOT'].includes(name) && isInputObjectType(inner) && inner.getFields()['eq'] === undefined
          );
        })
        .map(({ name }) => [type.name.replace(/Where$/, ''), name.replace(/_(ALL|NONE|SINGLE|SOME)$/, '')] as const)
        .filter(([object, field]) => !known(object, field))
        .map(String);
    }
    if (!isObjectType(type) || type === schema.getQueryType()) return [];
    return Object.values(type.getFields())
      .filter((field) => isGeneratedPage(field) && !known(type.name, field.name))
      .map(({ name }) => `${type.name}.${name}`);
  });
  // A new list needs a line in src/graphql/fan-out.ts.
  expect(missing).toEqual([]);
});

/** A value for each required variable: lists are long, as the page sends them. */
function variablesOf(query: string): Record<string, unknown> {
  const value = (type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return value(type.ofType);
    if (isListType(type)) return times(isEnumType(getNamedType(type)) ? 1 : 500, () => value(type.ofType));
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (isInputObjectType(type)) return {};
    return type.name === 'Int' ? 500 : type.name === 'Boolean' ? true : '2021-01-01';
  };
  return Object.fromEntries(
    parse(query)
      .definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : []))
      .filter(({ defaultValue, type }) => defaultValue === undefined && type.kind === Kind.NON_NULL_TYPE)
      .map((node) => [
        node.variable.name.value,
        value(typeFromAST(schema, node.type as NamedTypeNode) as GraphQLInputType),
      ]),
  );
}

test.each([
  'tests/queries/frozen',
  'tests/queries/us-iraq-2021',
  'tests/queries/questions',
  'src/graphiql/examples',
  'docs/traversals',
])('all that is shown and asked in %s passes, also in a large graph', (folder) => {
  const queries = filesIn(folder).flatMap(queriesOf);
  expect(queries.length).toBeGreaterThan(0);
  for (const query of queries) {
    for (const counts of [SMALL, LARGE]) expect(() => check(query, counts, variablesOf(query))).not.toThrow();
  }
});

test('all that the page asks passes, also in a large graph', () => {
  const queries = Object.values(pageDocuments)
    .filter((each) => each instanceof pageDocuments.TypedDocumentString)
    .map(String);
  expect(queries.some((query) => query.includes('where: {'))).toBe(true);
  for (const query of queries.filter((text) => !text.trimStart().startsWith('fragment'))) {
    for (const counts of [SMALL, LARGE]) expect(() => check(query, counts, variablesOf(query))).not.toThrow();
  }
});

test('the largest canvas is within the complexity of a request, with room for two more fields of a relation', () => {
  const { complexity: bound } = REQUEST_BOUNDS;
  const walks = Object.values(pageDocuments)
    .filter((each) => each instanceof pageDocuments.TypedDocumentString)
    .map(String)
    .filter((query) => /^\s*query/m.test(query) && query.includes('neighborhood('));
  expect(walks.length).toBeGreaterThan(3);
  const largest = { first: ANSWERED, depth: Math.max(...DEPTHS) };
  for (const query of walks) {
    for (const request of requestsOf(query, { ...variablesOf(query), ...largest })) {
      const measured = measureComplexity(request)?.complexity ?? Infinity;
      expect(measured + 2 * 3 * ANSWERED).toBeLessThan(bound);
    }
  }
});

const NEVER = '{ text: { contains: "zzz" } }';
test.each([
  ['claims of people', `{ people(where: { subjectOf: { some: { objects: { some: { id: { eq: "a" } } } } } }) { id } }`],
  ['a page of claims with their speakers', '{ claims(limit: 500) { id speakers { id name } documents { id title } } }'],
  [
    'a claim by its id, with a deep condition',
    `{ claims(where: { id: { eq: "a" }, documents: { some: { claims: { all: ${NEVER} } } } }) { id } }`,
  ],
  [
    'a range of days in ten alternatives',
    `{ claims(where: { OR: [${times(10, (n) => `{ start: { gt: ${n} } }`).join(' ')}] }) { id } }`,
  ],
])('accepted on both graphs: %s', (_what, query) => {
  for (const counts of [SMALL, LARGE]) expect(() => check(query, counts)).not.toThrow();
});

const twin = (how: string, levels: number): string =>
  levels === 0 ? NEVER : `{ documents: { ${how}: { claims: { ${how}: ${twin(how, levels - 1)} } } } }`;
const edges = (levels: number): string =>
  levels === 0
    ? NEVER
    : `{ documentsConnection: { some: { node: { claimsConnection: { none: { node: ${edges(levels - 1)} } } } } } }`;
test.each<[string, string, string]>([
  ...['some', 'all', 'none', 'single'].map((how): [string, string, string] => [
    `${how} within ${how}`,
    `{ claims(limit: 1, where: ${twin(how, 2)}) { id } }`,
    `claims(where).documents.${how}.claims.${how}.documents`,
  ]),
  [
    'connections',
    `{ claims(limit: 1, where: ${edges(2)}) { id } }`,
    'claims(where).documentsConnection.some.node.claimsConnection',
  ],
  [
    'the same in a connection of the root',
    `{ claimsConnection(first: 1, where: ${twin('some', 2)}) { totalCount } }`,
    'claimsConnection(where).documents',
  ],
  [
    'in a list within a list',
    `{ documents { claims(limit: 1, where: ${twin('some', 1)}) { id } } claims(where: ${twin('all', 1)}) { id } }`,
    'documents.claims(where).documents.some.claims',
  ],
  [
    'by way of what an organization published',
    `{ organizations(where: { published: { some: { claims: { some: { documents: { some: { claims: { none: ${NEVER} } } } } } } } }) { id } }`,
    'organizations(where).published.some.claims',
  ],
  [
    'by way of the dossier',
    `{ claims(where: { dossiers: { some: { documents: { some: { claims: { some: ${NEVER} } } } } } }) { id } }`,
    'claims(where).dossiers.some.documents.some.claims.some',
  ],
  [
    'alternatives of lists',
    `{ claims(where: { OR: [${times(40, (n) => `{ documents: { some: { title: { contains: "${n}" } } } }`).join(' ')}] }) { id } }`,
    'most of them for claims(where).',
  ],
  [
    'computed lists',
    `{ claims(where: { AND: [${times(10, (n) => `{ contradicts_SOME: { text: { contains: "${n}" } } }`).join(' ')}] }) { id } }`,
    'most of them for claims(where).',
  ],
  [
    'comparisons of nine types',
    `{ entities(where: { OR: [${times(40, (n) => `{ name: { contains: "${n}" } }`).join(' ')}] }) { id } }`,
    'most of them for entities(where).',
  ],
  [
    'aliases of one field',
    `{ ${times(40, (n) => `a${n}: claims(where: { text: { contains: "${n}" } }) { id }`).join(' ')} }`,
    'claims',
  ],
  [
    'deep selections of short pages',
    '{ claims(limit: 500) { documents(limit: 1) { claims(limit: 5) { documents(limit: 1) { claims(limit: 1) { id } } } } } }',
    'claims.documents.claims',
  ],
])('refused: %s', (_what, query, path) => {
  expect(() => check(query, LARGE)).toThrow(
    expect.objectContaining({ code: 'LIMIT_EXCEEDED', bound: 'rows', message: expect.stringContaining(path) }),
  );
});

test('a variable counts as its value', () => {
  const query = 'query ($where: ClaimWhere) { claims(where: $where) { id } }';
  const where = { documents: { all: { claims: { all: { documents: { none: { claims: { some: {} } } } } } } } };
  expect(() => check(query, SMALL, { where })).toThrow(expect.objectContaining({ bound: 'rows' }));
  expect(() => check(query, SMALL, { where: null })).not.toThrow();
});

test('an estimate never falls when a graph grows', () => {
  for (const file of filesIn('tests/queries/frozen')) {
    for (const query of queriesOf(file)) {
      const variables = variablesOf(query);
      expect(estimate(query, LARGE, variables)).toBeGreaterThanOrEqual(estimate(query, SMALL, variables) ?? 0);
    }
  }
});
