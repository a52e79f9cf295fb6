/**
 * After any sequence of loads, edits, reloads and unloads, a snapshot that followed the records of the loads holds the same as one that is read
 * anew; most of the loads are followed.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { DossierError } from '../../src/errors.ts';
import { buildSnapshot } from '../../src/graph/snapshot/build.ts';
import { SnapshotSource } from '../../src/graph/snapshot/source.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { load, temporaryRoom } from '../support/dossiers.ts';
import { checkWithin, fc, runs } from '../support/property.ts';
import { editArbitrary, edited, type RandomDossier } from '../support/random-dossier.ts';
import { filesOf } from '../support/random-dossier-files.ts';
import { dumpSnapshot } from '../support/snapshot-dump.ts';

const RUNS = 3;
const LIMIT_MILLIS = 400_000;
const IDS = ['a-first', 'b-second', 'c-third'] as const;

let database: Database;
let room: string;
beforeAll(async () => {
  database = await testDatabase();
  room = await temporaryRoom();
});
afterAll(async () => await database.close());

const id = fc.constantFrom(...IDS);
const edits = (
  minLength: number,
  maxLength: number,
): fc.Arbitrary<(typeof editArbitrary extends fc.Arbitrary<infer T> ? T : never)[]> =>
  fc.array(editArbitrary, { minLength, maxLength });
const step = fc.oneof(
  { arbitrary: fc.record({ does: fc.constant('edit' as const), id, edits: edits(1, 4) }), weight: 8 },
  { arbitrary: fc.record({ does: fc.constant('load' as const), id, force: fc.boolean() }), weight: 1 },
  { arbitrary: fc.record({ does: fc.constant('unload' as const), id }), weight: 1 },
);
const storyArbitrary = fc.record({
  starts: fc.tuple(...IDS.map(() => edits(6, 14))),
  steps: fc.array(step, { minLength: 8, maxLength: 16 }),
});

/** Renewals after the first read of each story. */
const tally = { followed: 0, read: 0 };
/** Returns whether the loader accepted it. */
async function tryLoad(dossierId: string, dossier: RandomDossier, force: boolean): Promise<boolean> {
  const folder = join(room, dossierId);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [name, text] of Object.entries(filesOf(dossierId, dossier))) await writeFile(join(folder, name), text);
  try {
    await load(database, folder, { force });
    return true;
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    return false;
  }
}

/** Neo4j creates labels, types and keys in transactions of their own, of which no record tells: after this it has them. */
async function createNames(): Promise<void> {
  const dossiers = fc.sample(edits(30, 60), { numRuns: 8, seed: 1 });
  for (const each of dossiers) await tryLoad('a-first', edited(new Map(), each), false);
}

test('a snapshot that followed each load holds the same as one that is read anew', async () => {
  await emptyDatabase(database);
  await createNames();
  await checkWithin(LIMIT_MILLIS, storyArbitrary, runs(RUNS), async ({ starts, steps }) => {
    await emptyDatabase(database);
    const written = new Map<string, RandomDossier>();
    for (const [index, each] of starts.entries()) {
      const dossier = edited(new Map(), each);
      const dossierId = IDS[index] ?? '';
      if (await tryLoad(dossierId, dossier, false)) written.set(dossierId, dossier);
    }
    const source = new SnapshotSource(database, {
      maxAgeMillis: 3_600_000,
      onTrouble: (error) => {
        throw error;
      },
    });
    await source.start();
    try {
      for (const each of steps) {
        const before = written.get(each.id);
        if (each.does === 'unload') {
          if (written.delete(each.id)) await removeDossier(database, each.id);
        } else {
          const dossier = each.does === 'edit' ? edited(before ?? new Map(), each.edits) : (before ?? new Map());
          if (await tryLoad(each.id, dossier, each.does === 'load' && each.force)) written.set(each.id, dossier);
        }
        await source.refresh();
        expect(source.state.phase).toBe('FRESH');
        const fresh = await dumpSnapshot(await buildSnapshot(database));
        const actual = await dumpSnapshot(await source.current());
        expect({
          each,
          missing: fresh.filter((line) => !actual.includes(line)),
          surplus: actual.filter((line) => !fresh.includes(line)),
        }).toEqual({ each, missing: [], surplus: [] });
      }
    } finally {
      source.stop();
      tally.followed += source.renewals.followed;
      tally.read += source.renewals.read - 1;
    }
  });
  // Of ten steps, two are forced loads or loads that change nothing, and a new label of an entity or word of a claim is read as a whole.
  expect(tally.followed).toBeGreaterThan(tally.read);
});
