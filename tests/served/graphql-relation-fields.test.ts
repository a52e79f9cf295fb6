/** The typed relation fields on a real database: pages, order, aliases, and the same answer with both adapters. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fieldName } from '../../src/model/relation.ts';
import { Database } from '../../src/db/database.ts';
import type { Asking } from '../support/asking.ts';
import { served } from '../support/served.ts';
import { type Json, type OwnServer, serveOver } from '../support/server.ts';

const IRAQ = 'where: { id: { eq: "iraq" } }';

let snapshot: Asking;
let cypher: OwnServer;
let database: Database;
beforeAll(async () => {
  const us = await served('us-iraq-2021');
  snapshot = us;
  database = Database.open(us.address);
  cypher = await serveOver(us.address, {}, { SANAD_GRAPH: 'cypher' });
});
afterAll(async () => {
  await cypher.stop();
  await database.close();
});

interface PlannedRelation {
  readonly id: string;
  readonly modes: readonly string[];
  readonly claimCount: number;
  readonly claims: readonly { readonly id: string }[];
}

interface Edge {
  readonly cursor: string;
  readonly node: { readonly id: string };
  readonly properties: Json & { readonly id: string };
}
interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  readonly edges: readonly Edge[];
}

async function iraq(server: Asking, fields: string): Promise<Json> {
  const { data, errors } = await server.ask(`{ governments(${IRAQ}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return (data as { governments: [Json] }).governments[0];
}

/** Relations as the database holds them: what a field must answer is read from there, not from the product. */
async function written(direction: 'OUT' | 'IN' | 'ANY', type: string): Promise<{ id: string; relation: string }[]> {
  const [left, right] = [direction === 'IN' ? '<-' : '-', direction === 'OUT' ? '->' : '-'];
  return await database.readMany<{ id: string; relation: string }>(
    `MATCH (:Entity {id: 'iraq'})${left}[r:${type}]${right}(e:Entity) RETURN e.id AS id, r.id AS relation`,
  );
}

describe.each([
  ['the snapshot', () => snapshot],
  ['the database', () => cypher],
])('asked of %s', (_name, server) => {
  test.each([
    ['cooperatesWith', 'ANY', 'COOPERATES_WITH'],
    ['attackedBy', 'IN', 'ATTACKED'],
    ['hasMember', 'IN', 'MEMBER_OF'],
  ] as const)('%s answers the relations of the database, in order of id', async (field, direction, type) => {
    const rows = await written(direction, type);
    const answer = await iraq(
      server(),
      `${field}(limit: 500) { id } ${field}Connection(first: 500) { totalCount edges { node { id } properties { id } } }`,
    );
    const connection = answer[`${field}Connection`] as Connection;
    expect(answer[field]).toEqual([...new Set(rows.map(({ id }) => id))].toSorted().map((id) => ({ id })));
    expect(connection.totalCount).toBe(rows.length);
    const edges = connection.edges.map(({ node, properties }) => `${node.id} ${properties.id}`);
    expect(edges).toEqual(rows.map(({ id, relation }) => `${id} ${relation}`).toSorted());
  });

  test('page after page is the whole', async () => {
    const [most] = await database.readMany<{ type: string; relations: string[] }>(
      `MATCH (:Entity {id: 'iraq'})-[r]->(:Entity) WHERE r.origins IS NOT NULL AND type(r) <> 'EXPECTED'
       RETURN type(r) AS type, collect(r.id) AS relations ORDER BY size(relations) DESC, type LIMIT 1`,
    );
    const field = fieldName(most?.type ?? '');
    const ids: string[] = [];
    let after = '';
    for (let next = true; next;) {
      const answer = await iraq(
        server(),
        `${field}Connection(first: 2${after}) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor properties { id } } }`,
      );
      const { edges, pageInfo } = answer[`${field}Connection`] as Connection;
      expect(pageInfo.hasPreviousPage).toBe(ids.length > 0);
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
      ids.push(...edges.map(({ properties }) => properties.id));
      after = `, after: "${pageInfo.endCursor}"`;
      next = pageInfo.hasNextPage;
    }
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.toSorted()).toEqual(most?.relations.toSorted());
    const { one, all } = await iraq(server(), `one: ${field}(limit: 1, offset: 1) { id } all: ${field} { id }`);
    expect(one).toEqual([(all as unknown[])[1]]);
  });
});

test('plans by both adapters, with the number of their claims, and the claims after the first', async () => {
  const question = `{ neighborhood(of: ["iraq"], first: 100, through: { modes: [FUTURE] }) {
    relations { id modes claimCount claims { id } } } }`;
  const [one, other] = await Promise.all([snapshot.ask(question), cypher.ask(question)]);
  expect(one.errors).toBeUndefined();
  expect(other.data).toEqual(one.data);
  const { relations } = (one.data as { neighborhood: { relations: readonly PlannedRelation[] } }).neighborhood;
  expect(relations.length).toBeGreaterThan(5);
  for (const { modes, claimCount, claims } of relations) {
    expect(modes).toEqual(['FUTURE']);
    expect(claimCount).toBe(claims.length);
  }
  const most = relations.toSorted((a, b) => b.claimCount - a.claimCount)[0];
  const [first, ...rest] = most?.claims ?? [];
  expect(rest).not.toEqual([]);
  const after = await snapshot.ask(
    `{ neighborhood(of: ["iraq"], first: 100, through: { modes: [FUTURE] }) { relations { id claims(after: "${first?.id ?? ''}") { id } } } }`,
  );
  const found = after.data as { neighborhood: { relations: readonly PlannedRelation[] } };
  expect(found.neighborhood.relations.find(({ id }) => id === most?.id)?.claims).toEqual(rest);
});

test('where the client calls something else id, and in fragments at any depth', async () => {
  const { data, errors } = await snapshot.ask(`{
    claims(where: { subjects: { some: { id: { eq: "joe-biden" } } } }, limit: 1) { id: text subject { ...Who } }
    people(where: { id: { eq: "joe-biden" } }) { id: name sanad: holdsPost { id: nameAr called: id } ... on Actor { ... on Person { met: metWith { __typename } } } }
  } fragment Who on Entity { id: name ... on Person { holdsPost { id } } }`);
  expect(errors).toBeUndefined();
  expect((data as { people: [Json] }).people[0]).toMatchObject({
    sanad: [{ called: 'us-president' }],
    met: expect.arrayContaining([{ __typename: 'Person' }]),
  });
  expect(data?.['claims']).toMatchObject([{ subject: { holdsPost: [{ id: 'us-president' }] } }]);
});

test.each([
  ['a cursor that is none', 'cooperatesWithConnection(after: "x") { totalCount }', 'BAD_USER_INPUT'],
  ['a negative offset', 'cooperatesWith(offset: -1) { id }', 'BAD_USER_INPUT'],
  ['too large a page', 'cooperatesWithConnection(first: 501) { totalCount }', 'LIMIT_EXCEEDED'],
  ['a filter', 'cooperatesWith(where: { id: { eq: "iran" } }) { id }', 'GRAPHQL_VALIDATION_FAILED'],
])('%s is refused', async (_what, field, code) => {
  expect(await snapshot.codeOf(`{ governments(${IRAQ}) { ${field} } }`)).toBe(code);
});
