/**
 * A snapshot that is kept in a file: what was written is read again, byte for byte; a file that is damaged anywhere, cut, foreign or of
 * another version is not used, and is removed; a write that does not end leaves the file before it.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { bytesOf } from '../../src/graph/snapshot/bytes-of.ts';
import { readKept, writeKept } from '../../src/graph/snapshot/kept/kept-file.ts';
import { KeptSnapshot } from '../../src/graph/snapshot/kept/kept-snapshot.ts';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.ts';
import { fc, runs } from '../support/property.ts';
import { worldArbitrary } from '../support/random-graph.ts';
import { worldSnapshot } from '../support/world-snapshot.ts';

const [ONE, OTHER] = fc
  .sample(worldArbitrary, { seed: 20_210_726, numRuns: 2 })
  .map((world) => worldSnapshot(world)) as [Snapshot, Snapshot];
const END_BYTES = 64;
const RECORD = '0b5e3f1c-6c0e-4a57-9d38-2f0d6f1f7a11';

let folder = '';
let file = '';
let troubles: string[] = [];
const kept = (): KeptSnapshot => new KeptSnapshot({ file, onTrouble: (what) => troubles.push(what) });
const never = new AbortController().signal;
const bytes = (snapshot: Snapshot): Buffer => Buffer.from(bytesOf(snapshot.sections));
const withRecord = (snapshot: Snapshot) => ({ snapshot, newestRecord: RECORD });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanad-kept-'));
  file = join(folder, 'of-one-server', 'snapshot');
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  troubles = [];
  const first = kept();
  first.write(withRecord(ONE));
  await first.written();
});

test('random snapshots are read as they were written', async () => {
  await fc.assert(
    fc.asyncProperty(worldArbitrary, async (world) => {
      const snapshot = worldSnapshot(world);
      await writeKept(file, { sections: snapshot.sections, newestRecord: undefined }, never);
      const read = await readKept(file);
      expect(read?.newestRecord).toBeUndefined();
      const content = Buffer.from(read?.bytes ?? new ArrayBuffer(0));
      expect(content.subarray(0, -END_BYTES).equals(bytes(snapshot))).toBe(true);
    }),
    { numRuns: runs(10) },
  );
});

test('the next server reads it once, and forgets it', async () => {
  const next = kept();
  const read = await next.read();
  expect(read && bytes(read.snapshot).equals(bytes(ONE))).toBe(true);
  expect(read).toMatchObject({ newestRecord: RECORD, isOutdated: false });
  expect(await next.read()).toBe(read);
  next.forget();
  expect(await next.read()).toBeUndefined();
  expect(troubles).toEqual([]);
});

test('snapshots that come faster than they can be written: the last one is in the file', async () => {
  const server = kept();
  for (const snapshot of [OTHER, ONE, OTHER]) server.write(withRecord(snapshot));
  await server.written();
  const read = await kept().read();
  expect(read && bytes(read.snapshot).equals(bytes(OTHER))).toBe(true);
  expect(await readdir(join(folder, 'of-one-server'))).toEqual(['snapshot']);
});

test('after records were followed the next server reads it as outdated, until another snapshot is written', async () => {
  const server = kept();
  server.outdate();
  await server.written();
  const read = await kept().read();
  expect(read && bytes(read.snapshot).equals(bytes(ONE))).toBe(true);
  expect(read).toMatchObject({ newestRecord: RECORD, isOutdated: true });
  server.outdate();
  await server.written();
  expect(await kept().read()).toMatchObject({ isOutdated: true });
  server.write(withRecord(OTHER));
  await server.written();
  expect(await kept().read()).toMatchObject({ isOutdated: false });
  expect(await readdir(join(folder, 'of-one-server'))).toEqual(['snapshot']);
});

test('an outdated file that is damaged is not used, reported, and removed', async () => {
  const server = kept();
  server.outdate();
  await server.written();
  const whole = await readFile(`${file}.outdated`);
  await writeFile(`${file}.outdated`, whole.subarray(0, -1));
  expect(await kept().read()).toBeUndefined();
  expect(troubles).toEqual(['The kept snapshot was not used; the database is read.']);
  expect(await readdir(join(folder, 'of-one-server'))).toEqual([]);
});

test('a server that stops while it writes leaves the file before', async () => {
  const server = kept();
  server.write(withRecord(OTHER));
  await server.stop();
  const read = await kept().read();
  expect(read && bytes(read.snapshot).equals(bytes(ONE))).toBe(true);
  expect(await readdir(join(folder, 'of-one-server'))).toEqual(['snapshot']);
  expect(troubles).toEqual([]);
});

test('a byte that is not as it was written, at any place, is noticed', async () => {
  const whole = await readFile(file);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const damaged = Buffer.from(whole);
      damaged[place] = (damaged[place] ?? 0) ^ change;
      await writeFile(file, damaged);
      await expect(readKept(file)).rejects.toMatchObject({
        code: expect.stringMatching(/DAMAGED|OLDER_LAYOUT/),
      });
    }),
    { numRuns: runs(100) },
  );
});

test.each<[string, (whole: Buffer) => Buffer]>([
  ['nothing', () => Buffer.alloc(0)],
  ['a text', () => Buffer.from('SANADSNP, but a text that somebody wrote by hand')],
  ['half of it', (whole) => whole.subarray(0, whole.length / 2)],
  ['all but a byte', (whole) => whole.subarray(0, -1)],
  ['a byte more', (whole) => Buffer.concat([whole, Buffer.alloc(1)])],
  ['another end', (whole) => Buffer.concat([whole.subarray(0, -END_BYTES), Buffer.alloc(END_BYTES)])],
  ['no snapshot before the end', (whole) => whole.subarray(-END_BYTES)],
  [
    'the table of another version',
    (whole) => {
      const other = Buffer.from(whole);
      other.fill(7, whole.length - END_BYTES + 8, whole.length - END_BYTES + 24);
      return other;
    },
  ],
])('%s: not used, reported, and removed', async (_, change) => {
  await writeFile(file, change(await readFile(file)));
  expect(await kept().read()).toBeUndefined();
  expect(troubles).toEqual(['The kept snapshot was not used; the database is read.']);
  await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
  troubles = [];
  expect(await kept().read()).toBeUndefined();
  expect(troubles).toEqual([]);
});

test('a file that cannot be written or read is reported once, and nothing throws', async () => {
  const place = file;
  file = join(file, 'below-a-file', 'snapshot');
  const server = kept();
  for (const snapshot of [ONE, OTHER]) {
    server.write(withRecord(snapshot));
    await server.written();
  }
  expect(troubles).toEqual(['The snapshot could not be kept; the next start reads the database.']);
  file = folder;
  expect(await kept().read()).toBeUndefined();
  expect(troubles.at(-1)).toBe('The kept snapshot was not used; the database is read.');
  file = place;
});
