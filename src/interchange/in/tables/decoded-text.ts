/**
 * The text of a file, in parts: UTF-8, UTF-16 by its byte order mark (Unicode 23.8), or an encoding that the user names. Bytes that are no text of it
 * are refused with their line, and never replaced by a sign.
 */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { BadInputError } from '../../../errors.ts';

export interface TextFile {
  /** As WHATWG names it. */
  readonly encoding: string;
  /** In parts of at most 256 KiB, without byte order mark. */
  readonly parts: AsyncIterable<string>;
  /** The part of the file that was read, from 0 to 1. */
  readonly part: () => number;
}

const PART_BYTES = 256 * 1024;

/** @throws {BadInputError} if the file is missing, empty or no text, or if nobody knows the encoding; later, at bytes that are no text */
export async function openText(path: string, named?: string): Promise<TextFile> {
  const size = await sizeOf(path);
  if (size === 0) throw new BadInputError(`${path}: the file is empty`);
  const encoding = named ?? (await markedEncoding(path)) ?? 'utf-8';
  const decoder = decoderOf(path, encoding);
  let bytes = 0;
  const parts = async function* (): AsyncGenerator<string> {
    for await (const chunk of createReadStream(path, { highWaterMark: PART_BYTES }) as AsyncIterable<Buffer>) {
      const text = await decoded(() => decoder.decode(chunk, { stream: true }), path, encoding);
      bytes += chunk.length;
      if (text !== '') yield text;
    }
    await decoded(() => decoder.decode(), path, encoding);
  };
  return { encoding, parts: parts(), part: () => bytes / size };
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new BadInputError(`${path} is no file`);
    return found.size;
  } catch (cause) {
    if (cause instanceof BadInputError) throw cause;
    throw new BadInputError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** Undefined: the file has no byte order mark. */
async function markedEncoding(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.subarray(0, bytesRead).toString('hex');
    if (start === '504b0304') {
      throw new BadInputError(`${path} is a workbook or another ZIP file: import it --as excel`);
    }
    if (start === 'd0cf11e0') {
      throw new BadInputError(`${path} is a workbook of Excel 97: save it as .xlsx, and import that --as excel`);
    }
    if (start.startsWith('efbbbf')) return 'utf-8';
    if (start.startsWith('fffe')) return 'utf-16le';
    return start.startsWith('feff') ? 'utf-16be' : undefined;
  } finally {
    await file.close();
  }
}

function decoderOf(path: string, encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw new BadInputError(
      `${path}: there is no encoding '${encoding}'. Names are utf-8, utf-16le, windows-1252, windows-1256 and so on`,
      { cause },
    );
  }
}

async function decoded(decode: () => string, path: string, encoding: string): Promise<string> {
  try {
    return decode();
  } catch (cause) {
    if (!isNoText(cause)) throw cause;
    const line = new TextDecoder(encoding).encoding === 'utf-8' ? await firstBadLine(path) : undefined;
    const where = line === undefined ? 'it has bytes' : `line ${line.number} has bytes (${line.bytes})`;
    throw new BadInputError(
      `${path} is no ${encoding}: ${where} that are no text of it. Name the encoding that it has, with --encoding or, if there is a mapping, in its "table": {"encoding": …}, such as windows-1252 (western Europe) or windows-1256 (Arabic); if it is ${encoding}, it is cut or damaged there`,
      { cause },
    );
  }
}

/** True for the error of a decoder at bytes that are no text of its encoding. */
export function isNoText(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

/** Longer lines are judged in pieces. */
const LONGEST_LINE = 1024 * 1024;

/** The first line that is no UTF-8, from 1, with its first bytes that are none. */
async function firstBadLine(path: string): Promise<{ readonly number: number; readonly bytes: string } | undefined> {
  let number = 1;
  let before = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: PART_BYTES }) as AsyncIterable<Buffer>) {
    let bytes = Buffer.concat([before, chunk]);
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      const line = bytes.subarray(0, end);
      if (!isUtf8(line)) return { number, bytes: badBytes(line) };
      number++;
      bytes = bytes.subarray(end + 1);
    }
    if (bytes.length > LONGEST_LINE) return { number, bytes: badBytes(bytes) };
    before = Buffer.from(bytes);
  }
  return isUtf8(before) ? undefined : { number, bytes: badBytes(before) };
}

/** The bytes from the first that is no UTF-8, in hex. */
function badBytes(line: Buffer): string {
  let low = 0;
  let high = line.length;
  // The longest beginning that is UTF-8, apart from a character that it cuts.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isBeginning(line.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  while (!isUtf8(line.subarray(0, low))) low--;
  return line
    .subarray(low, low + 4)
    .toString('hex')
    .replaceAll(/../g, '$& ')
    .trim();
}

function isBeginning(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
