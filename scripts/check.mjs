/**
 * Runs all static checks, two at a time: `npm run check`. It prints one line for each, and for a failed check its findings and the
 * command that repairs them. `--json <file>` also writes the numbers of passed and failed checks.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** The slowest check comes first. */
const CHECKS = [
  { script: 'lint:cypher', repair: 'correct the statements; npm run lint:cypher -- <file> checks one' },
  { script: 'typecheck', repair: 'correct the types' },
  { script: 'lint', repair: 'npx oxlint --fix, then correct the remaining findings' },
  { script: 'lint:schema', repair: 'npm run schema; breaking changes need --breaking and a line in CHANGELOG.md' },
  { script: 'lint:dead', repair: 'delete the unused code, or name it in knip.json' },
  { script: 'format:check', repair: 'npm run format' },
  { script: 'lint:documents', repair: 'npm run documents' },
  { script: 'lint:lock', repair: 'node scripts/lock/complete.mjs' },
];
const AT_ONCE = 2;

let failed = 0;
const waiting = [...CHECKS];
await Promise.all(Array.from({ length: AT_ONCE }, runWaiting));

async function runWaiting() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) await run(check);
}

async function run({ script, repair }) {
  const started = Date.now();
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { ...process.env, NO_COLOR: '1' },
    shell: process.platform === 'win32',
  });
  const status = new Promise((done) => child.once('close', done).once('error', () => done(1)));
  const [code, stdout, stderr] = await Promise.all([status, text(child.stdout), text(child.stderr)]);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code === 0) {
    console.log(`ok      ${script} (${seconds} s)`);
    return;
  }
  failed += 1;
  console.log(`${stdout}${stderr}`.trim());
  console.log(`FAILED  ${script} (${seconds} s) — ${repair}`);
}

const json = process.argv.indexOf('--json');
const file = json < 0 ? undefined : process.argv[json + 1];
if (file !== undefined) writeFileSync(file, JSON.stringify({ passed: CHECKS.length - failed, failed }));
process.exitCode = failed === 0 ? 0 : 1;
