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
import { claim, dossierFolder, load, type Columns } from '../support/dossiers.ts';
import { newTestHome, testSettings } from '../support/local.ts';
import { fc, runs } from '../support/property.ts';
import { until } from '../support/until.ts';

const CLAIMS = 600;
let home = '';
let keeper: Running;
let single: Database;
let large = '';
let edited = '';

const environment = (): Record<string, string> => ({
  SANAD_HOME: home,
  SANAD_LOG_LEVEL: 'warn',
  SANAD_ROWS_OF_TRANSACTION: '100',
  ...QUICK_JAVA,
});

beforeAll(async () => {
  home = await newTestHome();
  keeper = sanad(['db'], environment());
  large = await dossierFolder({ id: 'large', claims: claims('They met.') });
  edited = await dossierFolder({ id: 'large', claims: claims('They met again.').slice(1) });
  single = await testDatabase();
  await emptyDatabase(single);
  await keeper.until('Ctrl-C');
}, 300_000);
afterAll(async () => {
  await keeper.end('SIGTERM');
  await single.close();
  await rm(home, { recursive: true, force: true });
});

/** Rows of each form: the later half repeats the earlier one, so that links between claims go across the pieces. */
function claims(text: string): Columns[] {
  const half = CLAIMS / 2;
  return Array.from({ length: CLAIMS }, (_, n) => {
    const columns = [
      { when: '2014-03/2014-05', about: 'summit' },
      { polarity: 'NEGATED', when: '2014-04' },
      {
        quantities: ['TROOPS ~2500 persons TOTAL', 'TROOPS 10..20 persons PART of dana'],
        participants: ['TOPIC dana'],
      },
      { quantities: ['TROOPS 900 persons TOTAL'], object: 'dana', identifiers: ['doi:10.1000/1', 'doi:10.1000/2'] },
      { text: `"${text}",\nsaid somebody`, attribution: ['the-outlet REPORTED', 'amal + basim SAID on 2014-06-01'] },
      { mode: 'FUTURE', when: '2031/..', cites: [], object: 'dana' },
      { subject: 'dana', predicate: 'OPPOSES', voice: 'RUMOURED', when: '-0044-03-15' },
    ][n % 7];
    return claim(n + 10, { text, ...columns, ...(n > half && { repeats: [`claim-${n + 10 - half}`] }) });
  });
}

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

test('imported, in pieces, and after kill -9 at any moment, it gives what one transaction gives', async () => {
  await load(single, large);
  const before = await fingerprintOf(single);
  await load(single, edited);
  const after = await fingerprintOf(single);
  expect(await loaded(large)).toContain('importer');
  expect(await fingerprint()).toEqual(before);

  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 500, max: 25_000 }), async (millis) => {
      const running = sanad(['load', edited], environment());
      await Promise.race([sleep(millis), running.exited]);
      await running.end('SIGKILL');
      expect([before, after]).toContainEqual(await fingerprint());
    }),
    { numRuns: Math.ceil(runs(1) / 2) },
  );

  await loaded(edited);
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
