/** Finds and reads the user's copies of a dossier's documents. Sanad compares them and never copies them. */
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { CodePoints, sha256Of } from '../../model/passages.ts';
import type { DocumentRow } from '../read/table-schema.ts';

export type FoundDocument =
  /** The file has the hash that the dossier gives. */
  | { readonly state: 'SAME'; readonly path: string; readonly text: CodePoints }
  /** The file has another hash, so its passages must be searched. */
  | { readonly state: 'CHANGED'; readonly path: string; readonly text: CodePoints; readonly sha256: string }
  /** The file is in none of the folders. */
  | { readonly state: 'MISSING' }
  /** The file exists but cannot be used; `reason` says why. */
  | { readonly state: 'UNREADABLE'; readonly path: string; readonly reason: string };

/** Returns the folders of documents in search order: first the folder that the user names, then the dossier's own folder. */
export function documentFolders(dossier: string, given: string | undefined): string[] {
  return [...(given === undefined ? [] : [given]), join(dossier, 'documents')];
}

/** Finds a document's file in the first folder that has it. */
export async function findDocument(
  folders: readonly string[],
  { file, sha256 }: Pick<DocumentRow, 'file' | 'sha256'>,
): Promise<FoundDocument> {
  for (const folder of folders) {
    const path = resolve(folder, file);
    // A dossier may come from an untrusted author: it may name only files below the folder.
    if (!isBelow(folder, path)) {
      return { state: 'UNREADABLE', path: file, reason: 'lies outside of the folder of documents' };
    }
    let bytes: Buffer;
    try {
      bytes = await readFile(path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') continue;
      return { state: 'UNREADABLE', path, reason: `cannot be read (${code})` };
    }
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

function isBelow(folder: string, path: string): boolean {
  const way = relative(resolve(folder), path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}
