/**
 * Creates a new dossier: a copy of `template/`, which is a small complete dossier about invented people, under a new
 * name.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../../errors.ts';

const TEMPLATE = fileURLToPath(new URL('./template/', import.meta.url));

/** The placeholder for the dossier's name in the files of the template. */
const NAME_MARK = '{{name}}';

/** The form of ids: the name becomes the dossier's id and the beginning of the ids of its claims. */
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Writes the folder `parent/name` and returns its path.
 * @throws {ConfigError} if the name is not a valid id, the path exists already, or the folder cannot be written;
 *   existing files stay as they are
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
    // This call created the folder, so all files in it are its own. A half-written dossier would make a second try
    // fail.
    await rm(folder, { recursive: true, force: true });
    throw new ConfigError(`'${folder}' cannot be written (${codeOf(cause)}). Name another folder by --in.`, { cause });
  }
  return folder;
}

/** @throws {ConfigError} if the path exists already, even as an empty folder */
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

/** The paths of the template's files, relative to the template, sorted. */
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
