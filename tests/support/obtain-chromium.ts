/** Which Chromium the tests take: the one that CHROMIUM names, else this machine's, else the one that an npm package ships. */
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Chromium } from './chromium.ts';

/** What CHROMIUM holds to take the shipped one where the machine has its own. */
const SHIPPED = '@sparticuz/chromium';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));

const run = promisify(execFile);

export interface Obtained {
  readonly chromium: Chromium | undefined;
  /** One line for who runs the tests. */
  readonly says: string;
}

export async function obtainChromium(): Promise<Obtained> {
  const named = process.env['CHROMIUM'] ?? '';
  if (named !== '' && named !== SHIPPED) {
    const path = find([named]);
    if (path === undefined) throw new Error(`CHROMIUM names ${JSON.stringify(named)}, which is no program.`);
    return { chromium: { path, env: {} }, says: `${path}, which CHROMIUM names` };
  }
  const installed = named === SHIPPED ? undefined : find(NAMES);
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

/** Of programs by name or by path, the first that there is. */
function find(names: readonly string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  return names
    .flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacked once for this node_modules; a folder of its own, as the package would run any `chromium` that lies in /tmp. */
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
    await run(process.execPath, [script], { env: { ...process.env, TMPDIR: part } });
    await rename(part, folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    // Another run was faster.
    if (!existsSync(folder)) throw error;
  }
}
