/** Runs after `npm ci`: builds, where what builds is installed (it is not with `--omit=dev`) and there is something to build. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const needed = ['node_modules/typescript', 'node_modules/vite', 'src', 'tsconfig.build.json'];

if (needed.every((path) => existsSync(resolve(root, path)))) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
