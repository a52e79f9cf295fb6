/**
 * Lint and load of a dossier of many claims, as text in a folder: seconds, claims a second, and the most memory of the command. Neo4j runs
 * already. See bench/README.md.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeLargeDossier } from './write.mjs';

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '1000,5000' },
    commands: { type: 'string', default: 'lint,load' },
    home: { type: 'string' },
  },
});
const commands = values.commands.split(',');
const program = resolve(import.meta.dirname, '../../dist/cli/sanad.js');
const room = mkdtempSync(join(tmpdir(), 'sanad-dossiers-'));
const env = { ...process.env, SANAD_HOME: values.home ?? join(room, 'home'), SANAD_LOG_LEVEL: 'warn' };

const database = spawn(process.execPath, [program, 'db'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  for await (const chunk of database.stdout) if (String(chunk).includes('Ctrl-C')) break;
  print('| claims | MB of text | command | seconds | claims a second | most memory, MB |\n|---|---|---|---|---|---|');
  for (const claims of values.claims.split(',').map(Number)) {
    const folder = join(room, `made-${claims}`);
    const bytes = await writeLargeDossier(folder, claims);
    for (const command of commands) {
      const { seconds, memory, output, code } = await run(command, folder);
      const result =
        code === 0 ? `${seconds.toFixed(1)} | ${(claims / seconds).toFixed(0)} | ${memory}` : `${output} | |`;
      print(`| ${claims} | ${(bytes / 1e6).toFixed(1)} | ${command} | ${result} |`);
    }
    if (commands.includes('load')) await run('unload', `made-${claims}`);
    rmSync(folder, { recursive: true });
  }
} finally {
  database.kill('SIGTERM');
  await new Promise((done) => database.once('close', done));
  rmSync(room, { recursive: true, force: true });
}

async function run(...args) {
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, memory] = ['', '–'];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const looking = setInterval(() => (memory = memoryOf(child.pid) ?? memory), 100);
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(looking);
  return { seconds: (performance.now() - began) / 1_000, memory, output: output.trim().split('\n').at(-1), code };
}

/** The most memory that a process has had, on Linux. */
function memoryOf(pid) {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes && (Number(kilobytes) / 1_024).toFixed(0);
  } catch {
    return undefined;
  }
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
