/**
 * Keeps the last snapshot that a server has read in a file, so that the next start answers without reading the whole database. When records of loads
 * have changed the state since, the file has another name: the next start follows the records, and answers nothing from the state before.
 * It only saves time: a file that is damaged, that another version wrote or that cannot be written is reported, and the database is read.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { freeBytesAt, outdatedSnapshotOf } from '../../../db/local/index.ts';
import { SnapshotFormatError } from '../../../errors.ts';
import type { Followable } from '../follow/follow-snapshot.ts';
import { roomy } from '../follow/growth.ts';
import { Snapshot } from '../snapshot.ts';
import { inTurns } from '../slices.ts';
import { sectionsIn } from '../sections-in.ts';
import { keptBytes, readKept, writeKept } from './kept-file.ts';

export interface KeptSettings {
  readonly file: string;
  /** Receives why a file was not used or not written. */
  readonly onTrouble: (what: string, error?: unknown) => void;
}

export interface ReadSnapshot extends Followable {
  /** The database has changed since, and a server has answered from a later state. */
  readonly isOutdated: boolean;
}

/** The next start follows the records of loads from the state in the file, and does not answer before that. */
export async function outdateKept(file: string): Promise<void> {
  try {
    await rename(file, outdatedSnapshotOf(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

export async function deleteKept(file: string): Promise<void> {
  for (const each of [file, outdatedSnapshotOf(file)]) await rm(each, { force: true });
}

/** 268_435_456 (256 MiB): so much of the disk stays free for the database. */
const SPARED_BYTES = 268_435_456;

export class KeptSnapshot {
  readonly #settings: KeptSettings;
  #reading: Promise<ReadSnapshot | undefined> | undefined;
  #writing: Promise<void> | undefined;
  /** What is done when the running write is over: a snapshot to write, or none if the file is outdated. */
  #next: { readonly kept: Followable | undefined } | undefined;
  #isTroubled = false;
  readonly #stopping = new AbortController();

  constructor(settings: KeptSettings) {
    this.#settings = settings;
  }

  /** Returns the snapshot in the file; undefined if there is none that this version of Sanad can read. Only the first call reads it. */
  async read(): Promise<ReadSnapshot | undefined> {
    this.#reading ??= this.#readFile();
    return await this.#reading;
  }

  /** Forgets the snapshot of `read`, so that its memory can be used again when nobody needs it. */
  forget(): void {
    this.#reading = Promise.resolve(undefined);
  }

  /** Writes the file in the background. If snapshots come faster than they can be written, some are skipped, but never the last. */
  write(kept: Followable): void {
    this.#do(kept);
  }

  #do(kept: Followable | undefined): void {
    this.#next = { kept };
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
  }

  /** Marks the file in the background: the server answers from a later state, to which records of loads lead. */
  outdate(): void {
    this.#do(undefined);
  }

  /** Ends a write that is running. The file of the write before stays. */
  async stop(): Promise<void> {
    this.#next = undefined;
    this.#stopping.abort();
    await this.#writing;
  }

  /** Waits until the last snapshot has been written. */
  async written(): Promise<void> {
    await this.#writing;
  }

  async #readFile(): Promise<ReadSnapshot | undefined> {
    const { file } = this.#settings;
    const snapshot = await this.#readOne(file);
    if (snapshot !== undefined) return { ...snapshot, isOutdated: false };
    const outdated = await this.#readOne(outdatedSnapshotOf(file));
    return outdated && { ...outdated, isOutdated: true };
  }

  async #readOne(file: string): Promise<Followable | undefined> {
    try {
      const content = await readKept(file);
      if (content === undefined) return undefined;
      const sections = sectionsIn(content.bytes);
      const growth = await inTurns(roomy(sections, true));
      return { snapshot: await inTurns(Snapshot.over(sections, growth)), newestRecord: content.newestRecord };
    } catch (error) {
      this.#settings.onTrouble('The kept snapshot was not used; the database is read.', error);
      // A file that could not be read today may be readable tomorrow; one with wrong content is of no use.
      if (error instanceof SnapshotFormatError) await rm(file, { force: true }).catch(() => {});
      return undefined;
    }
  }

  async #writeAll(): Promise<void> {
    for (let next = this.#next; next !== undefined; next = this.#next) {
      this.#next = undefined;
      try {
        if (next.kept === undefined) await outdateKept(this.#settings.file);
        else await this.#writeOne(next.kept);
      } catch (error) {
        this.#report('The snapshot could not be kept; the next start reads the database.', error);
      }
    }
  }

  async #writeOne({ snapshot: { sections }, newestRecord }: Followable): Promise<void> {
    const { file } = this.#settings;
    const folder = dirname(file);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await freeBytesAt(folder)) - keptBytes(sections) < SPARED_BYTES) {
      // An older snapshot takes room too.
      await deleteKept(file);
      this.#report(`The disk of ${folder} has no room to keep the snapshot; the next start reads the database.`);
      return;
    }
    await writeKept(file, { sections, newestRecord }, this.#stopping.signal);
    await rm(outdatedSnapshotOf(file), { force: true });
    this.#isTroubled = false;
  }

  /** Once until a write succeeds. */
  #report(what: string, error?: unknown): void {
    if (!this.#stopping.signal.aborted && !this.#isTroubled) this.#settings.onTrouble(what, error);
    this.#isTroubled = true;
  }
}
