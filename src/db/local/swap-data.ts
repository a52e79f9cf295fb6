/**
 * Puts another data folder in the place of Neo4j's, whole or not at all. While `data-before` exists, the change is not complete: the
 * next start undoes it. The rename of `data-before` completes it.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from './files.ts';
import { outdatedSnapshotOf, type Layout } from './layout.ts';

const beforeOf = (layout: Layout): string => join(layout.neo4j, 'data-before');
/** Folders that are not needed any more. */
const REMOVED = 'data-removed-';

/** The caller holds the home, and Neo4j is stopped. */
export async function swapData(layout: Layout, newData: string): Promise<void> {
  await undoInterruptedSwap(layout);
  const before = beforeOf(layout);
  // Where there is no data yet, the data before is empty.
  for (const snapshot of [layout.snapshotFile, outdatedSnapshotOf(layout.snapshotFile)]) {
    await rm(snapshot, { force: true });
  }
  await mkdir(layout.dataFolder, { recursive: true, mode: 0o700 });
  await rename(layout.dataFolder, before);
  await rename(newData, layout.dataFolder);
  await remove(layout, before);
}

/** Puts the data back that an interrupted change moved away, and removes what is not needed any more. The caller holds the home. */
export async function undoInterruptedSwap(layout: Layout): Promise<void> {
  const before = beforeOf(layout);
  if (await exists(before)) {
    if (await exists(layout.dataFolder)) await remove(layout, layout.dataFolder);
    await rename(before, layout.dataFolder);
  }
  for (const name of await readdir(layout.neo4j)) {
    if (name.startsWith(REMOVED)) await rm(join(layout.neo4j, name), { recursive: true, force: true });
  }
}

/** A folder with many files is not deleted in one step, and a rename is. */
async function remove(layout: Layout, folder: string): Promise<void> {
  const removed = join(layout.neo4j, `${REMOVED}${process.pid}-${performance.now().toFixed(0)}`);
  await rename(folder, removed);
  await rm(removed, { recursive: true, force: true });
}
