/** Internal errors are masked for every NODE_ENV: the client receives only an id, and the log has all details. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FROZEN, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer([FROZEN], { logLevel: 'debug' }, { NODE_ENV: 'development' });
  await server.database.write(async (tx) => {
    await tx.run("MATCH (c:Claim {id: 'f-01'}) SET c.voice = 'SHOUTED'");
    await tx.run("MATCH (c:Claim {id: 'f-02'}) REMOVE c.text");
    await tx.run("MATCH (p:Place {id: 'far-island'}) SET p.aliases = 5");
  });
  await server.database.write(async (tx) => {
    await tx.run('DROP INDEX entity_names');
  });
});
afterAll(async () => await server.close());

/** What nobody outside may read. */
const INTERNAL = /Neo\.|MATCH|RETURN|CYPHER|bolt|127\.0\.0\.1|node_modules|\.[tj]s\b|stack|Enum|SHOUTED|neo4j/i;

test.each([
  ['a word that the vocabulary does not hold', '{ claims(where: { id: { eq: "f-01" } }) { voice } }', /SHOUTED/],
  ['a property that is missing', '{ claims(where: { id: { eq: "f-02" } }) { text } }', /non-nullable/],
  ['a value of another type', '{ places(where: { id: { eq: "far-island" } }) { aliases } }', /iterable|Iterable/],
  ['a statement that Neo4j refuses', '{ search(text: "north") { score } }', /Neo\.ClientError/],
])('%s', async (_what, query, reason) => {
  const { errors } = await server.ask(query);
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) } }]);
  expect(JSON.stringify(errors)).not.toMatch(INTERNAL);
  const id = errors?.[0]?.extensions.id ?? 'no id';
  const lines = (): string[] =>
    server
      .log()
      .split('\n')
      .filter((line) => line.includes(id));
  await until(async () => await Promise.resolve(lines().length > 0));
  expect(lines()[0]).toMatch(reason);
});

test('neither queries nor variables are logged', async () => {
  await server.ask('query($id: ID!) { path(from: $id, to: "north") { length } }', { id: 'a-secret-name' });
  await fetch(`${server.url}/nowhere?password=secret`);
  // The log comes in the order of the requests: what was asked before is in it.
  await fetch(`${server.url}/healthz`);
  await until(async () => await Promise.resolve(server.log().includes('/healthz')));
  expect(server.log()).toContain('/graphql');
  expect(server.log()).toContain('/nowhere');
  expect(server.log()).not.toMatch(/secret|\$id|password/);
});

test('a write through the API is impossible: no mutation, no call, no session that could', async () => {
  expect(await server.codeOf('mutation { createPeople(input: []) { people { id } } }')).toBe('BAD_USER_INPUT');
  expect(await server.codeOf('mutation { __typename }')).toBe('BAD_USER_INPUT');
  const gone = 'MATCH (n) DETACH DELETE n';
  await expect(server.database.readMany(gone)).rejects.toMatchObject({ code: 'DATABASE_STATEMENT_FAILED' });
  const session = server.database.lookups(new AbortController().signal, () => {}).session();
  await expect(session.executeRead(async (tx) => await tx.run(gone))).rejects.toMatchObject({
    code: 'DATABASE_STATEMENT_FAILED',
  });
  await session.close();
  expect(await server.ask('{ stats { claims } claimsConnection { totalCount } }')).toMatchObject({
    data: { claimsConnection: { totalCount: 21 } },
  });
});
