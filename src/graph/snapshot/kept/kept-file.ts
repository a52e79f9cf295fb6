/**
 * The file in which a snapshot is kept: the bytes of `file-header.ts`, and after them an end of 32 bytes. Its numbers are little-endian.
 *
 * | bytes of the end | content |
 * |---|---|
 * | 0 to 7 | `SANADEND` |
 * | 8 to 23 | the first bytes of the SHA-256 of the table of columns and of the lists that columns have indexes into |
 * | 24 to 27 | CRC-32 of all bytes before it |
 * | 28 to 31 | 0 |
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
const END_BYTES = 32;
const AT_END = { mark: 0, table: 8, checksum: 24 } as const;
const TABLE_BYTES = 16;
/** 4_194_304 (4 MiB): between two pieces the process does other work. */
const PIECE_BYTES = 4_194_304;

/** Another order of such a list gives other meanings to the same numbers. */
const INDEXED = [ENTITY_LABELS, EVENT_DATES, DISAGREEMENT_KINDS, DISAGREEMENT_MATTERS, MODES, TIERS, VOICES];
const TABLE = createHash('sha256')
  .update(JSON.stringify([LAYOUT, TEXT_RANGES, INDEXED]))
  .digest()
  .subarray(0, TABLE_BYTES);

/** The bytes that a file of the snapshot has. */
export function keptBytes(sections: Sections): number {
  return placedSections(sections).totalBytes + END_BYTES;
}

/** Writes the whole file or nothing: it writes `FILE.new` and renames it. */
export async function writeKept(file: string, sections: Sections, signal: AbortSignal): Promise<void> {
  const beingWritten = `${file}.new`;
  try {
    const handle = await open(beingWritten, 'w', 0o600);
    try {
      await writeSections(handle, sections, signal);
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
 * @returns the bytes of a whole snapshot; undefined if there is no file
 * @throws {SnapshotFormatError} if the file is damaged, or no snapshot of this version of Sanad
 */
export async function readKept(file: string): Promise<ArrayBuffer | undefined> {
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
    checkEnd(bytes.subarray(Math.max(0, size - END_BYTES)), checksum);
    return bytes.buffer;
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

async function writeSections(handle: FileHandle, sections: Sections, signal: AbortSignal): Promise<void> {
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
