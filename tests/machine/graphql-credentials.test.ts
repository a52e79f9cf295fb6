/** A Neo4j that Sanad did not start: the password is wrong, or no server answers. */
import { expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/open.ts';
import { silent } from '../../src/progress.ts';
import { FROZEN } from '../support/dossier-folders.ts';
import { workerNeo4j } from '../support/database.ts';

const open = async (uri: string, password: string): Promise<unknown> =>
  await openDatabase(readConfig(FROZEN, { NEO4J_URI: uri, NEO4J_PASSWORD: password }), silent, {
    shared: false,
    told: () => {},
  });

test('a wrong password is told as such, plainly, without the password', async () => {
  const { uri } = await workerNeo4j();
  const refused = open(uri, 'not-the-password');
  await expect(refused).rejects.toMatchObject({
    code: 'DATABASE_AUTH_FAILED',
    message: expect.stringContaining('NEO4J_PASSWORD'),
  });
  await expect(refused).rejects.toMatchObject({
    message: expect.not.stringMatching(/not-the-password|Neo\.ClientError/),
  });
});

test('nobody there: which address, and what to do', async () => {
  const nobody = open('bolt://127.0.0.1:1', 'a-password');
  await expect(nobody).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    message: expect.stringMatching(/NEO4J_URI=bolt:\/\/127\.0\.0\.1:1/),
  });
  await expect(nobody).rejects.toMatchObject({ message: expect.not.stringContaining('a-password') });
});

test('the right one is taken', async () => {
  const { uri, password } = await workerNeo4j();
  const opened = (await open(uri, password)) as Awaited<ReturnType<typeof openDatabase>>;
  expect(opened.local).toBeUndefined();
  await opened.close();
});
