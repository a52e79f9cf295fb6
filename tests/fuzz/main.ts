/**
 * Sends random requests to a served dossier for two minutes, and fails if an answer has an internal error. Schemathesis makes the
 * requests from the schema. It is installed at a fixed version into `node_modules/.cache`, and needs Python 3.10 or later.
 * `SANAD_PROPERTY_SEED` repeats the requests of a seed.
 */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startServed } from '../support/services/start.ts';

const VERSION = '4.32.5';
const SECONDS = 120;
const ROOT = resolve(import.meta.dirname, '../..');
const venv = join(ROOT, `node_modules/.cache/schemathesis-${VERSION}`);
const program = join(venv, 'bin/st');
const seed = process.env['SANAD_PROPERTY_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');

function run(command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): SpawnSyncReturns<Buffer> {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...environment } });
}

/** @throws {Error} if Python or the package registry does not work */
function install(): void {
  if (existsSync(program)) return;
  const steps = [
    ['python3', '-m', 'venv', '--clear', venv],
    [join(venv, 'bin/pip'), 'install', '--quiet', `schemathesis==${VERSION}`],
  ];
  for (const [command = '', ...args] of steps) {
    if (run(command, args).status === 0) continue;
    throw new Error(
      `'${command} ${args.join(' ')}' failed: Schemathesis needs Python 3.10 or later and a package registry.`,
    );
  }
}

install();
const served = await startServed('frozen');
process.stdout.write(`Seed of random requests: SANAD_PROPERTY_SEED=${seed}\n`);
const fuzzed = run(
  program,
  [
    ...['run', `${served.service.url}/graphql`],
    ...['--checks', 'no_internal_error', '--phases', 'fuzzing', '--continue-on-failure', '--warnings', 'off'],
    ...['--seed', seed, '--max-time', String(SECONDS), '--request-timeout', '60', '--workers', '2'],
  ],
  { PYTHONPATH: import.meta.dirname, PYTHONDONTWRITEBYTECODE: '1', SCHEMATHESIS_HOOKS: 'checks' },
);
const complaint = await served.stop();
if (complaint !== undefined) process.stderr.write(`${complaint}\n`);
process.exitCode = fuzzed.status === 0 && complaint === undefined ? 0 : 1;
