/** Moves a dossier that was written beside its folder to its place, file by file: each file has its old or its new text. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../errors.ts';

/** Folders of a dossier to which files are added. */
const INNER: readonly string[] = ['documents', 'imports'];

/**
 * @param staged the dossier as it will be, on the disk of `folder`
 * @param kept `others` are files that stay as they are, `earlier` those that are removed if `staged` has them no more
 * @throws {ConfigError} if a file cannot be written
 */
export function putInPlace(
  staged: string,
  folder: string,
  { others, earlier }: { readonly others: readonly string[]; readonly earlier: readonly string[] },
): void {
  try {
    if (!existsSync(folder)) {
      renameSync(staged, folder);
      return;
    }
    for (const inner of INNER) {
      if (!existsSync(join(staged, inner))) continue;
      mkdirSync(join(folder, inner), { recursive: true });
      for (const name of readdirSync(join(staged, inner))) {
        renameSync(join(staged, inner, name), join(folder, inner, name));
      }
    }
    const names = readdirSync(staged).filter((name) => !INNER.includes(name) && !others.includes(name));
    for (const name of names) renameSync(join(staged, name), join(folder, name));
    for (const name of earlier) if (!names.includes(name)) rmSync(join(folder, name));
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    throw new ConfigError(
      `The import cannot be written to ${folder}: ${cause.message}. Run it again, so that all files are of one import.`,
      { cause },
    );
  }
}
