/**
 * A second home below the home, on the same disk: a restore or a large load fills its data, which then takes the place of the home's
 * data (swap-data.ts).
 */
import { copyFile, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { archiveFileOf } from './archive.ts';
import { exists } from './files.ts';
import { type Jar, jarsFileOf } from './jars.ts';
import type { Java } from './java.ts';
import { type Layout, layoutOf } from './layout.ts';
import { identityOf, isRunning } from './process-identity.ts';

const FOLDER = /^(?:staging|restore)-(\d+)$/;

/** Creates the staging home of this process. The caller deletes its folder. */
export async function openStagingHome(layout: Layout, java: Java, jars: readonly Jar[]): Promise<Layout> {
  await removeLeftStagingHomes(layout);
  const staging = layoutOf(join(layout.neo4j, `staging-${process.pid}`));
  await rm(staging.home, { recursive: true, force: true });
  for (const folder of [staging.confFolder, staging.logsFolder]) await mkdir(folder, { recursive: true, mode: 0o700 });
  const jarsFile = await jarsFileOf(layout);
  await copyFile(jarsFile, join(staging.neo4j, basename(jarsFile)));
  const archive = archiveFileOf(layout, java, jars);
  if (await exists(archive)) await symlink(archive, archiveFileOf(staging, java, jars));
  return staging;
}

/** Deletes the staging homes of processes that were killed. */
export async function removeLeftStagingHomes(layout: Layout): Promise<void> {
  for (const name of await readdir(layout.neo4j)) {
    const pid = Number(FOLDER.exec(name)?.[1]);
    if (Number.isInteger(pid) && !isRunning(identityOf(pid))) {
      await rm(join(layout.neo4j, name), { recursive: true, force: true });
    }
  }
}
