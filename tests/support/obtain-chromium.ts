/** Finds the Chromium of the tests: the one that CHROMIUM names, else the one of this machine, else the one of an npm package. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import which from 'which';
import type { Chromium } from './chromium.ts';

/** The value of CHROMIUM that selects the Chromium of the npm package, even if the machine has its own. */
const SHIPPED = '@sparticuz/chromium';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));

const run = promisify(execFile);

export interface Obtained {
  readonly chromium: Chromium | undefined;
  /** One line that describes the result to the person who runs the tests. */
  readonly says: string;
}

export async function obtainChromium(): Promise<Obtained> {
  const named = process.env['CHROMIUM'] ?? '';
  if (named !== '' && named !== SHIPPED) {
    const path = await find([named]);
    if (path === undefined) throw new Error(`CHROMIUM names ${JSON.stringify(named)}, which is no program.`);
    return { chromium: { path, env: {} }, says: `${path}, which CHROMIUM names` };
  }
  const installed = named === SHIPPED ? undefined : await find(NAMES);
  if (installed !== undefined) return { chromium: { path: installed, env: {} }, says: `${installed}, of this machine` };
  try {
    const chromium = await shipped();
    const { stdout } = await run(chromium.path, ['--version'], { env: { ...process.env, ...chromium.env } });
    return { chromium, says: `${stdout.trim()}, which the npm package ${SHIPPED} ships` };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      chromium: undefined,
      says: `none, so that the explorer's scenes are skipped: nothing called ${NAMES.join(', ')} is in PATH, and what ${SHIPPED} ships does not run here (${why.trim()}). Install Chromium, or name one in CHROMIUM.`,
    };
  }
}

/** The first program that exists; `names` are names of programs or whole paths. */
async function find(names: readonly string[]): Promise<string | undefined> {
  const path = [process.env['PATH'] ?? '', '/usr/bin'].join(delimiter);
  for (const name of names) {
    const program = await which(name, { path, nothrow: true });
    if (program !== null) return program;
  }
  return undefined;
}

/** Unpacks it once for this node_modules, into a separate folder: the package itself would run any file /tmp/chromium. */
async function shipped(): Promise<Chromium> {
  const { version } = JSON.parse(readFileSync(join(MODULES, SHIPPED, 'package.json'), 'utf8')) as { version: string };
  const folder = join(MODULES, '.cache', 'sanad', `chromium-${version}`);
  if (!existsSync(folder)) await unpackTo(folder);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

async function unpackTo(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const part = await mkdtemp(`${folder}.part-`);
  try {
    const script = fileURLToPath(new URL('unpack-chromium.mjs', import.meta.url));
    await run(process.execPath, [script], {
      env: { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await rename(part, folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    // If the folder exists, another run has unpacked the same Chromium.
    if (!existsSync(folder)) throw error;
  }
}
