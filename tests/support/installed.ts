/** The package as npm installs it: packed, and installed into an empty folder with its dependencies. */
import { execFile, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/**
 * Packs what is built, without building it, and installs it into an empty folder.
 * @returns the paths of the files in the package
 */
export async function installInto(folder: string): Promise<readonly string[]> {
  const tarballs = join(folder, '..', 'packed');
  await mkdir(tarballs, { recursive: true });
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', tarballs], {
    cwd: ROOT,
    maxBuffer: 16_777_216,
  });
  const [packed] = JSON.parse(stdout) as Packed[];
  if (packed === undefined) throw new Error(`npm pack named no file: ${stdout}`);
  await mkdir(folder, { recursive: true });
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--no-save', '--no-package-lock'];
  await run('npm', ['install', ...options, join(tarballs, packed.filename)], { cwd: folder, maxBuffer: 16_777_216 });
  return packed.files.map(({ path }) => path);
}

interface Started {
  output(): string;
  hasEnded(): boolean;
  readonly ended: Promise<void>;
  /** Ends it as Ctrl-C does, with all processes that npx began. */
  stop(): Promise<void>;
}

/** Runs `npx sanad start` in a folder into which the package was installed. */
export function startInstalled(folder: string, env: NodeJS.ProcessEnv): Started {
  const child = spawn('npx', ['sanad', 'start'], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    await ended;
  };
  return { output: () => output, hasEnded: () => child.exitCode !== null, ended, stop };
}
