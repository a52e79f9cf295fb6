/** The folder beside a dossier in which an import works: on the same disk, so that files move to their places at once. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ConfigError } from '../../errors.ts';

/**
 * Creates the folder, and removes those that killed imports into the same dossier left behind.
 * @param folder of the dossier; need not exist
 * @throws {ConfigError} if its parent is no folder that can be written
 */
export function makeStagingFolder(folder: string): string {
  const parent = dirname(folder);
  const stem = `.importing-${basename(folder)}-`;
  if (!existsSync(parent)) throw new ConfigError(`There is no folder ${parent}. Create it first.`);
  try {
    for (const name of readdirSync(parent)) {
      const pid = name.startsWith(stem) ? Number(name.slice(stem.length)) : 0;
      if (Number.isInteger(pid) && pid > 0 && !isRunning(pid)) rmSync(join(parent, name), { recursive: true });
    }
    const path = join(parent, `${stem}${process.pid}`);
    mkdirSync(path);
    return path;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    throw new ConfigError(`An import cannot write to ${parent}: ${cause.message}.`, { cause });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
