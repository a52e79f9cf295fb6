/**
 * The size of an answer: a request whose complexity is accepted but whose answer is too large is stopped while its rows arrive.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { served, type Served } from '../support/served.ts';
import { times } from '../support/times.ts';

let server: Served;
beforeAll(async () => {
  server = await served('us-iraq-2021');
});

const values = (count: number): string => times(count, (n) => `v${n}: id`).join(' ');

test('a generated answer of too many values', async () => {
  const query = `{ documents(where: { id: { eq: "us-iraq-001" } }) { claims { documents(limit: 1) { claims { ${values(120)} } } } } }`;
  const { data, errors } = await server.ask(query);
  expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', bound: 'answerValues' } }]);
  expect(data?.['documents'] ?? null).toBeNull();
});

test('all that a dossier holds is not too many', async () => {
  const everything = `neighborhood(of: ["iraq"], depth: 6, first: 2000) { relations { ${values(20)} } }`;
  const { data, errors } = await server.ask(`{ ${everything} }`);
  expect(errors).toBeUndefined();
  const found = data?.['neighborhood'] as { relations: unknown[] } | undefined;
  expect(found?.relations.length).toBeGreaterThan(200);
});

test('afterwards it answers as before', async () => {
  expect(await server.ask('{ documents(limit: 1) { id } stats { documents } }')).toMatchObject({
    data: { stats: { documents: 7 } },
  });
});
