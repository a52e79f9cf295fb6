/**
 * A server that starts follows the records of loads from the snapshot that the server before has kept, and reads the whole graph only if something
 * is not covered, or the file is of no use.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { buildSnapshot } from '../../src/graph/snapshot/build.ts';
import { readKept, writeKept } from '../../src/graph/snapshot/kept/kept-file.ts';
import { KeptSnapshot } from '../../src/graph/snapshot/kept/kept-snapshot.ts';
import { sectionsIn } from '../../src/graph/snapshot/sections-in.ts';
import { SnapshotSource } from '../../src/graph/snapshot/source.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, dossierFolder, load, PEOPLE, person, type Told } from '../support/dossiers.ts';
import { dumpSnapshot } from '../support/snapshot-dump.ts';

const CLAIMS = [claim(1), claim(2, { object: 'dana', polarity: 'NEGATED' }), claim(3, { subject: 'dana' })];

let database: Database;
let folder = '';
let room = '';
let file = '';
let reasons: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  room = await mkdtemp(join(tmpdir(), 'sanad-followed-start-'));
  file = join(room, 'kept');
});
afterAll(async () => {
  await database.close();
  await rm(room, { recursive: true, force: true });
});

beforeEach(async () => {
  await emptyDatabase(database);
  for (const name of [file, `${file}.outdated`]) await rm(name, { force: true });
  folder = await dossierFolder({ claims: CLAIMS });
  await load(database, folder);
  // Neo4j creates labels, types and keys in transactions of their own, which no record covers: these tests need none.
  await change({ people: [...PEOPLE, person('eman', { note: 'new' })], claims: [...CLAIMS, claim(4)] });
  await change({ claims: CLAIMS });
  reasons = [];
  const first = await startServer();
  expect(first.source.renewals).toEqual({ read: 1, followed: 0 });
  await first.end();
});

async function change(told: Told): Promise<void> {
  await load(database, await dossierFolder(told, folder));
}

interface StartedServer {
  readonly source: SnapshotSource;
  readonly kept: KeptSnapshot;
  /** Stops it when it has written the file. */
  end(): Promise<void>;
}

/** A server that starts now, on the file of the server before. */
async function startServer(quietMillis = 3_600_000): Promise<StartedServer> {
  const kept = new KeptSnapshot({ file, onTrouble: (what) => reasons.push(what) });
  const source = new SnapshotSource(database, {
    maxAgeMillis: 3_600_000,
    onTrouble: (error) => reasons.push(String(error)),
    kept,
    onWholeRead: (reason) => reasons.push(reason),
    quietMillis,
  });
  await source.start();
  const end = async (): Promise<void> => {
    source.stop();
    await kept.written();
  };
  return { source, kept, end };
}

async function expectFresh({ source }: StartedServer): Promise<void> {
  expect(await dumpSnapshot(await source.current())).toEqual(await dumpSnapshot(await buildSnapshot(database)));
}

const UNCOVERED = 'The database was written to, and no record says what changed.';

test('after loads, restarts and an unload a start follows, and reads nothing else', async () => {
  const running = await startServer();
  expect(running.source.renewals).toEqual({ read: 0, followed: 0 });
  await change({ claims: [...CLAIMS, claim(4)] });
  await running.source.refresh();
  expect(running.source.renewals).toEqual({ read: 0, followed: 1 });
  await running.end();
  // No start answers from a state before the last answers.
  expect(await readKept(file)).toBeUndefined();
  await change({ claims: [claim(1, { object: 'eman' })], people: [...PEOPLE, person('eman', { note: 'now' })] });
  for (let start = 0; start < 2; start += 1) {
    const server = await startServer();
    expect(server.source.renewals).toEqual({ read: 0, followed: 1 });
    await expectFresh(server);
    await change({ claims: start === 0 ? CLAIMS : [...CLAIMS, claim(5)] });
    await server.source.refresh();
    expect(server.source.renewals).toEqual({ read: 0, followed: 2 });
    await expectFresh(server);
    await server.end();
  }
  await removeDossier(database, 'the-dossier');
  const last = await startServer();
  expect(last.source.renewals).toEqual({ read: 0, followed: 1 });
  await expectFresh(last);
  await last.end();
  expect(reasons).toEqual([]);
});

test('a write that no record covers leads to a whole read, which is kept', async () => {
  await change({ claims: [...CLAIMS, claim(4)] });
  await database.write(async (tx) => await tx.run("MATCH (e:Entity {id: 'dana'}) SET e.note = 'from outside'"));
  await change({ claims: CLAIMS });
  const server = await startServer();
  expect(server.source.renewals).toEqual({ read: 1, followed: 0 });
  await server.end();
  expect(reasons).toEqual([UNCOVERED]);
  const next = await startServer();
  expect(next.source.renewals).toEqual({ read: 0, followed: 0 });
  await next.end();
});

test('a file of another history of the database, without its newest record, is not followed', async () => {
  const { bytes } = (await readKept(file)) ?? { bytes: new ArrayBuffer(0) };
  const other = { sections: sectionsIn(bytes), newestRecord: 'ffffffff-ffff-4fff-bfff-ffffffffffff' };
  await writeKept(file, other, new AbortController().signal);
  await change({ claims: [...CLAIMS, claim(4)] });
  const server = await startServer();
  expect(server.source.renewals).toEqual({ read: 1, followed: 0 });
  await server.end();
  expect(reasons).toEqual([UNCOVERED]);
});

test('a damaged file is not followed', async () => {
  const running = await startServer();
  await change({ claims: [...CLAIMS, claim(4)] });
  await running.source.refresh();
  await running.end();
  const content = await readFile(`${file}.outdated`);
  content[200] = (content[200] ?? 0) ^ 1;
  await writeFile(`${file}.outdated`, content);
  const server = await startServer();
  expect(server.source.renewals).toEqual({ read: 1, followed: 0 });
  await expectFresh(server);
  await server.end();
  expect(reasons).toEqual(['The kept snapshot was not used; the database is read.']);
});

test('a small graph is read again and kept when nobody has written for a while', async () => {
  const server = await startServer(0);
  await change({ claims: [...CLAIMS, claim(4)] });
  await server.source.refresh();
  expect(server.source.renewals).toEqual({ read: 0, followed: 1 });
  await server.source.refresh();
  expect(server.source.renewals).toEqual({ read: 1, followed: 1 });
  await expectFresh(server);
  await server.kept.written();
  expect(await readKept(file)).toBeDefined();
  await server.source.refresh();
  expect(server.source.renewals).toEqual({ read: 1, followed: 1 });
  await server.end();
});
