/**
 * Builds the server into dist: tsc, then the files that tsc does not compile. It does nothing if neither the sources nor dist have changed
 * since the last build: `npm start` calls it at each start, and tsc takes a second to find that out.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const stamp = join(root, 'dist/.built');
/** The pages have their own builds. */
const PAGES = /^(desk-page|explorer|graphiql|\.built$)/;
const SETTINGS = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/copy-assets.mjs'];

const sources = hashOf(
  filesBelow('src').map((name) => ['src', name]),
  readFileSync,
);
const [sourcesBefore, builtBefore] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];
const isWhole = builtBefore === builtNow();
if (sourcesBefore !== sources || !isWhole) {
  rmSync(stamp, { force: true });
  // tsc writes only what its own file of the last build does not have.
  if (!isWhole) rmSync(join(root, 'dist/.tsbuildinfo'), { force: true });
  run(join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json');
  run(join(root, 'scripts/copy-assets.mjs'));
  writeFileSync(stamp, `${sources} ${builtNow()}`);
}

function builtNow() {
  const names = existsSync(join(root, 'dist')) ? filesBelow('dist') : [];
  return hashOf(
    names.map((name) => ['dist', name]),
    (path) => String(statSync(path).size),
  );
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    .filter((name) => !PAGES.test(name))
    .toSorted();
}

function hashOf(names, contentOf) {
  const hash = createHash('sha256');
  for (const name of SETTINGS) hash.update(`${name}\n`).update(readFileSync(join(root, name)));
  for (const [folder, name] of names) hash.update(`\n${name}\n`).update(contentOf(join(root, folder, name)));
  return hash.digest('hex');
}

function run(...command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
