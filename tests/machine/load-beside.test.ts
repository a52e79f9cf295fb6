/** A large dossier is loaded into a copy of the data beside the local Neo4j: whole or not at all, also after kill -9 at any moment. */
import { readdir, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../src/db/database.ts';
import { changeBeside, findRunningLocalNeo4j } from '../../src/db/local/index.ts';
import { layoutOf } from '../../src/db/local/layout.ts';
import { type Fingerprint, fingerprintOf } from '../../src/dossier/fingerprint/fingerprint.ts';
import { silent } from '../../src/progress.ts';
import { QUICK_JAVA, sanad, type Running } from '../support/cli.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, dossierFolder, load, temporaryRoom, type Columns } from '../support/dossiers.ts';
import { newTestHome, testSettings } from '../support/local.ts';
import { fc, runs } from '../support/property.ts';
import { until } from '../support/until.ts';

/** The later half repeats the earlier one, so that links between claims go across the pieces. */
const CLAIMS = 600;
let home = '';
let keeper: Running;
let single: Database;
let [small, large] = ['', ''];

const environment = (): Record<string, string> => ({
  SANAD_HOME: home,
  SANAD_LOG_LEVEL: 'warn',
  SANAD_ROWS_OF_TRANSACTION: '100',
  ...QUICK_JAVA,
});

beforeAll(async () => {
  home = await newTestHome();
  keeper = sanad(['db'], environment());
  const room = await temporaryRoom();
  small = await dossierFolder({ id: 'small', claims: [claim(1)] }, `${room}/small`);
  const claims = Array.from({ length: CLAIMS }, (_, n): Columns => {
    const half = CLAIMS / 2;
    return claim(n + 10, n < half ? {} : { repeats: [String(claim(n + 10 - half)['id'])] });
  });
  large = await dossierFolder({ id: 'large', claims }, `${room}/large`);
  single = await testDatabase();
  await emptyDatabase(single);
  await keeper.until('Ctrl-C');
}, 300_000);
afterAll(async () => {
  await keeper.end('SIGTERM');
  await single.close();
  await rm(home, { recursive: true, force: true });
});

/** Runs work with the database that the keeper serves, as soon as its Neo4j runs. */
async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  let neo4j: Awaited<ReturnType<typeof findRunningLocalNeo4j>>;
  await until(async () => (neo4j = await findRunningLocalNeo4j(home)) !== undefined, 120_000);
  if (neo4j === undefined) throw new TypeError('It was found a moment ago.');
  const database = Database.open({ uri: neo4j.boltUri, username: neo4j.username, password: neo4j.password });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The fingerprint of the data that the keeper serves, as soon as its Neo4j runs. */
async function fingerprint(): Promise<Fingerprint> {
  for (;;) {
    try {
      return await withDatabase(fingerprintOf);
    } catch {
      // It was stopped at this moment.
      await sleep(100);
    }
  }
}

async function loaded(folder: string): Promise<string> {
  const running = sanad(['load', folder], environment());
  const { code } = await running.exited;
  expect({ code, log: code === 0 ? '' : running.log() }).toEqual({ code: 0, log: '' });
  return running.output();
}

test('killed at any moment it leaves the old data or the new; the next load gives what one transaction gives', async () => {
  await load(single, small);
  const before = await fingerprintOf(single);
  await load(single, large);
  const after = await fingerprintOf(single);
  expect(await loaded(small)).not.toContain('second Neo4j');
  expect(await fingerprint()).toEqual(before);

  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 500, max: 25_000 }), async (millis) => {
      const running = sanad(['load', large], environment());
      await Promise.race([sleep(millis), running.exited]);
      await running.end('SIGKILL');
      expect([before, after]).toContainEqual(await fingerprint());
    }),
    { numRuns: Math.ceil(runs(1) / 2) },
  );

  await loaded(large);
  expect(await fingerprint()).toEqual(after);
  expect((await readdir(layoutOf(home).neo4j)).filter((name) => /staging|data-/.test(name))).toEqual([]);
}, 900_000);

test('what another client writes meanwhile is kept, and the copy is not', async () => {
  const write = async (database: Database): Promise<void> => {
    await database.write(async (tx) => await tx.run('CREATE (:Stranger {id: 1})'));
  };
  const strangers = async (database: Database): Promise<unknown> =>
    await database.readMany('MATCH (x:Stranger) RETURN count(x) AS strangers');
  const request = {
    purpose: 'loads a large dossier',
    sourceBytes: 1_000,
    work: async () => await withDatabase(write),
    signal: new AbortController().signal,
  };
  await expect(changeBeside(testSettings(home), request, silent)).rejects.toMatchObject({ code: 'DATA_CHANGED' });
  await until(async () => (await withDatabase(strangers).catch(() => undefined)) !== undefined, 120_000);
  expect(await withDatabase(strangers)).toEqual([{ strangers: 1 }]);
}, 300_000);
