/**
 * Reads a file of a dossier. The author of a dossier may be hostile: a link may lead out of the folder, and a FIFO or a
 * device would block the process or never end. Only regular files below the folder are read.
 */
import { constants, type Stats } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** `absent`: there is no file of this name. */
interface NoFile {
  readonly fault: string;
  readonly absent: boolean;
  readonly cause?: unknown;
}

export type FileBelow = { readonly bytes: Buffer } | NoFile;

/** A file that is open for reading. The caller closes it. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly stat: Stats;
}

/** The largest file that is read as a whole, in bytes: 64 MiB. */
export const LARGEST_FILE_BYTES = 64 * 1024 * 1024;

/** Reads `file`, a path relative to `folder`. All links are followed first, and then the real path must be below the real folder. */
export async function readFileBelow(folder: string, file: string): Promise<FileBelow> {
  const opened = await openFileBelow(folder, file);
  if ('fault' in opened) return opened;
  const { handle, stat } = opened;
  try {
    if (stat.size > LARGEST_FILE_BYTES) {
      return refused(`has ${stat.size} bytes; the largest file that Sanad reads has ${LARGEST_FILE_BYTES}`);
    }
    return { bytes: await handle.readFile() };
  } catch (cause) {
    return { fault: `cannot be read (${codeOf(cause)})`, absent: false, cause };
  } finally {
    await handle.close();
  }
}

/** Opens a file as `readFileBelow` does, of any size. */
export async function openFileBelow(folder: string, file: string): Promise<OpenFile | NoFile> {
  if (!isBelow(resolve(folder), resolve(folder, file))) return refused('lies outside of the folder');
  try {
    const realFolder = await realpath(folder);
    const realFile = await realpath(join(folder, file));
    if (!isBelow(realFolder, realFile)) return refused('is a link that leads out of the folder');
    return await openRegularFile(realFile);
  } catch (cause) {
    const code = codeOf(cause);
    const absent = code === 'ENOENT' || code === 'ENOTDIR';
    return { fault: absent ? 'does not exist' : `cannot be read (${code})`, absent, cause };
  }
}

/** Returns true if the folder is a link that leads out of the folder that contains it. A folder that does not exist is none. */
export async function isLinkOutwards(folder: string): Promise<boolean> {
  const path = resolve(folder);
  try {
    return !isBelow(await realpath(dirname(path)), await realpath(path));
  } catch {
    return false;
  }
}

/** Without O_NONBLOCK, opening a FIFO waits for a writer. O_NOFOLLOW refuses a link that replaced the file in the meantime. */
async function openRegularFile(path: string): Promise<OpenFile | NoFile> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  let opened: OpenFile | NoFile | undefined;
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) opened = refused('is a folder, no file');
    else if (!stat.isFile()) opened = refused('is a FIFO, a device or a socket, no file');
    else opened = { handle, stat };
    return opened;
  } finally {
    if (opened === undefined || 'fault' in opened) await handle.close();
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}

function refused(fault: string): NoFile {
  return { fault, absent: false };
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
