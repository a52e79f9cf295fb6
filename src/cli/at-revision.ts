/** The folder of a dossier as it is in a revision of git: its files, written into a temporary folder. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ConfigError } from '../errors.ts';

/** A folder in a revision, as `git show` names it: `main:seed/whaling-1946`. */
export interface Revision {
  readonly revision: string;
  /** Relative to the current folder. */
  readonly folder: string;
}

/**
 * Writes the files of the folder below `to`. Returns false if the revision has no such folder.
 * @throws {ConfigError} if there is no git, no repository here or no such revision
 */
export async function writeRevision({ revision, folder }: Revision, to: string): Promise<boolean> {
  const commit = (await git(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`])).trim();
  const inRepository = `${(await git(['rev-parse', '--show-prefix'])).trim()}${folder}`;
  const listed = await git(['ls-tree', '-r', '-z', '--full-tree', commit, '--', normalized(inRepository)]);
  const files = listed.split('\0').flatMap((line) => {
    const read = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line);
    return read === null ? [] : [{ hash: read[1] ?? '', path: (read[2] ?? '').slice(normalized(inRepository).length) }];
  });
  for (const { hash, path } of files) {
    const file = join(to, path);
    await mkdir(dirname(file), { recursive: true });
    await blobTo(hash, file);
  }
  return files.length > 0;
}

/** `a/b/../c/` → `a/c/`: git takes no path with dots. */
function normalized(path: string): string {
  const joined = join(path, '/').replaceAll('\\', '/').replace(/^\.\//, '');
  return joined === '/' ? '' : joined;
}

async function git(parameters: readonly string[]): Promise<string> {
  const child = spawn('git', parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = endOf(child);
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if ((await ended) !== 0) throw refused(parameters, errors);
  return out;
}

async function blobTo(hash: string, file: string): Promise<void> {
  const child = spawn('git', ['cat-file', 'blob', hash], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = endOf(child);
  const [errors] = await Promise.all([text(child.stderr), pipeline(child.stdout, createWriteStream(file)), ended]);
  if ((await ended) !== 0) throw refused(['cat-file', hash], errors);
}

async function endOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  return await new Promise((resolve, reject) => {
    child.once('error', (cause) => {
      reject(new ConfigError('Expected git, which reads revisions, and it cannot be started. Install it.', { cause }));
    });
    child.once('close', (code) => resolve(code));
  });
}

function refused(parameters: readonly string[], errors: string): ConfigError {
  return new ConfigError(
    `Expected folders of dossiers, or a revision of git: git ${parameters.join(' ')} said: ${errors.trim()}`,
  );
}
