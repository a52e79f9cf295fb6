/** Runs after `npm ci`: builds the project if the sources and build tools are there (`--omit=dev` installs no tools). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const neededPaths = ['node_modules/typescript', 'node_modules/vite', 'src', 'tsconfig.build.json'];

if (neededPaths.every((path) => existsSync(resolve(root, path)))) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
