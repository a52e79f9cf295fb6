/** `sanad backup`, `restore` and `fingerprint` as a user runs them, beside a running `sanad start` and without one. */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { create, extract } from 'tar';
import { Database } from '../../src/db/database.ts';
import { findRunningLocalNeo4j, restore } from '../../src/db/local/index.ts';
import { layoutOf } from '../../src/db/local/layout.ts';
import { fingerprintOf } from '../../src/dossier/fingerprint/fingerprint.ts';
import { LOADER_VERSION } from '../../src/dossier/read/read-dossier-files.ts';
import { SanadError } from '../../src/errors.ts';
import { silent } from '../../src/progress.ts';
import { addressesIn, QUICK_JAVA, sanad, sanadOnce, type Running } from '../support/cli.ts';
import { claim, dossierFolder } from '../support/dossiers.ts';
import { limitFiles } from '../support/file-limit.ts';
import { newTestHome, testSettings } from '../support/local.ts';
import { until } from '../support/until.ts';

let home = '';
let folder = '';
let server: Running;
let graphql = '';
let fingerprint = '';

const environment = (): Record<string, string> => ({
  SANAD_HOME: home,
  SANAD_DOSSIERS: folder,
  SANAD_LOG_LEVEL: 'warn',
  PORT: '0',
  ...QUICK_JAVA,
});
const run = async (...args: string[]): Promise<{ code: number | null; output: string }> =>
  await sanadOnce(args, environment());
const fileIn = (name: string): string => join(home, name);
const names = async (): Promise<string[]> => (await readdir(home)).filter((name) => name.includes('backup')).toSorted();

/** What `sanad fingerprint` prints. */
async function printedFingerprint(): Promise<string> {
  const { output } = await run('fingerprint');
  return /^[0-9a-f]{64}(?= {2}\d+ nodes, \d+ relationships$)/m.exec(output)?.[0] ?? output;
}

/** Runs work with the database of the Neo4j that the server keeps, and may be starting again. */
async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  let neo4j: Awaited<ReturnType<typeof findRunningLocalNeo4j>>;
  await until(async () => (neo4j = await findRunningLocalNeo4j(home)) !== undefined);
  if (neo4j === undefined) throw new TypeError('It was found a moment ago.');
  const database = Database.open({ uri: neo4j.boltUri, username: neo4j.username, password: neo4j.password });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const fingerprintNow = async (): Promise<string> =>
  await withDatabase(async (database) => (await fingerprintOf(database)).sha256);

/** The code with which a restore into the home of the server is refused. */
async function refusalOf(file: string, force: boolean): Promise<unknown> {
  const request = {
    file,
    force,
    loaderVersion: LOADER_VERSION,
    fingerprint: async () => await Promise.reject(new Error('Nothing is restored, so that nothing is compared.')),
    signal: new AbortController().signal,
  };
  return await restore(testSettings(home), request, silent).then(
    () => 'restored',
    (error: unknown) => (error instanceof SanadError ? error.code : error),
  );
}

/** The hops of a path: a traversal, which the server answers without Neo4j. */
async function askForPath(): Promise<unknown> {
  const response = await fetch(graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ path(from: "amal", to: "basim") { relations { type } } }' }),
  });
  return await response.json();
}

/** A copy of the backup whose parts `change` has changed. */
async function changedBackup(name: string, change: (parts: string) => Promise<void>): Promise<string> {
  const parts = fileIn(`parts-of-${name}`);
  await mkdir(parts);
  await extract({ file: fileIn('one.backup'), cwd: parts });
  await change(parts);
  const all = await readdir(parts);
  await create({ file: fileIn(name), cwd: parts }, [
    'manifest.json',
    ...all.filter((each) => each !== 'manifest.json'),
  ]);
  return fileIn(name);
}

async function changeManifest(parts: string, changes: Record<string, unknown>): Promise<void> {
  const manifest = JSON.parse(await readFile(join(parts, 'manifest.json'), 'utf8')) as object;
  await writeFile(join(parts, 'manifest.json'), JSON.stringify({ ...manifest, ...changes }));
}

beforeAll(async () => {
  home = await newTestHome();
  folder = await dossierFolder({ id: 'small', claims: [claim(1), claim(2)] });
  server = sanad(['start'], environment());
  graphql = addressesIn(await server.until('Ctrl-C')).graphql;
});
afterAll(async () => {
  if (server.process.exitCode === null) await server.end('SIGKILL');
  await rm(home, { recursive: true, force: true });
});

test('beside a running server: traversals go on, and Neo4j runs again', async () => {
  fingerprint = await printedFingerprint();
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(await fingerprintNow()).toBe(fingerprint);
  const before = await askForPath();
  expect(before).toMatchObject({ data: expect.anything() });
  const backup = sanad(['backup', fileIn('one.backup')], environment());
  const meanwhile: unknown[] = [];
  while (backup.process.exitCode === null) {
    meanwhile.push(((await askForPath()) as { data: unknown }).data);
    await new Promise((wake) => setTimeout(wake, 250));
  }
  await backup.exited;
  expect(backup.output()).toMatch(new RegExp(`fingerprint ${fingerprint}; Neo4j was stopped for \\d+ s`));
  expect(server.log()).toContain('Neo4j is stopped while another process uses its data');
  expect(new Set(meanwhile.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(await names()).toEqual(['one.backup']);
  expect(await fingerprintNow()).toBe(fingerprint);
});

test('the disk becomes full while the backup is written: nothing of it remains, and Neo4j runs again', async () => {
  const backup = sanad(['backup', fileIn('big.backup')], environment());
  limitFiles(backup.process.pid ?? 0, 20_000);
  expect(await backup.exited).toMatchObject({ code: 1 });
  expect(backup.output()).toContain('(DISK_FULL)');
  expect(await names()).toEqual(['one.backup']);
  expect(await fingerprintNow()).toBe(fingerprint);
});

test('an existing file is not replaced; a file that cannot be written is named, and Neo4j is not stopped for it', async () => {
  expect(await run('backup', fileIn('one.backup'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('exists already'),
  });
  const elsewhere = join(home, 'no', 'folder', 'x.backup');
  expect(await run('backup', elsewhere)).toMatchObject({ code: 1, output: expect.stringContaining(elsewhere) });
  expect(server.log().match(/Neo4j is stopped/g)).toHaveLength(2);
});

test('what is no backup, is damaged, or is newer, is refused, and the data stays', async () => {
  const whole = await readFile(fileIn('one.backup'));
  await writeFile(fileIn('no.backup'), 'a text');
  await writeFile(fileIn('short.backup'), whole.subarray(0, whole.length / 2));
  const spoiled = Buffer.from(whole);
  spoiled.fill(0x5a, whole.length / 2, whole.length / 2 + 1_000);
  await writeFile(fileIn('spoiled.backup'), spoiled);
  const cases: [string, string][] = [
    [fileIn('absent.backup'), 'BAD_BACKUP'],
    [home, 'BAD_BACKUP'],
    [fileIn('no.backup'), 'BAD_BACKUP'],
    [fileIn('short.backup'), 'BAD_BACKUP'],
    [fileIn('spoiled.backup'), 'BAD_BACKUP'],
    [await changedBackup('less.backup', async (parts) => await rm(join(parts, 'system.dump'))), 'BAD_BACKUP'],
    [await changedBackup('form.backup', async (parts) => await changeManifest(parts, { version: 2 })), 'DATA_TOO_NEW'],
    [
      await changedBackup('loader.backup', async (parts) => await changeManifest(parts, { loaderVersion: 9_999 })),
      'DATA_TOO_NEW',
    ],
    [
      await changedBackup('neo4j.backup', async (parts) => await changeManifest(parts, { neo4j: '5.100.0' })),
      'DATA_TOO_NEW',
    ],
    [fileIn('one.backup'), 'HOME_USED'],
  ];
  const ends: [string, unknown][] = [];
  for (const [file] of cases) ends.push([file, await refusalOf(file, file !== fileIn('one.backup'))]);
  expect(ends).toEqual(cases);
  // As the command says it.
  expect(await run('restore', fileIn('one.backup'))).toMatchObject({
    code: 1,
    output: expect.stringMatching(/--force .*one\.backup\n\(HOME_USED\)\s*$/),
  });
  expect(await fingerprintNow()).toBe(fingerprint);
});

test('restored beside a running server, over changed data: its content is that of the backup', async () => {
  await withDatabase(
    async (database) =>
      await database.write(
        async (tx) => await tx.run("CREATE (:Claim {id: 'another-claim'})-[:IN]->(:Dossier {id: 'other'})"),
      ),
  );
  expect(await fingerprintNow()).not.toBe(fingerprint);
  expect(await run('restore', '--force', fileIn('one.backup'))).toMatchObject({ code: 0 });
  expect(await fingerprintNow()).toBe(fingerprint);
  await server.end('SIGTERM');
});

test('restored into a new home, and the same folder loaded into another: the same fingerprint', async () => {
  const backup = await readFile(fileIn('one.backup'));
  const former = home;
  home = await newTestHome();
  await rm(former, { recursive: true });
  await writeFile(fileIn('one.backup'), backup);
  expect(await run('restore', fileIn('one.backup'))).toMatchObject({ code: 0 });
  expect((await readdir(layoutOf(home).neo4j)).filter((name) => /^(restore|data-)/.test(name))).toEqual([]);
  expect(await printedFingerprint()).toBe(fingerprint);
});
