/** A new dossier: a copy of `template/`, a small whole dossier of nobody who exists, under a name of its own. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../../errors.ts';

const TEMPLATE = fileURLToPath(new URL('./template/', import.meta.url));

/** Stands in the template's files wherever the name of the dossier is to stand. */
const NAME_MARK = '{{name}}';

/** As ids are: the name becomes the dossier's id, and the beginning of those of its claims. */
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Writes the folder `parent/name` and answers with its path.
 * @throws {ConfigError} where the name is no id, something of that name is there, or the folder cannot be written; what
 *   was there stays as it is
 */
export async function newDossier(name: string, parent: string): Promise<string> {
  if (!KEBAB_CASE.test(name)) {
    throw new ConfigError(
      `A dossier takes a name in kebab-case, like 'whaling-1946', and was given '${name}': small letters, digits and single hyphens between them.`,
    );
  }
  const folder = join(parent, name);
  await makeFolder(folder);
  try {
    for (const file of await filesOfTemplate()) {
      const text = await readFile(join(TEMPLATE, file), 'utf8');
      await mkdir(join(folder, dirname(file)), { recursive: true });
      await writeFile(join(folder, file), text.replaceAll(NAME_MARK, name), { flag: 'wx' });
    }
  } catch (cause) {
    // It was made a moment ago and holds only what was written here: half a dossier would stand in the way of a second try.
    await rm(folder, { recursive: true, force: true });
    throw new ConfigError(`'${folder}' cannot be written (${codeOf(cause)}). Name another folder by --in.`, { cause });
  }
  return folder;
}

/** Fails where anything of that name is there already, be it empty. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'EEXIST') {
      throw new ConfigError(
        `'${folder}' is there already, and nothing is overwritten: take another name, or remove it.`,
        { cause },
      );
    }
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ConfigError(
        `'${dirname(folder)}' is no folder, and the new one is to stand in it. Make it, or name another by --in.`,
        { cause },
      );
    }
    throw new ConfigError(`'${folder}' cannot be made (${code}). Name a folder that you may write in by --in.`, {
      cause,
    });
  }
}

/** Paths below the template, in order. */
async function filesOfTemplate(): Promise<string[]> {
  const entries = await readdir(TEMPLATE, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(TEMPLATE.length))
    .toSorted();
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
