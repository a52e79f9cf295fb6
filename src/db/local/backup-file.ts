/** The file of a backup: a tar archive of a manifest, the dumps of both databases, and the password of the user neo4j. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { create, extract, list } from 'tar';
import { z } from 'zod';
import { BackupError, NewerDataError } from '../../errors.ts';
import { systemCodeOf } from './files.ts';

/** What a backup says about itself. */
export interface Manifest {
  readonly format: 'sanad-backup';
  /** The version of this form. */
  readonly version: number;
  readonly sanad: string;
  readonly neo4j: string;
  readonly loaderVersion: number;
  /** ISO 8601 */
  readonly createdAt: string;
  /** The fingerprint of the database `neo4j` (`sanad fingerprint`). */
  readonly fingerprint: string;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

const MANIFEST_VERSION = 1;
const DUMPS = ['neo4j.dump', 'system.dump'] as const;
export const PASSWORD = 'neo4j-password';
const MANIFEST = 'manifest.json';
/** The manifest is first in the archive, so that it can be read without the rest. */
const CONTENT = [...DUMPS, PASSWORD];
const MANIFEST_LIMIT_BYTES = 100_000;

const shape = z.object({
  format: z.literal('sanad-backup'),
  version: z.number().int(),
  sanad: z.string(),
  neo4j: z.string().regex(/^\d+(\.\d+)*/),
  loaderVersion: z.number().int(),
  createdAt: z.string(),
  fingerprint: z.string(),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
});

/** Writes the archive of the files in a folder. The file appears under its name when it is complete and on disk. */
export async function writeBackupFile(
  file: string,
  folder: string,
  about: Omit<Manifest, 'format' | 'version' | 'files'>,
): Promise<Manifest> {
  const files: Record<string, { bytes: number; sha256: string }> = {};
  for (const name of CONTENT) {
    files[name] = { bytes: (await stat(join(folder, name))).size, sha256: await sha256Of(join(folder, name)) };
  }
  const manifest: Manifest = { format: 'sanad-backup', version: MANIFEST_VERSION, ...about, files };
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
  const archive = join(folder, 'archive');
  await create({ file: archive, cwd: folder, portable: true, mode: 0o600 }, [MANIFEST, ...CONTENT]);
  await chmod(archive, 0o600);
  await sync(archive);
  await rename(archive, file);
  await sync(dirname(file));
  return manifest;
}

/**
 * Reads what a backup says about itself.
 * @throws {BackupError} if the file is no backup; {NewerDataError} if its form is newer
 */
export async function readManifest(file: string): Promise<Manifest> {
  const chunks: Buffer[] = [];
  try {
    await list({
      file,
      strict: true,
      onReadEntry: (entry) => {
        const isManifest = entry.path === MANIFEST && entry.size < MANIFEST_LIMIT_BYTES;
        if (isManifest) entry.on('data', (chunk) => chunks.push(chunk));
        else entry.resume();
      },
    });
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') throw new BackupError(`There is no file ${file}.`, { cause: error });
    if (chunks.length === 0) throw noBackup(file, error);
    throw damaged(file, 'it ends early, or holds other bytes', error);
  }
  let content: unknown;
  try {
    content = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw noBackup(file, error);
  }
  const version = z.object({ format: z.literal('sanad-backup'), version: z.number() }).safeParse(content);
  if (!version.success) throw noBackup(file, version.error);
  if (version.data.version > MANIFEST_VERSION) {
    throw new NewerDataError(
      `${file} was written by a newer Sanad (form ${version.data.version}; this one reads ${MANIFEST_VERSION}). Use the newer Sanad.`,
    );
  }
  const parsed = shape.safeParse(content);
  if (!parsed.success) throw damaged(file, 'its manifest is incomplete', parsed.error);
  return parsed.data;
}

/**
 * Extracts the files of a backup into a folder, and compares them with the manifest.
 * @throws {BackupError} if one is missing or differs
 */
export async function extractBackup(file: string, folder: string, manifest: Manifest): Promise<void> {
  try {
    await extract({ file, cwd: folder, strict: true, filter: (path) => CONTENT.includes(path) });
  } catch (error) {
    if (['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS'].includes(systemCodeOf(error) ?? '')) throw error;
    throw damaged(file, 'it cannot be extracted', error);
  }
  for (const name of CONTENT) {
    const expected = manifest.files[name];
    const found = await sha256Of(join(folder, name)).catch(() => undefined);
    if (expected === undefined || found === undefined) throw damaged(file, `it has no ${name}`);
    if (found !== expected.sha256) throw damaged(file, `${name} differs from its checksum`);
  }
}

/** The password in an extracted backup. */
export async function passwordIn(folder: string): Promise<string> {
  return (await readFile(join(folder, PASSWORD), 'utf8')).trim();
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function noBackup(file: string, cause: unknown): BackupError {
  return new BackupError(`${file} is no backup of Sanad: expected a file that \`sanad backup\` wrote.`, { cause });
}

function damaged(file: string, how: string, cause?: unknown): BackupError {
  return new BackupError(`${file} is a damaged backup: ${how}. Use another copy of it. Nothing was changed.`, {
    cause,
  });
}
