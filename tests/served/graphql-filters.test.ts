/** Conditions: each `where` that a client can write returns the rows that a plain evaluation finds. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import type { Json } from '../support/asking.ts';
import { fc, runs } from '../support/property.ts';
import { randomWhere } from '../support/rows/random-where.ts';
import { isOf, readRows, rootConnections, type Rows } from '../support/rows/read-rows.ts';
import { satisfies } from '../support/rows/satisfies.ts';
import { served, type Served } from '../support/served.ts';

let server: Served;
let schema: GraphQLSchema;
let rows: Rows;
beforeAll(async () => {
  server = await served('frozen');
  const { data } = await server.ask(getIntrospectionQuery({ descriptions: false }));
  schema = buildClientSchema(data as unknown as IntrospectionQuery);
  rows = await readRows(server, schema);
});

const expected = (typeName: string, where: Json): string[] =>
  [...rows.byId]
    .filter(([, row]) => isOf(row, typeName, schema) && satisfies(rows, row, where))
    .map(([id]) => id)
    .toSorted();

async function found(typeName: string, where: Json): Promise<unknown> {
  const root = rootConnections(schema).get(typeName) ?? '';
  const query = `query($where: ${typeName}Where) { ${root}(first: 500, where: $where) { totalCount edges { node { id } } } }`;
  const { data, errors } = await server.ask(query, { where });
  if (errors !== undefined) return errors;
  const connection = data?.[root] as { edges: { node: { id: string } }[]; totalCount: number } | undefined;
  const { edges, totalCount } = connection ?? { edges: [], totalCount: -1 };
  const ids = edges.map(({ node }) => node.id).toSorted();
  return totalCount === ids.length ? ids : { totalCount, ids };
}

/** Whether a request is refused by the bound on nested objects, or because it has a computed field within a computed list. */
const isRefused = (answer: unknown): boolean =>
  /"bound":"inputDepth"|a condition on a computed field cannot stand/.test(JSON.stringify(answer));

test.each([
  ['Claim', 8],
  ['Document', 2],
  ['Dossier', 2],
  ['Organization', 2],
  ['Agreement', 2],
  ['Entity', 2],
  ['Actor', 2],
])('random conditions on %s', async (typeName, number) => {
  await fc.assert(
    fc.asyncProperty(randomWhere(schema, rows, typeName), async (where) => {
      const answer = await found(typeName, where);
      if (!isRefused(answer)) expect(answer).toEqual(expected(typeName, where));
    }),
    { numRuns: runs(number) },
  );
});

const TITLE = { title: { contains: 'a' } };

test.each<[string, Json]>([
  ['supersedes.claims.some.document', { supersedes: { claims: { some: { document: TITLE } } } }],
  ['supersedes.claims.none.content', { supersedes: { claims: { none: { content: { text: { contains: 'a' } } } } } }],
  [
    'supersedes.claims.some.quantities.some',
    { supersedes: { claims: { some: { quantities: { some: { figure: { eq: '1' } } } } } } },
  ],
  [
    'supersedes.claims.all.contradicts_SOME',
    { supersedes: { claims: { all: { contradicts_SOME: { text: { eq: 'a' } } } } } },
  ],
  [
    'claims.some.content.documents.some.supersedes',
    { claims: { some: { content: { documents: { some: { supersedes: TITLE } } } } } },
  ],
])('a computed field on related objects of a computed one is refused: %s', async (_path, where) => {
  const answer = await found('Document', where);
  expect(answer).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(isRefused(answer)).toBe(true);
});

test.each<[string, Json]>([
  ['supersedes.supersedes', { supersedes: { supersedes: TITLE } }],
  ['supersedes.claims.some', { supersedes: { claims: { some: { text: { contains: 'a' } } } } }],
  ['claims.none.document', { claims: { none: { document: TITLE } } }],
])('a computed field in another place is not: %s', async (_path, where) => {
  expect(await found('Document', where)).toEqual(expected('Document', where));
});

describe('null in the place of a condition is refused with the name of the place', () => {
  test.each<[string, Json]>([
    ['claims(where).id', { id: null }],
    ['claims(where).id.contains', { id: { contains: null } }],
    ['claims(where).start.gt', { start: { gt: null } }],
    ['claims(where).voice.in', { voice: { in: null } }],
    ['claims(where).AND', { AND: null }],
    ['claims(where).OR[0].NOT', { OR: [{ NOT: null }] }],
    ['claims(where).subjects', { subjects: null }],
    ['claims(where).subjects.some.typename', { subjects: { some: { typename: null } } }],
    ['claims(where).speakersConnection.all.edge', { speakersConnection: { all: { edge: null } } }],
    ['claims(where).content', { content: null }],
    ['claims(where).contradicts_SOME.some', { contradicts_SOME: null }],
  ])('%s', async (place, where) => {
    const { errors } = await server.ask('query($where: ClaimWhere) { claims(where: $where) { id } }', { where });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain(`${place} is null`);
  });
});

test('where and sort of null are absent, and so is a direction of null', async () => {
  const { data, errors } = await server.ask(
    '{ a: claims(where: null, sort: null, limit: null, offset: null) { id } b: claims(sort: [{ text: null }, {}]) { id } c: claims { id } }',
  );
  expect(errors).toBeUndefined();
  expect(data?.['a']).toEqual(data?.['c']);
  expect(data?.['b']).toEqual(data?.['c']);
});
