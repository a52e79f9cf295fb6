/** The package as npm installs it: packed, and installed into an empty folder with its dependencies. */
import { execFile } from 'node:child_process';
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
