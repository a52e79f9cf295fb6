/** A request ends at its deadline or when its client disconnects, and its statements in Neo4j end too. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DeadlineError } from '../../src/errors.ts';
import { serveOver, startServer, type TestServer, US_IRAQ } from '../support/server.ts';
import { until } from '../support/until.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer([US_IRAQ], { requestDeadlineMillis: 300 });
});
afterAll(() => server.close());

/** From a claim to its document to the claims of that, again and again: as many ways as a request may ask for. */
const innerOf = (claims: number): string =>
  `(limit: 1) ${`{ documents(limit: 1) { claims(limit: ${claims}) `.repeat(5)} { id } ${'} }'.repeat(5)}`;
const heavy = `{ claims${innerOf(11)} }`;

/** What runs in Neo4j on behalf of lookups. */
async function running(): Promise<string[]> {
  const rows = await server.database.readMany<{ currentQuery: string; status: string }>(
    'SHOW TRANSACTIONS YIELD currentQuery, status',
  );
  return rows
    .filter(({ currentQuery, status }) => currentQuery.includes('REPORTED_IN') && status.startsWith('Running'))
    .map(({ currentQuery }) => currentQuery);
}

test('a slow lookup ends with TIMED_OUT, and in Neo4j as well', async () => {
  let answered = false;
  const answer = server.ask(heavy).finally(() => (answered = true));
  // On a busy machine the time may be over before Neo4j is asked.
  await until(async () => answered || (await running()).length > 0);
  expect((await answer).errors).toMatchObject([{ extensions: { code: 'TIMED_OUT' } }]);
  await until(async () => (await running()).length === 0);
});

test('what is filled in below a traversal has the same deadline', async () => {
  const { errors } = await server.ask(`{ entity(id: "joe-biden") { ... on Person { subjectOf${innerOf(5)} } } }`);
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['TIMED_OUT']));
  await until(async () => (await running()).length === 0);
});

test('a client that goes away ends its query', async () => {
  const patient = await serveOver(server.address, { requestDeadlineMillis: 60_000 });
  const client = new AbortController();
  const answer = fetch(`${patient.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: heavy }),
    signal: client.signal,
  });
  await until(async () => (await running()).length > 0);
  client.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  await until(async () => (await running()).length === 0);
  expect(await patient.ask('{ people(limit: 1) { __typename } }')).toMatchObject({
    data: { people: [{ __typename: 'Person' }] },
  });
  await patient.stop();
});

test('afterwards the server answers as before', async () => {
  expect(await server.ask('{ people(limit: 1) { __typename } stats { claims } }')).toMatchObject({
    data: { people: [{ __typename: 'Person' }] },
  });
});

test('after its end a request begins nothing more', async () => {
  const over = new DeadlineError('over');
  const { session, roundTrips } = server.database.lookups(AbortSignal.abort(over), () => {});
  const late = session();
  await expect(late.executeRead(async (tx) => await tx.run('RETURN 1'))).rejects.toBe(over);
  await late.close();
  expect(roundTrips()).toBe(0);
});
