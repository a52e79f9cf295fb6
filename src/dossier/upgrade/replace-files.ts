/** Replaces files: first it writes all new texts beside them, then it renames each. A file always has its old or its new text. */
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { ConfigError } from '../../errors.ts';

export interface NewText {
  readonly path: string;
  readonly text: string;
  /** The text that the file must still have. Absent: any. */
  readonly former?: string;
}

/**
 * Keeps the mode of each file, and follows links. A file that does not exist is created.
 * @throws {ConfigError} if a file cannot be written, or was edited since its former text was read; if no file was renamed yet, all have their old text
 */
export async function replaceFiles(files: readonly NewText[]): Promise<void> {
  const written: { readonly temporary: string; readonly target: string }[] = [];
  try {
    for (const { path, text, former } of files) {
      const known = await existing(path);
      const target = known ?? path;
      const temporary = `${target}.${process.pid}.new`;
      written.push({ temporary, target });
      const mode = known === undefined ? {} : { mode: (await stat(known)).mode };
      await writeFile(temporary, text, { ...mode, flush: true });
      if (former === undefined || (await readFile(target, 'utf8')) === former) continue;
      throw new ConfigError(`${path} was edited meanwhile, and was not written: run the command again.`);
    }
    for (const { temporary, target } of written) await rename(temporary, target);
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    const names = files.map(({ path }) => path).join(', ');
    throw new ConfigError(
      `Expected files that can be written: ${names}. Check who may write there, and run it again.`,
      {
        cause,
      },
    );
  } finally {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

/** The file to which a path leads; undefined if there is none. */
async function existing(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
