/** Finds and reads the user's copies of a dossier's documents. Sanad compares them and never copies them. */
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CodePoints } from '../../model/code-points.ts';
import { sha256Of } from '../../model/passages.ts';
import { isLinkOutwards, readFileBelow } from '../read/read-file-below.ts';
import type { DocumentRow } from '../read/table-schema.ts';

export type FoundDocument =
  /** The file has the hash that the dossier gives. */
  | { readonly state: 'SAME'; readonly path: string; readonly text: CodePoints }
  /** The file has another hash, so its passages must be searched. */
  | { readonly state: 'CHANGED'; readonly path: string; readonly text: CodePoints; readonly sha256: string }
  /** The document has no file: it is on the web, or in a library. */
  | { readonly state: 'NO_FILE' }
  /** The file is in none of the folders. */
  | { readonly state: 'MISSING' }
  /** The file exists but cannot be used; `reason` says why. */
  | { readonly state: 'UNREADABLE'; readonly path: string; readonly reason: string };

/**
 * Returns the folders of documents in search order: first the folder that the user names, then the dossier's own folder.
 * The user's folder may be a link. The dossier's own folder may not lead out of the dossier.
 */
export function documentFolders(dossier: string, given: string | undefined): string[] {
  const named = given !== undefined && existsSync(given) ? realpathSync(given) : given;
  return [...(named === undefined ? [] : [named]), join(dossier, 'documents')];
}

/** Finds a document's file in the first folder that has it. */
export async function findDocument(
  folders: readonly string[],
  { file, sha256 }: Pick<DocumentRow, 'file' | 'sha256'>,
): Promise<FoundDocument> {
  if (file === undefined || sha256 === undefined) return { state: 'NO_FILE' };
  for (const folder of folders) {
    const path = resolve(folder, file);
    if (await isLinkOutwards(folder)) {
      const reason = 'is in a folder of documents that is a link out of its dossier: name that folder with --documents';
      return { state: 'UNREADABLE', path, reason };
    }
    const read = await readFileBelow(folder, file);
    if ('fault' in read) {
      if (read.absent) continue;
      return { state: 'UNREADABLE', path, reason: read.fault };
    }
    const { bytes } = read;
    const text = decode(bytes);
    if (text === undefined) return { state: 'UNREADABLE', path, reason: 'is no UTF-8 text' };
    const found = sha256Of(bytes);
    return found === sha256 ? { state: 'SAME', path, text } : { state: 'CHANGED', path, text, sha256: found };
  }
  return { state: 'MISSING' };
}

/** Decodes the file without changes: a byte order mark counts as a code point. */
function decode(bytes: Uint8Array): CodePoints | undefined {
  try {
    return new CodePoints(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
