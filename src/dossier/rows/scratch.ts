/**
 * Files for what does not fit into memory while a dossier is read. A file loses its name as soon as it is open: the system frees it when the
 * process ends, also after `kill -9`. Where a system keeps the name of an open file, `close` deletes it, and after a crash the next run does.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DossierError } from '../../errors.ts';

export interface ScratchSettings {
  /** Default: a folder of this user in the system's folder for temporary files. */
  readonly folder?: string;
  /** A dossier with more bytes of text than this is not held in memory. Default: 8 MiB. */
  readonly largestInMemoryBytes?: number;
}

export const LARGEST_IN_MEMORY_BYTES = 8 * 1024 * 1024;
/** Rows on disk take at most as much as their text and a half. */
const DISK_BYTES_OF_TEXT_BYTE = 1.5;
const NAME = /^rows-[0-9a-f-]{36}$/;

export class Scratch {
  readonly folder: string;
  readonly #open = new Map<number, string>();

  constructor(folder = join(tmpdir(), `sanad-rows-${process.getuid?.() ?? 0}`)) {
    this.folder = folder;
  }

  /**
   * Creates the folder, and deletes what runs before this one left there.
   * @throws {DossierError} if the folder cannot be written, or its disk has no room for the rows of so many bytes of text
   */
  prepare(textBytes: number): void {
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      for (const name of readdirSync(this.folder)) {
        // A file of a run that still works has no name any more, or cannot be deleted.
        if (NAME.test(name)) tryToDelete(join(this.folder, name));
      }
    } catch (cause) {
      throw unusable(this.folder, cause);
    }
    const neededBytes = textBytes * DISK_BYTES_OF_TEXT_BYTE;
    const { bavail, bsize } = statfsSync(this.folder);
    if (bavail * bsize < neededBytes) {
      const reason = `has ${megabytes(bavail * bsize)} of free disk, and reading this dossier needs ${megabytes(neededBytes)}: free some, or set SANAD_HOME to a folder on another disk`;
      throw new DossierError({ file: this.folder }, reason);
    }
  }

  /** Returns the descriptor of a new empty file. */
  openFile(): number {
    const path = join(this.folder, `rows-${randomUUID()}`);
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      const descriptor = openSync(path, 'wx+', 0o600);
      tryToDelete(path);
      this.#open.set(descriptor, path);
      return descriptor;
    } catch (cause) {
      throw unusable(this.folder, cause);
    }
  }

  /** Frees all files. A second call does nothing. */
  close(): void {
    for (const [descriptor, path] of this.#open) {
      closeSync(descriptor);
      tryToDelete(path);
    }
    this.#open.clear();
  }
}

function tryToDelete(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The system keeps the name of an open file: `close`, or the next run, deletes it.
  }
}

function unusable(folder: string, cause: unknown): DossierError {
  const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const reason = `cannot be written (${why}), and a large dossier is not held in memory: free the disk, correct the folder, or set SANAD_HOME to another one`;
  return new DossierError({ file: folder }, reason, { cause });
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
