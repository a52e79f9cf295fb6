/** The file of an import as a document of the dossier: copied, and never taken for another one. */
import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ConfigError } from '../../errors.ts';

/** The columns of a document that name its file. */
export interface FileColumns {
  readonly file?: string;
  readonly sha256?: string;
}

interface Places {
  /** The dossier as it will be. */
  readonly staged: string;
  readonly folder: string;
  /** Files of documents of the import before, which this one replaces. */
  readonly own: ReadonlySet<string>;
}

/** @throws {ConfigError} if another document of the dossier has a file of this name */
export async function copyDocument(path: string, { staged, folder, own }: Places): Promise<FileColumns> {
  const file = basename(path);
  const copy = join(staged, 'documents', file);
  mkdirSync(join(staged, 'documents'), { recursive: true });
  copyFileSync(path, copy);
  const sha256 = await hashOf(copy);
  const there = join(folder, 'documents', file);
  if (own.has(file) || !existsSync(there) || (await hashOf(there)) === sha256) return { file, sha256 };
  throw new ConfigError(`${there} is there already, and is another file. Rename the one that you import.`);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * A person may take over the row of the document, but its records must be those of this file.
 * @param standing the hash of the row that stands in another file of the dossier
 * @throws {ConfigError}
 */
export function requireSameFile(id: string, { sha256 }: FileColumns, standing: string | undefined, name: string): void {
  if (sha256 === undefined || standing === sha256) return;
  throw new ConfigError(
    `The dossier has a document '${id}' of another file, and passages of this one would name its records. Give the dataset another id ("dataset": {"id": …} in imports/${name}.json); or, if this is a newer file of the same dataset, import it with the --name of the earlier import.`,
  );
}
