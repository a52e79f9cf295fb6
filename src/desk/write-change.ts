/** Writes a planned change, if the files on disk are still those from which it was planned. */
import { readFile, rm } from 'node:fs/promises';
import { replaceFiles } from '../dossier/upgrade/replace-files.ts';
import type { PlannedChange } from './planned-change.ts';
import { pathOf, type FolderState } from './read-folder.ts';

/** Returns false, and writes nothing, if a file is another one now. */
export async function writeChange({ texts }: PlannedChange, { files, texts: known }: FolderState): Promise<boolean> {
  const { folder } = files;
  for (const name of texts.keys()) {
    if ((await textOn(pathOf(folder, name))) !== known.get(name)) return false;
  }
  const written = [...texts].flatMap(([name, text]) =>
    text === undefined ? [] : [{ path: pathOf(folder, name), text }],
  );
  await replaceFiles(written);
  for (const [name, text] of texts) if (text === undefined) await rm(pathOf(folder, name));
  return true;
}

/** Undefined if there is no such file. */
async function textOn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
