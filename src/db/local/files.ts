/** File functions that several parts of the local Neo4j need. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { types } from 'node:util';

/**
 * Returns the code of a failed system call ('ENOENT', 'EACCES', …), or undefined for any other error. It does not use
 * `instanceof`, since under Jest an error of Node is not an instance of the test's `Error`.
 */
export function systemCodeOf(error: unknown): string | undefined {
  const code = types.isNativeError(error) && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** Returns the text of a file, or undefined if the file does not exist. */
export async function maybeReadText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT' || systemCodeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Returns an unused file name in the folder of `file`. */
export function temporaryNameFor(file: string): string {
  return `${file}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
}

/** Writes the whole file or nothing: it writes a temporary file and renames it. */
export async function writeWhole(file: string, text: string, mode = 0o600): Promise<void> {
  const temporary = temporaryNameFor(file);
  try {
    await writeFile(temporary, text, { mode, flush: true });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** True if there is a file or folder of this name, and this process may know it. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Returns the size of a file in bytes, or 0 if the file does not exist. */
export async function sizeOrZero(file: string): Promise<number> {
  return (await tailOf(file, 0, 0)).sizeBytes;
}

/**
 * Returns the end of a file: at most `limitBytes`, and nothing before `fromByte`. The text is empty if the file does
 * not exist.
 */
export async function tailOf(
  file: string,
  fromByte: number,
  limitBytes: number,
): Promise<{ text: string; sizeBytes: number }> {
  let handle;
  try {
    handle = await open(file, 'r');
  } catch {
    return { text: '', sizeBytes: 0 };
  }
  try {
    const { size } = await handle.stat();
    const start = Math.max(size < fromByte ? 0 : fromByte, size - limitBytes);
    const buffer = Buffer.alloc(size - start);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
    return { text: buffer.toString('utf8', 0, bytesRead), sizeBytes: size };
  } finally {
    await handle.close();
  }
}

/** Returns the SHA-1 of a file, in hexadecimal; undefined if it cannot be read. */
export async function sha1Of(file: string): Promise<string | undefined> {
  const hash = createHash('sha1');
  try {
    await pipeline(createReadStream(file), hash);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
