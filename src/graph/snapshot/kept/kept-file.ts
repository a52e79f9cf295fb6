/**
 * The file in which a snapshot is kept: the bytes of `file-header.ts`, and after them an end of 64 bytes. Its numbers are little-endian.
 *
 * | bytes of the end | content |
 * |---|---|
 * | 0 to 7 | `SANADEND` |
 * | 8 to 23 | the first bytes of the SHA-256 of the table of columns and of the lists that columns have indexes into |
 * | 24 to 59 | the id of the newest record of a load when the graph was read, a UUID; 0 if there was none |
 * | 60 to 63 | CRC-32 of all bytes before it |
 */
import { createHash } from 'node:crypto';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { setImmediate as others } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { SnapshotFormatError } from '../../../errors.ts';
import { EVENT_DATES } from '../../../model/dating-rule.ts';
import { DISAGREEMENT_KINDS, DISAGREEMENT_MATTERS } from '../../../model/disagreement.ts';
import { ENTITY_LABELS } from '../../../model/labels.ts';
import { MODES } from '../../../model/mode.ts';
import { TIERS } from '../../../model/tier.ts';
import { VOICES } from '../../judge/claim-columns.ts';
import { placedSections } from '../bytes-of.ts';
import { LAYOUT, TEXT_RANGES, type Sections } from '../layout.ts';

const END_MARK = 'SANADEND';
const END_BYTES = 64;
const AT_END = { mark: 0, table: 8, record: 24, checksum: 60 } as const;
const TABLE_BYTES = 16;
const RECORD_BYTES = 36;
/** 4_194_304 (4 MiB): between two pieces the process does other work. */
const PIECE_BYTES = 4_194_304;

/** Another order of such a list gives other meanings to the same numbers. */
const INDEXED = [ENTITY_LABELS, EVENT_DATES, DISAGREEMENT_KINDS, DISAGREEMENT_MATTERS, MODES, TIERS, VOICES];
const TABLE = createHash('sha256')
  .update(JSON.stringify([LAYOUT, TEXT_RANGES, INDEXED]))
  .digest()
  .subarray(0, TABLE_BYTES);

export interface KeptContent {
  /** Of the whole file: longer than the snapshot. */
  readonly bytes: ArrayBuffer;
  readonly newestRecord: string | undefined;
}

/** What a file keeps. */
export interface ToKeep {
  readonly sections: Sections;
  /** The id of the newest record of a load when the graph was read; undefined if there was none. */
  readonly newestRecord: string | undefined;
}

/** The bytes that a file of the snapshot has. */
export function keptBytes(sections: Sections): number {
  return placedSections(sections).totalBytes + END_BYTES;
}

/** Writes the whole file or nothing: it writes `FILE.new` and renames it. */
export async function writeKept(file: string, content: ToKeep, signal: AbortSignal): Promise<void> {
  const beingWritten = `${file}.new`;
  try {
    const handle = await open(beingWritten, 'w', 0o600);
    try {
      await writeContent(handle, content, signal);
      await handle.sync();
    } finally {
      await handle.close();
    }
    signal.throwIfAborted();
    await rename(beingWritten, file);
  } catch (error) {
    await rm(beingWritten, { force: true });
    throw error;
  }
}

/**
 * @returns undefined if there is no file
 * @throws {SnapshotFormatError} if the file is damaged, or no snapshot of this version of Sanad
 */
export async function readKept(file: string): Promise<KeptContent | undefined> {
  if ((await stat(file).catch(() => undefined)) === undefined) return undefined;
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.from(new ArrayBuffer(size));
    let checksum = 0;
    for (let first = 0; first < size; first += PIECE_BYTES) {
      const piece = bytes.subarray(first, Math.min(first + PIECE_BYTES, size));
      await readPiece(handle, piece, first);
      checksum = crc32(piece.subarray(0, Math.max(0, size - END_BYTES + AT_END.checksum - first)), checksum);
    }
    const end = bytes.subarray(Math.max(0, size - END_BYTES));
    checkEnd(end, checksum);
    return { bytes: bytes.buffer, newestRecord: recordIn(end) };
  } finally {
    await handle.close();
  }
}

async function readPiece(handle: FileHandle, piece: Buffer, first: number): Promise<void> {
  for (let read = 0; read < piece.length;) {
    const { bytesRead } = await handle.read(piece, read, piece.length - read, first + read);
    if (bytesRead === 0) throw damaged('It became shorter while it was read');
    read += bytesRead;
  }
}

function checkEnd(end: Buffer, checksum: number): void {
  if (end.length < END_BYTES || end.toString('latin1', 0, END_MARK.length) !== END_MARK) {
    throw damaged('It does not have its end');
  }
  if (!end.subarray(AT_END.table, AT_END.table + TABLE_BYTES).equals(TABLE)) {
    throw new SnapshotFormatError('OLDER_LAYOUT', 'The kept snapshot was written by another version of Sanad.');
  }
  if (end.readUInt32LE(AT_END.checksum) !== checksum) throw damaged('Its checksum is wrong');
}

function recordIn(end: Buffer): string | undefined {
  const record = end.subarray(AT_END.record, AT_END.record + RECORD_BYTES);
  return record[0] === 0 ? undefined : record.toString('latin1');
}

async function writeContent(
  handle: FileHandle,
  { sections, newestRecord = '' }: ToKeep,
  signal: AbortSignal,
): Promise<void> {
  const { pieces } = placedSections(sections);
  let checksum = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let first = 0; first < bytes.length; first += PIECE_BYTES) {
      signal.throwIfAborted();
      const piece = bytes.subarray(first, first + PIECE_BYTES);
      checksum = crc32(piece, checksum);
      await writePiece(handle, piece);
      await others();
    }
  };
  for (const piece of pieces) await write(piece);
  const end = Buffer.alloc(END_BYTES);
  end.write(END_MARK, AT_END.mark, 'latin1');
  TABLE.copy(end, AT_END.table);
  // Sanad gives records such ids. No record has the beginning of another id, so that the graph is read.
  end.write(newestRecord.slice(0, RECORD_BYTES), AT_END.record, 'latin1');
  await write(end.subarray(0, AT_END.checksum));
  end.writeUInt32LE(checksum, AT_END.checksum);
  await writePiece(handle, end.subarray(AT_END.checksum));
}

async function writePiece(handle: FileHandle, piece: Uint8Array): Promise<void> {
  for (let written = 0; written < piece.length;) {
    written += (await handle.write(piece, written, piece.length - written)).bytesWritten;
  }
}

function damaged(what: string): SnapshotFormatError {
  return new SnapshotFormatError('DAMAGED', `The kept snapshot is damaged. ${what}.`);
}
