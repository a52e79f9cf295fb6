/**
 * Completes package-lock.json after `npm install`: `node scripts/lock/complete.mjs`. What faults.mjs finds missing, npm
 * itself resolves in an empty folder, for every platform, and its entries are copied; hosts of registries are taken out.
 *
 * `--check` changes nothing, prints the faults and exits with 1 where there are any. `--file PATH` takes another lock.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lockFaults, missingBuilds, nameAt, placesWithoutChecksum } from './faults.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, file: { type: 'string' } } });
const file = resolve(values.file ?? resolve(import.meta.dirname, '../../package-lock.json'));
const lock = JSON.parse(readFileSync(file, 'utf8'));

const faults = lockFaults(lock);
if (faults.length > 0) {
  console.log(`${file}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  if (values.check) {
    console.log('Repair it with: node scripts/lock/complete.mjs');
    process.exitCode = 1;
  } else {
    complete(lock.packages);
    // In npm's own order, so that its next install moves no entry.
    const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
    const left = lockFaults(lock);
    if (left.length > 0) {
      console.log(`npm's registry does not have:\n${left.map((fault) => `  ${fault}`).join('\n')}`);
      process.exitCode = 1;
    }
  }
}

/** @param {Record<string, any>} packages */
function complete(packages) {
  const unsure = placesWithoutChecksum(packages).map((place) => {
    const { version, dev } = packages[place];
    return { place, name: nameAt(place), version, dev };
  });
  const wanted = [...missingBuilds(packages), ...unsure];
  const resolved = resolveByNpm(wanted);
  wanted.forEach(({ place, dev }, index) => {
    const { name: _name, version, integrity, cpu, ...rest } = resolved[`node_modules/w${index}`] ?? {};
    if (integrity === undefined) return;
    packages[place] = { version, integrity, ...(cpu && { cpu }), ...(dev && { dev }), ...rest };
  });
  for (const entry of Object.values(packages)) delete entry.resolved;
}

/** The entries that npm writes for these packages; those that its registry does not have are absent. */
function resolveByNpm(wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-lock-'));
  try {
    const optionalDependencies = Object.fromEntries(
      wanted.map(({ name, version }, index) => [`w${index}`, `npm:${name}@${version}`]),
    );
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'lock', version: '1.0.0', optionalDependencies }),
    );
    execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    return JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
