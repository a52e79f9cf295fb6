/**
 * Keeps the last snapshot of a server in a file, so that the next start answers without reading the whole database. It only saves
 * time: a file that is damaged, that another version wrote or that cannot be written is reported, and the database is read.
 */
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { freeBytesAt } from '../../../db/local/index.ts';
import { SnapshotFormatError } from '../../../errors.ts';
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

/** 268_435_456 (256 MiB): so much of the disk stays free for the database. */
const SPARED_BYTES = 268_435_456;

export class KeptSnapshot {
  readonly #settings: KeptSettings;
  #reading: Promise<Snapshot | undefined> | undefined;
  #writing: Promise<void> | undefined;
  /** The snapshot to write when the running write is over; without one the file is deleted. */
  #next: { readonly snapshot: Snapshot | undefined } | undefined;
  #isTroubled = false;
  readonly #stopping = new AbortController();

  constructor(settings: KeptSettings) {
    this.#settings = settings;
  }

  /** Returns the snapshot in the file; undefined if there is none that this version of Sanad can read. Only the first call reads it. */
  async read(): Promise<Snapshot | undefined> {
    this.#reading ??= this.#readFile();
    return await this.#reading;
  }

  /** Forgets the snapshot of `read`, so that its memory can be used again when nobody needs it. */
  forget(): void {
    this.#reading = Promise.resolve(undefined);
  }

  /** Writes the file in the background. If snapshots come faster than they can be written, some are skipped, but never the last. */
  write(snapshot: Snapshot): void {
    this.#do(snapshot);
  }

  #do(snapshot: Snapshot | undefined): void {
    this.#next = { snapshot };
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
  }

  /** Deletes the file in the background: the server answers from a later state. */
  discard(): void {
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

  async #readFile(): Promise<Snapshot | undefined> {
    try {
      const bytes = await readKept(this.#settings.file);
      if (bytes === undefined) return undefined;
      const sections = sectionsIn(bytes);
      const growth = await inTurns(roomy(sections, true));
      return await inTurns(Snapshot.over(sections, growth));
    } catch (error) {
      this.#settings.onTrouble('The kept snapshot was not used; the database is read.', error);
      // A file that could not be read today may be readable tomorrow; one with wrong content is of no use.
      if (error instanceof SnapshotFormatError) await rm(this.#settings.file, { force: true }).catch(() => {});
      return undefined;
    }
  }

  async #writeAll(): Promise<void> {
    for (let next = this.#next; next !== undefined; next = this.#next) {
      this.#next = undefined;
      try {
        if (next.snapshot === undefined) await rm(this.#settings.file, { force: true });
        else await this.#writeOne(next.snapshot);
      } catch (error) {
        this.#report('The snapshot could not be kept; the next start reads the database.', error);
      }
    }
  }

  async #writeOne({ sections }: Snapshot): Promise<void> {
    const { file } = this.#settings;
    const folder = dirname(file);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await freeBytesAt(folder)) - keptBytes(sections) < SPARED_BYTES) {
      // An older snapshot is of no use either.
      await rm(file, { force: true });
      this.#report(`The disk of ${folder} has no room to keep the snapshot; the next start reads the database.`);
      return;
    }
    await writeKept(file, sections, this.#stopping.signal);
    this.#isTroubled = false;
  }

  /** Once until a write succeeds. */
  #report(what: string, error?: unknown): void {
    if (!this.#stopping.signal.aborted && !this.#isTroubled) this.#settings.onTrouble(what, error);
    this.#isTroubled = true;
  }
}
