/**
 * All static checks, each told in one line, with its findings and the command that repairs them: `npm run check`.
 * `--json <file>` also writes how many passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const CHECKS = [
  { script: 'typecheck', repair: 'mend the types' },
  { script: 'lint', repair: 'npx oxlint --fix, then mend what is left' },
  { script: 'lint:cypher', repair: 'mend the statements; npm run lint:cypher -- <file> checks one' },
  { script: 'format:check', repair: 'npm run format' },
  { script: 'lint:dead', repair: 'delete what nobody uses, or name it in knip.json' },
  { script: 'lint:schema', repair: 'npm run schema; breaking changes need --breaking and a line in CHANGELOG.md' },
  { script: 'lint:documents', repair: 'npm run documents' },
  { script: 'lint:lock', repair: 'node scripts/lock/complete.mjs' },
];

let failed = 0;
for (const { script, repair } of CHECKS) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: resolve(import.meta.dirname, '..'),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (status === 0) {
    console.log(`ok      ${script} (${seconds} s)`);
    continue;
  }
  failed += 1;
  console.log(`${stdout}${stderr}`.trim());
  console.log(`FAILED  ${script} (${seconds} s) — ${repair}`);
}

const json = process.argv.indexOf('--json');
const file = json < 0 ? undefined : process.argv[json + 1];
if (file !== undefined) writeFileSync(file, JSON.stringify({ passed: CHECKS.length - failed, failed }));
process.exitCode = failed === 0 ? 0 : 1;
