/** The properties of one running local Neo4j; then it is stopped, and started again on its data. */
import { readFile, readdir, readlink, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { type LocalNeo4j, findRunningLocalNeo4j, inspectLocalNeo4j } from '../../src/db/local/index.ts';
import { layoutOf } from '../../src/db/local/layout.ts';
import { newTestHome, startOn, stopAllStarted, testSettings } from '../support/local.ts';
import { until } from '../support/until.ts';

let home: string;
let server: LocalNeo4j;
let driver: Driver | undefined;

beforeAll(async () => {
  home = await newTestHome();
  await start();
});
afterAll(async () => {
  await driver?.close();
  await stopAllStarted();
  await rm(home, { recursive: true });
});

async function start(): Promise<void> {
  server = await startOn(home);
  driver = open(server.password);
}

const open = (password: string): Driver => neo4j.driver(server.boltUri, neo4j.auth.basic(server.username, password));

async function query(text: string): Promise<unknown[]> {
  if (driver === undefined) throw new TypeError('nothing was started');
  const { records } = await driver.executeQuery(text, {}, { database: 'neo4j' });
  return records.map((record) => record.toObject());
}

test('it answers, on loopback alone', async () => {
  expect(server).toMatchObject({
    home,
    username: 'neo4j',
    boltUri: expect.stringMatching(/^bolt:\/\/127\.0\.0\.1:\d+$/),
  });
  expect(await query('RETURN 1 AS one')).toEqual([{ one: neo4j.int(1) }]);
  const listening = await listeningAddressesOf(server.pid);
  if (listening !== undefined) expect(new Set(listening)).toEqual(new Set(['127.0.0.1']));
});

test('the password is generated, and in a file for its owner alone', async () => {
  expect((await readFile(server.passwordFile, 'utf8')).trim()).toBe(server.password);
  expect((await stat(server.passwordFile)).mode & 0o777).toBe(0o600);
  expect(server.password.length).toBeGreaterThanOrEqual(32);
});

test('the password it was born with is refused', async () => {
  const stranger = open('neo4j');
  await expect(stranger.verifyAuthentication()).resolves.toBe(false);
  await stranger.close();
});

test('Browser is served, and is told the right Bolt address', async () => {
  const page = await fetch(server.browserUrl);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Neo4j Browser')]);
  const discovery = (await (
    await fetch(new URL('/', server.browserUrl), { headers: { accept: 'application/json' } })
  ).json()) as object;
  expect(discovery).toMatchObject({ bolt_direct: server.boltUri });
});

test.each([
  'file:///etc/passwd',
  'file:/../../../../etc/passwd',
  'http://127.0.0.1:1/',
  'https://example.org/',
  'ftp://127.0.0.1:1/',
])('LOAD CSV of %s is refused', async (address) => {
  await expect(query(`LOAD CSV FROM '${address}' AS line RETURN line`)).rejects.toMatchObject({
    code: 'Neo.ClientError.Statement.ExternalResourceFailed',
  });
});

test('limits are set, and as told', async () => {
  const settings = await query(
    "SHOW SETTINGS YIELD name, value WHERE name IN ['db.transaction.timeout', 'db.lock.acquisition.timeout', 'db.memory.transaction.max'] RETURN name, value ORDER BY name",
  );
  expect(settings).toEqual([
    { name: 'db.lock.acquisition.timeout', value: '1m' },
    { name: 'db.memory.transaction.max', value: '320.00MiB' },
    { name: 'db.transaction.timeout', value: '5m' },
  ]);
});

test('a second start on the same home is told who holds it; another process finds the first', async () => {
  const error = startOn(home);
  await expect(error).rejects.toMatchObject({ code: 'HOME_HELD' });
  await expect(error).rejects.toThrow(server.boltUri);
  expect(await findRunningLocalNeo4j(home)).toMatchObject({
    holderPid: process.pid,
    boltUri: server.boltUri,
    password: server.password,
  });
});

test('the doctor finds everything in order', async () => {
  const findings = await inspectLocalNeo4j(testSettings(home));
  expect(Object.entries(findings).filter(([, { ok }]) => !ok)).toEqual([]);
  expect(findings.hold.what).toContain(server.boltUri);
});

test('a stop leaves nobody; a start finds the data, without Maven, and builds an archive for the next one', async () => {
  await query("CREATE (:Kept {name: 'الكاظمي'})");
  await driver?.close();
  await Promise.all([server.stop(), server.stop()]);
  await expect(server.exited).resolves.toBe('Neo4j was stopped.');
  expect(() => process.kill(server.pid, 0)).toThrow();
  expect(await findRunningLocalNeo4j(home)).toBeUndefined();

  const archive = (await namesInHome()).find((name) => name.endsWith('.jsa'));
  // A training wrote the one that the tests share.
  expect(await readlink(join(layoutOf(home).neo4j, archive ?? 'none'))).toContain('classes-');
  await rm(join(layoutOf(home).neo4j, archive ?? ''));

  const javaHome = testSettings(home).javaHome ?? (await homeOfJava());
  server = await startOn(home, { javaHome, searchPath: '', shortLived: false, archiveDelayMillis: 0 });
  driver = open(server.password);
  expect(await query('MATCH (kept:Kept) RETURN kept.name AS name')).toEqual([{ name: 'الكاظمي' }]);
  await driver.close();

  // There is no class data archive: a training that writes one begins in the background, and a stop does not wait for it.
  await until(async () => (await namesInHome()).some((name) => name.startsWith('training-')));
  await server.stop();
  // Had the stop waited for it, it would be here.
  const left = (await namesInHome()).filter((name) => name.startsWith('training-') || name.includes('.jsa'));
  expect(left).toEqual([]);
});

const namesInHome = (): Promise<string[]> => readdir(layoutOf(home).neo4j);

/** The folder above the java of the PATH, so that the PATH can be left out. */
async function homeOfJava(): Promise<string> {
  const { java } = await inspectLocalNeo4j(testSettings(home));
  return java.what.slice(0, java.what.indexOf('/bin/java'));
}

/** The IPv4 and IPv6 addresses that a process listens on; undefined where the system has no /proc. */
async function listeningAddressesOf(pid: number): Promise<string[] | undefined> {
  const links = await readdir(`/proc/${pid}/fd`).catch(() => undefined);
  if (links === undefined) return undefined;
  const targets = await Promise.all(links.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')));
  const inodes = new Set(targets.map((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1]));
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  );
  const rows = tables.flatMap((table) => table.split('\n').slice(1)).map((line) => line.trim().split(/\s+/));
  return rows.filter((row) => row[3] === '0A' && inodes.has(row[9])).map((row) => plainAddress(row[1] ?? ''));
}

/** 127.0.0.1 of the kernel's 0100007F:1E07, and of the same mapped to IPv6. */
function plainAddress(kernel: string): string {
  const hex = (kernel.split(':')[0] ?? '').replace(/^0000000000000000FFFF0000/, '');
  return hex.length === 8 ? [6, 4, 2, 0].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join('.') : hex;
}
