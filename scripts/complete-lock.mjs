/**
 * Completes package-lock.json after `npm install`, with the builds for other platforms: `node scripts/complete-lock.mjs`.
 *
 * A registry or a mirror that does not carry a build for, say, macOS makes `npm install` leave it out in silence, and
 * `npm ci` then calls the lock incomplete, on every platform. What is written here is what npm itself would write, less
 * the checksum. Prints what it added; `--check` only exits with 1 if something is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;

/** `@scope/name-linux-arm64-musl` → what it runs on; absent where the name does not say. */
function platformOf(name) {
  const found =
    /[-/](android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64)(?:-(.+))?$/.exec(
      name,
    );
  if (found === null) return undefined;
  const [, os, cpu, abi = ''] = found;
  const libc = abi.startsWith('musl') ? ['musl'] : abi.startsWith('gnu') ? ['glibc'] : undefined;
  return { os: [os], cpu: [cpu], ...(os === 'linux' && libc !== undefined && { libc }) };
}

const added = [];
for (const [parent, { optionalDependencies = {}, dev, engines }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    const platform = platformOf(name);
    const isThere = place in packages || `${parent}/${place}` in packages;
    if (isThere || platform === undefined || !/^\d/.test(version)) continue;
    const { os, cpu, libc } = platform;
    packages[place] = {
      version,
      cpu,
      ...(dev && { dev }),
      ...(libc && { libc }),
      optional: true,
      os,
      ...(engines && { engines }),
    };
    added.push(`${name}@${version}`);
  }
}

if (added.length > 0) {
  console.log(`package-lock.json lacked:\n${added.map((name) => `  ${name}`).join('\n')}`);
  if (process.argv.includes('--check')) {
    console.log('Repair it with: node scripts/complete-lock.mjs');
    process.exitCode = 1;
  } else {
    const sorted = Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  }
}
