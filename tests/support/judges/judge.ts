/**
 * The programs of the field that judge exported files: packages of Python at fixed versions, installed once into `node_modules/.cache`. It needs
 * Python 3.11 or later with its module venv, and a package registry when the versions change.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../..');
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');
const run = promisify(execFile);
/** 256 MiB: what a judge found in all files. */
const LARGEST_BYTES = 268_435_456;

export interface JudgedFile {
  /** As `--as` names it. */
  readonly format: string;
  readonly path: string;
}

/**
 * Returns what the judge of each file found, in the same order. One process reads all files.
 * @throws {Error} if a program of the field refuses a file, or Python is missing
 */
export async function judge(files: readonly JudgedFile[]): Promise<readonly unknown[]> {
  const python = await install();
  const names = files.flatMap(({ format, path }) => [format, path]);
  const { stdout } = await run(python, [join(import.meta.dirname, 'judge.py'), ...names], {
    maxBuffer: LARGEST_BYTES,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' },
  });
  return JSON.parse(stdout) as unknown[];
}

async function install(): Promise<string> {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 16);
  const folder = join(ROOT, 'node_modules/.cache/sanad', `judges-${version}`);
  const python = join(folder, 'bin/python');
  if (existsSync(python)) return python;
  await mkdir(dirname(folder), { recursive: true });
  // Scripts of pip name the folder, `python` does not: a folder that is whole gets its name at the end.
  const unfinished = await mkdtemp(`${folder}-`);
  try {
    await run('python3', ['-m', 'venv', '--clear', unfinished]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', REQUIREMENTS];
    await run(join(unfinished, 'bin/python'), pip);
    await rename(unfinished, folder);
    return python;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another worker of this run was quicker.
    if (existsSync(python)) return python;
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The tests of exports need Python 3.11 or later with its module venv (Debian: apt-get install python3-venv python3-dev g++ pkg-config libicu-dev), and a package registry: ${why}`,
      { cause: error },
    );
  }
}
