/** The files of a dossier: their text, from memory or in parts from the disk. */
import { isUtf8 } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { DossierError } from '../../errors.ts';
import { LARGEST_FILE_BYTES, openFileBelow } from './read-file-below.ts';

export interface SourceFile {
  /** The path that errors show: the folder's own name and the path below it. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string;
  /** The text in parts, which end anywhere between two characters. */
  readonly parts: () => AsyncIterable<string>;
}

/** A file whose whole text is in memory. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Bytes that are read at once. */
const PART_BYTES = 256 * 1024;

export function sourceOf({ name, text }: TextFile): SourceFile {
  const digest = createHash('sha256').update(text).digest('hex');
  return { name, bytes: Buffer.byteLength(text), digest, parts: () => partsOfText(text) };
}

/**
 * The whole text of a file, for commands that rewrite it.
 * @throws {DossierError} if it has more than 64 MiB
 */
export async function textOf({ name, bytes, parts }: SourceFile): Promise<TextFile> {
  if (bytes > LARGEST_FILE_BYTES) {
    const reason = `has ${bytes} bytes; the largest file that this command rewrites has ${LARGEST_FILE_BYTES}: split the file`;
    throw new DossierError({ file: name }, reason);
  }
  let text = '';
  for await (const part of parts()) text += part;
  return { name, text };
}

/** What is found when the bytes of a file are read for the first time. */
export interface FirstReading {
  readonly bytes: number;
  readonly isUtf8: boolean;
  /** The most bytes between two semicolons, or one and an end of the file: no statement has more. */
  readonly largestStatementBytes: number;
  readonly digest: string;
  /** Differs if the file was changed since. */
  readonly version: string;
}

/** Adds the bytes of a file to a hash, and looks at them, without holding them. */
export async function firstReading(handle: FileHandle, hash: Hash): Promise<FirstReading> {
  const version = await versionOf(handle);
  const own = createHash('sha256');
  let [bytes, valid, largest, since] = [0, true, 0, 0];
  let carried = Buffer.alloc(0);
  for await (const part of bytesOf(handle)) {
    hash.update(part);
    own.update(part);
    bytes += part.length;
    const whole = Buffer.concat([carried, part]);
    const end = endOfCharacters(whole);
    valid &&= isUtf8(whole.subarray(0, end));
    carried = whole.subarray(end);
    const first = part.indexOf(';');
    largest = Math.max(largest, since + (first < 0 ? part.length : first));
    since = first < 0 ? since + part.length : part.length - part.lastIndexOf(';');
  }
  return {
    bytes,
    isUtf8: valid && carried.length === 0,
    largestStatementBytes: largest,
    digest: own.digest('hex'),
    version,
  };
}

/** A file that is read again each time. `first` is what its first reading found. */
export function sourceOnDisk(folder: string, file: string, name: string, first: FirstReading): SourceFile {
  const { bytes, digest } = first;
  return { name, bytes, digest, parts: () => partsOnDisk(folder, file, name, first.version) };
}

async function* partsOnDisk(folder: string, file: string, name: string, version: string): AsyncGenerator<string> {
  const opened = await openFileBelow(folder, file);
  if ('fault' in opened) throw new DossierError({ file: name }, `${opened.fault}.`, { cause: opened.cause });
  const { handle } = opened;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    for await (const bytes of bytesOf(handle)) yield decoder.decode(bytes, { stream: true });
    decoder.decode();
    if ((await versionOf(handle)) !== version) throw changed(name);
  } catch (cause) {
    // The first reading found that the file was UTF-8.
    throw cause instanceof TypeError ? changed(name, cause) : cause;
  } finally {
    await handle.close();
  }
}

function changed(name: string, cause?: unknown): DossierError {
  return new DossierError({ file: name }, 'was changed while it was read: run the command again.', { cause });
}

async function* partsOfText(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + PART_BYTES);
    // A part does not end between the two units of a character.
    if ((text.charCodeAt(end - 1) & 0xfc00) === 0xd800 && end < text.length) end += 1;
    yield text.slice(start, end);
    start = end;
  }
}

async function* bytesOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PART_BYTES), 0, PART_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function versionOf(handle: FileHandle): Promise<string> {
  const { ino, size, mtimeMs } = await handle.stat();
  return [ino, size, mtimeMs].join(' ');
}

/** Where the last character of UTF-8 ends that is there with all its bytes. */
function endOfCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    // A byte that begins a character of two, three or four bytes.
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}
