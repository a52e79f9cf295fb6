/**
 * The reserve: a file that only takes up room. If the disk is full, a start deletes it. Then Neo4j has the room in which it removes what
 * an interrupted transaction left in its log, even if only Sanad itself filled the disk.
 */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { exists, temporaryNameFor } from './files.ts';
import { freeBytesAt } from './free-bytes.ts';
import type { Layout } from './layout.ts';

/** 55_000_000: a little more than a start needs (home.ts). */
const RESERVE_BYTES = 55_000_000;
/** The reserve is written only where so much room is free that nobody misses it. */
const WRITTEN_FROM_BYTES = 4 * RESERVE_BYTES;
const BLOCK_BYTES = 1_000_000;

/** Writes the reserve if it does not exist and the disk has much room. A failure is no error: a start then needs free room. */
export async function keepReserve(layout: Layout): Promise<void> {
  if (await exists(layout.reserveFile)) return;
  const temporary = temporaryNameFor(layout.reserveFile);
  try {
    if ((await freeBytesAt(layout.home)) < WRITTEN_FROM_BYTES) return;
    const file = await open(temporary, 'wx', 0o600);
    try {
      // Random bytes: some disks store a row of zeros in no room at all.
      const block = randomBytes(BLOCK_BYTES);
      for (let written = 0; written < RESERVE_BYTES; written += BLOCK_BYTES) await file.writeFile(block);
    } finally {
      await file.close();
    }
    await rename(temporary, layout.reserveFile);
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** Deletes the reserve. Returns false if there was none. */
export async function releaseReserve(layout: Layout): Promise<boolean> {
  if (!(await exists(layout.reserveFile))) return false;
  await rm(layout.reserveFile);
  return true;
}
