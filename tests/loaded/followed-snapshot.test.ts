/**
 * A server follows the records that loads write. What no record covers leads to reading the whole graph: a write from cypher-shell between two
 * loads, or one while a load is committed. A snapshot that requests still use does not change meanwhile.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { fingerprintOf } from '../../src/dossier/fingerprint/fingerprint.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { writeChangeRecord } from '../../src/dossier/load/write-change-record.ts';
import { buildSnapshot } from '../../src/graph/snapshot/build.ts';
import { changesSince } from '../../src/graph/snapshot/follow/change-records.ts';
import { SnapshotSource } from '../../src/graph/snapshot/source.ts';
import { runInCypherShell } from '../support/cypher-shell/run.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, dossierFolder, load, PEOPLE, person, type Told } from '../support/dossiers.ts';
import { dumpSnapshot } from '../support/snapshot-dump.ts';

const CLAIMS = [
  claim(1),
  claim(2, { object: 'dana', polarity: 'NEGATED' }),
  claim(3, { subject: 'dana', object: 'basim' }),
];

let database: Database;
let folder = '';
let room = '';
let source: SnapshotSource;
let reasons: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  room = await mkdtemp(join(tmpdir(), 'sanad-followed-'));
});
afterAll(async () => {
  await database.close();
  await rm(room, { recursive: true, force: true });
});

beforeEach(async () => {
  await emptyDatabase(database);
  folder = await dossierFolder({ claims: CLAIMS });
  await load(database, folder);
  // Neo4j creates labels, types and keys in transactions of their own, of which no record tells: these tests need none.
  const people = [...PEOPLE, person('eman', { note: 'new' })];
  await change({ people, claims: [...CLAIMS, claim(4, { about: 'summit', participants: ['TOPIC dana'] })] });
  await change({ claims: CLAIMS });
  reasons = [];
  const fail = (error: unknown): never => {
    throw error;
  };
  source = new SnapshotSource(database, {
    maxAgeMillis: 3_600_000,
    onTrouble: fail,
    onWholeRead: (reason) => reasons.push(reason),
  });
  await source.start();
});
afterEach(() => source.stop());

async function change(told: Told): Promise<void> {
  await load(database, await dossierFolder(told, folder));
}

/** How often the graph was read as a whole since the start, and how often records were followed. */
async function refreshed(): Promise<{ readonly read: number; readonly followed: number }> {
  await source.refresh();
  expect(source.state.phase).toBe('FRESH');
  expect(await dumpSnapshot(await source.current())).toEqual(await dumpSnapshot(await buildSnapshot(database)));
  return { read: source.renewals.read - 1, followed: source.renewals.followed };
}

async function noteOf(id: string): Promise<string | null | undefined> {
  const snapshot = await source.current();
  const [entity] = await snapshot.find([id]);
  return entity === undefined ? undefined : snapshot.entityRecord(entity).note;
}

const UNCOVERED = 'The database was written to, and no record says what changed.';

test('loads are followed, also several at once, and an unload', async () => {
  await change({ claims: [...CLAIMS, claim(4)] });
  expect(await refreshed()).toEqual({ read: 0, followed: 1 });
  await change({ claims: CLAIMS.slice(1) });
  await change({ claims: [claim(1, { object: 'eman' })], people: [...PEOPLE, person('eman')] });
  await change({
    claims: [claim(1, { object: 'eman' }), claim(5)],
    people: [...PEOPLE, person('eman', { note: 'new' })],
  });
  expect(await refreshed()).toEqual({ read: 0, followed: 2 });
  expect(await noteOf('eman')).toBe('new');
  await change({ claims: CLAIMS });
  expect(await refreshed()).toEqual({ read: 0, followed: 3 });
  expect(await noteOf('eman')).toBeUndefined();
  await removeDossier(database, 'the-dossier');
  expect(await refreshed()).toEqual({ read: 0, followed: 4 });
  // Records are no data of another program, and no content.
  const { sha256 } = await fingerprintOf(database);
  await change({ claims: CLAIMS });
  expect(await refreshed()).toEqual({ read: 0, followed: 5 });
  await removeDossier(database, 'the-dossier');
  expect((await fingerprintOf(database)).sha256).toBe(sha256);
  expect(reasons).toEqual([]);
});

/** As a load that changed these entities leaves it. */
async function record(entities: readonly string[]): Promise<void> {
  await database.write(async (tx) => {
    const changes = { dossier: 'the-dossier', claims: [], gone: [], relations: [], entities };
    await writeChangeRecord(tx, database, 'the-dossier', changes);
  });
}

async function recordCount(): Promise<number | undefined> {
  const [row] = await database.readMany<{ count: number }>('MATCH (r:ChangeRecord) RETURN count(r) AS count');
  return row?.count;
}

test('64 records are kept besides the newest, and a server that looks too late reads the whole graph', async () => {
  // The record that the server has seen last must be there too.
  for (let turn = 0; turn < 64; turn += 1) await record(['amal']);
  expect(await refreshed()).toEqual({ read: 0, followed: 1 });
  for (let turn = 0; turn < 65; turn += 1) await record(['amal']);
  expect(await recordCount()).toBe(65);
  expect(await refreshed()).toEqual({ read: 1, followed: 1 });
  expect(reasons).toEqual([UNCOVERED]);
});

test('records of many ids are kept as long as they name at most 100,000 besides the newest', async () => {
  await change({ claims: [...CLAIMS, claim(4)] });
  const many = Array.from({ length: 20_000 }, (_, number) => `nobody-${number}`);
  for (let turn = 0; turn < 6; turn += 1) await record(many);
  expect(await recordCount()).toBe(6);
});

test('a claim that did not change has as content the claim that did', async () => {
  const implying = claim(5, { subject: 'summit', predicate: 'IMPLIES', object: null, content: 'claim-1' });
  await change({ claims: [...CLAIMS, implying] });
  await refreshed();
  const { followed } = source.renewals;
  const contentOf = async (): Promise<(string | undefined)[]> => {
    const { parts } = (await source.current()).derived;
    const claims = Array.from({ length: parts.claimIds.length }, (_, number) => number);
    const members = claims.flatMap((number) =>
      parts.claimIds.at(number) === 'claim-5'
        ? [parts.contents.get(number)?.map((each) => parts.claimIds.at(each))]
        : [],
    );
    return members.map((ids) => ids?.join());
  };
  expect(await contentOf()).toEqual(['claim-1']);
  await change({ claims: [claim(1, { voice: 'QUOTED' }), ...CLAIMS.slice(1), implying] });
  expect(await refreshed()).toMatchObject({ followed: followed + 1 });
  // Its row was not replaced: only what it refers to.
  expect(await contentOf()).toEqual(['claim-1']);
});

test('a write from cypher-shell between two loads leads to a whole read', async () => {
  const statements = await mkdtemp(join(room, 'shell-'));
  await writeFile(join(statements, 'note.cypher'), "MATCH (e:Entity {id: 'dana'}) SET e.note = 'from outside';\n");
  await change({ claims: [...CLAIMS, claim(4)] });
  await runInCypherShell(statements);
  await change({ claims: [...CLAIMS, claim(4), claim(5)] });
  expect(await refreshed()).toEqual({ read: 1, followed: 0 });
  expect(reasons).toEqual([UNCOVERED]);
  expect(await noteOf('dana')).toBe('from outside');
  await change({ claims: CLAIMS });
  expect(await refreshed()).toEqual({ read: 1, followed: 1 });
});

test('so does a write that is committed after the load has read the number of the last transaction', async () => {
  const noted = async (id: string): Promise<void> => {
    await database.write(async (tx) => await tx.run('MATCH (e:Entity {id: $id}) SET e.note = $id', { id }));
  };
  await database.write(async (tx) => {
    await tx.run("MATCH (e:Entity {id: 'amal'}) SET e.note = 'amal'");
    const bookmark = async (): Promise<string> => {
      const before = await database.probes.bookmark();
      await noted('dana');
      return before;
    };
    const changes = { dossier: 'the-dossier', claims: [], gone: [], relations: [], entities: ['amal'] };
    await writeChangeRecord(tx, { bookmark }, 'the-dossier', changes);
  });
  expect(await refreshed()).toEqual({ read: 1, followed: 0 });
  expect(reasons).toEqual([UNCOVERED]);
  expect([await noteOf('amal'), await noteOf('dana')]).toEqual(['amal', 'dana']);
});

test('and a record that names less than what changed, if the numbers of claims or entities show it', async () => {
  await database.write(async (tx) => {
    await tx.run("MATCH (c:Claim {id: 'claim-3'}) DETACH DELETE c");
    const changes = { dossier: 'the-dossier', claims: [], gone: [], relations: [], entities: [] };
    await writeChangeRecord(tx, database.probes, 'the-dossier', changes);
  });
  await source.refresh();
  expect(source.renewals).toEqual({ read: 2, followed: 0 });
  expect(reasons).toEqual(['Other claims changed than the records name']);
});

test('a database that lacks the newest record that was seen is another one', async () => {
  const { bookmark } = await source.current();
  await change({ claims: [...CLAIMS, claim(4)] });
  const now = await database.probes.bookmark();
  expect(await changesSince(database, { bookmark, newestRecord: undefined }, now)).toBeDefined();
  expect(await changesSince(database, { bookmark, newestRecord: 'of-another-database' }, now)).toBeUndefined();
  const other = `FB:${Buffer.from(`91cc10${'ab'.repeat(16)}0390`, 'hex').toString('base64')}`;
  expect(await changesSince(database, { bookmark: other, newestRecord: undefined }, now)).toBeUndefined();
});

test('a request that began on a snapshot keeps it, whatever is loaded meanwhile', async () => {
  const before = await source.current();
  const dump = await dumpSnapshot(before);
  const view = before.view({});
  await change({
    claims: [claim(1, { object: 'eman' }), claim(6)],
    people: [...PEOPLE, person('eman'), person('a-first')],
  });
  expect(await refreshed()).toEqual({ read: 0, followed: 1 });
  const between = await source.current();
  const dumpBetween = await dumpSnapshot(between);
  await change({ claims: [claim(2), claim(3, { subject: 'eman' }), claim(7)], people: [...PEOPLE, person('eman')] });
  expect(await refreshed()).toEqual({ read: 0, followed: 2 });
  expect(await dumpSnapshot(before)).toEqual(dump);
  expect(await dumpSnapshot(between)).toEqual(dumpBetween);
  const [amal = -1] = await before.find(['amal']);
  const { relation } = await view.expand([amal]);
  expect(relation.map((each) => view.relationRecord(each).claims)).toEqual([['claim-1']]);
  expect(await before.find(['eman'])).toEqual([undefined]);
});
