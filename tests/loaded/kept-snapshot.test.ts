/**
 * The snapshot of a server is kept: the next server on the same database uses it without reading the graph, unless the database was
 * written to meanwhile, by anybody, or the file is of no use.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { load } from '../../src/cli/load.ts';
import { unload } from '../../src/cli/unload.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Database } from '../../src/db/database.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { keptFileOf, keptSnapshotOf } from '../../src/graph/choose.ts';
import { bytesOf } from '../../src/graph/snapshot/bytes-of.ts';
import { readKept, writeKept } from '../../src/graph/snapshot/kept/kept-file.ts';
import { KeptSnapshot } from '../../src/graph/snapshot/kept/kept-snapshot.ts';
import { sectionsIn } from '../../src/graph/snapshot/sections-in.ts';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.ts';
import { SnapshotSource } from '../../src/graph/snapshot/source.ts';
import { silent } from '../../src/progress.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { FROZEN } from '../support/dossier-folders.ts';

const NO_LOG = pino({ level: 'silent' });

let database: Database;
let folder = '';
let file = '';
let troubles: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  await loadDossier(database, FROZEN, silent);
  folder = await mkdtemp(join(tmpdir(), 'sanad-kept-'));
  file = join(folder, 'snapshot');
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a server that starts now answers from. It has kept it before it stops. */
async function served(): Promise<{ snapshot: Snapshot; wasKept: boolean }> {
  troubles = [];
  const kept = new KeptSnapshot({ file, onTrouble: (what) => troubles.push(what) });
  const startedAt = new Date();
  const source = new SnapshotSource(database, { maxAgeMillis: 3_600_000, onTrouble: () => {}, kept });
  await source.start();
  const snapshot = await source.current();
  await kept.written();
  source.stop();
  return { snapshot, wasKept: snapshot.readAt < startedAt };
}

const bytes = ({ sections }: Snapshot): Buffer => Buffer.from(bytesOf(sections));

test('a second start uses it; after a write by another client the next start reads the database', async () => {
  const first = await served();
  expect(first.wasKept).toBe(false);
  const second = await served();
  expect(second.wasKept).toBe(true);
  expect(bytes(second.snapshot).equals(bytes(first.snapshot))).toBe(true);

  await database.write(async (tx) => await tx.run("MATCH (e:Entity {id: 'north'}) SET e.note = 'changed'"));
  const third = await served();
  expect(third.wasKept).toBe(false);
  const [north = -1] = await third.snapshot.find(['north']);
  expect(third.snapshot.entityRecord(north)).toMatchObject({ note: 'changed' });
  expect(await served()).toMatchObject({ wasKept: true });
  expect(troubles).toEqual([]);
});

test('a file of the same bookmark with other numbers, as after a restore of an older backup, is not used', async () => {
  await served();
  const { snapshot, ...rest } = sectionsIn((await readKept(file))?.bytes ?? new ArrayBuffer(0));
  const claims = snapshot.claims.map((count) => count + 1);
  const sections = { ...rest, snapshot: { ...snapshot, claims } };
  await writeKept(file, { sections, newestRecord: undefined }, new AbortController().signal);
  expect(await served()).toMatchObject({ wasKept: false });
  expect(await served()).toMatchObject({ wasKept: true });
});

test.each([
  [
    'sanad unload deletes the file',
    async (config: Config) => await unload(config, silent, NO_LOG, ['no-such-dossier']).catch(() => {}),
    undefined,
  ],
  [
    'sanad load that writes marks the file as outdated',
    async (config: Config) => await load(config, silent, NO_LOG, { force: true }),
    { isOutdated: true },
  ],
])('%s', async (_, change, expected) => {
  const { uri, username, password } = await workerNeo4j();
  const neo4j = { uri, username, password, database: undefined };
  const config = { ...readConfig(folder, {}), home: folder, dossiers: [FROZEN], neo4j };
  const kept = keptSnapshotOf(config, () => {});
  kept?.write({ snapshot: (await served()).snapshot, newestRecord: undefined });
  await kept?.written();
  await load(config, silent, NO_LOG, {});
  expect(await readKept(keptFileOf(config))).toBeDefined();
  await change(config);
  expect(await readKept(keptFileOf(config))).toBeUndefined();
  const read = await keptSnapshotOf(config, () => {})?.read();
  if (expected === undefined) expect(read).toBeUndefined();
  else expect(read).toMatchObject(expected);
});

test('a file that is no snapshot is replaced', async () => {
  await writeFile(file, 'SANADSNP and no more');
  expect(await served()).toMatchObject({ wasKept: false });
  expect(troubles).toEqual(['The kept snapshot was not used; the database is read.']);
  expect(await served()).toMatchObject({ wasKept: true });
});
