/** A change of the data folder that ends at any step leaves the whole old data or the whole new data. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { exists } from '../../src/db/local/files.ts';
import { type Layout, layoutOf, outdatedSnapshotOf } from '../../src/db/local/layout.ts';
import { swapData, undoInterruptedSwap } from '../../src/db/local/swap-data.ts';

let layout: Layout;
let newData: string;
beforeEach(async () => {
  layout = layoutOf(await mkdtemp(join(tmpdir(), 'sanad-swap-')));
  newData = join(layout.neo4j, 'restore-1', 'data');
  await mkdir(newData, { recursive: true });
  await mkdir(layout.dataFolder);
  await writeFile(join(newData, 'content'), 'new');
  await writeFile(join(layout.dataFolder, 'content'), 'old');
});
afterEach(() => rm(layout.home, { recursive: true }));

const content = (): Promise<string> => readFile(join(layout.dataFolder, 'content'), 'utf8');
const before = (): string => join(layout.neo4j, 'data-before');

test('changed; the snapshot of a server on the old data goes with it', async () => {
  await writeFile(layout.snapshotFile, 'of the old data');
  await writeFile(outdatedSnapshotOf(layout.snapshotFile), 'of still older data');
  await swapData(layout, newData);
  await undoInterruptedSwap(layout);
  expect(await content()).toBe('new');
  expect(await readdir(layout.neo4j)).toEqual(['data', 'restore-1']);
});

test('into a home without data', async () => {
  await rm(layout.dataFolder, { recursive: true });
  await swapData(layout, newData);
  expect(await content()).toBe('new');
});

test.each<[string, () => Promise<void>]>([
  ['the old data is moved away', async () => await rename(layout.dataFolder, before())],
  [
    'the new data is in its place',
    async () => {
      await rename(layout.dataFolder, before());
      await rename(newData, layout.dataFolder);
    },
  ],
])('interrupted after: %s', async (_name, steps) => {
  await steps();
  await undoInterruptedSwap(layout);
  expect(await content()).toBe('old');
  expect(await exists(before())).toBe(false);
  await undoInterruptedSwap(layout);
  expect(await content()).toBe('old');
});

test('the new data is not there: the old data is back at the next start', async () => {
  await rm(newData, { recursive: true });
  await expect(swapData(layout, newData)).rejects.toMatchObject({ code: 'ENOENT' });
  await undoInterruptedSwap(layout);
  expect(await content()).toBe('old');
});
