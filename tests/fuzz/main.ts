/**
 * Sends random requests to a served dossier for two minutes, and fails if an answer has an internal error. Schemathesis makes the
 * requests from the schema. It is installed at a fixed version into `node_modules/.cache`, and needs Python 3.10 or later.
 * `SANAD_PROPERTY_SEED` repeats the requests of a seed.
 */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startServed } from '../support/services/start.ts';

const VERSION = '4.32.5';
const SECONDS = 120;
/** Fewer answers than this prove nothing: the machine was too busy. */
const FEWEST_ANSWERS = 38;
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
const folder = mkdtempSync(join(tmpdir(), 'sanad-fuzz-'));
/** The check writes one character for each answer. */
const answers = join(folder, 'answers');
writeFileSync(answers, '');
const served = await startServed('frozen');
process.stdout.write(`Seed of random requests: SANAD_PROPERTY_SEED=${seed}\n`);
const fuzzed = run(
  program,
  [
    ...['run', `${served.service.url}/graphql`],
    ...['--checks', 'no_internal_error', '--phases', 'fuzzing', '--continue-on-failure', '--warnings', 'off'],
    ...['--seed', seed, '--max-time', String(SECONDS), '--request-timeout', '60', '--workers', '2'],
  ],
  {
    PYTHONPATH: import.meta.dirname,
    PYTHONDONTWRITEBYTECODE: '1',
    SCHEMATHESIS_HOOKS: 'checks',
    SANAD_FUZZ_ANSWERS: answers,
  },
);
const complaint = await served.stop();
if (complaint !== undefined) process.stderr.write(`${complaint}\n`);
const { length } = readFileSync(answers, 'utf8');
rmSync(folder, { recursive: true });
if (length < FEWEST_ANSWERS) {
  process.stderr.write(
    `Only ${length} answers were checked, and at least ${FEWEST_ANSWERS} are expected: try again.\n`,
  );
}
process.exitCode = fuzzed.status === 0 && complaint === undefined && length >= FEWEST_ANSWERS ? 0 : 1;
