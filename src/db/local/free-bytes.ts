/** Reads how much of a disk is free. */
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCodeOf } from './files.ts';

const MEGABYTE = 1_000_000;

/** The free bytes on the disk of a folder. If the folder does not exist, of the nearest existing folder above it. */
export async function freeBytesAt(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    return freeBytesAt(dirname(folder));
  }
}

/** "12 MB" */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / MEGABYTE)} MB`;
}
