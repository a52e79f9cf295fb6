/**
 * Lint and load of a dossier of many claims, as text in a folder, by the commands of a user, beside a Neo4j that runs: seconds of each step,
 * claims a second, and the most memory. See bench/README.md.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeLargeDossier } from './write.mjs';

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '1000,10000' },
    commands: { type: 'string', default: 'lint,load,reload' },
    home: { type: 'string' },
  },
});
/** What issue 6/10 asks for: seconds, or claims a second, of a dossier of so many claims. */
const GOALS = {
  lint: { at: 100_000, seconds: 60 },
  load: { at: 1_000_000, rate: 1_500 },
  reload: { at: 1_000_000, seconds: 15 },
};
const EDITED = 10;
const commands = values.commands.split(',');
const program = resolve(import.meta.dirname, '../../dist/cli/sanad.js');
const room = mkdtempSync(join(tmpdir(), 'sanad-load-'));
const env = { ...process.env, SANAD_HOME: values.home ?? join(room, 'home'), SANAD_LOG_LEVEL: 'warn' };

const steps = [];
const database = spawn(process.execPath, [program, 'db'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
try {
  for await (const chunk of database.stdout) if (String(chunk).includes('Ctrl-C')) break;
  print(
    '| claims | MB of text | command | seconds | claims a second | goal | most memory, MB |\n|---|---|---|---|---|---|---|',
  );
  for (const claims of values.claims.split(',').map(Number)) {
    const id = `made-${claims}`;
    const folder = join(room, id);
    const bytes = await writeLargeDossier(folder, claims);
    for (const command of commands) {
      if (command === 'reload') await edit(folder);
      const ran = await run(command === 'reload' ? 'load' : command, folder);
      const { seconds, memory, output, code } = ran;
      const result =
        code === 0
          ? `${seconds.toFixed(1)} | ${(claims / seconds).toFixed(0)} | ${goalOf(command)} | ${memory}`
          : `${output.trim().split('\n').at(-1)} | | | ${memory}`;
      print(`| ${claims} | ${(bytes / 1e6).toFixed(1)} | ${command} | ${result} |`);
      for (const [, title, taken] of output.matchAll(/^ {2}(.+): done in ([\d.]+) s$/gm)) {
        steps.push(`| ${claims} | ${command} | ${title} | ${taken} |`);
      }
    }
    if (commands.includes('load')) await run('unload', id);
    rmSync(folder, { recursive: true });
  }
  print(`\n| claims | command | step | seconds |\n|---|---|---|---|\n${steps.join('\n')}`);
} finally {
  database.kill('SIGTERM');
  await new Promise((done) => database.once('close', done));
  rmSync(room, { recursive: true, force: true });
}

/** Changes the text of ten claims. */
async function edit(folder) {
  const file = join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('claims-')),
  );
  let left = EDITED;
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replaceAll('as article', (words) => (left-- > 0 ? 'as the edited article' : words)),
  );
}

function goalOf(command) {
  const { at, seconds, rate } = GOALS[command];
  return `${seconds === undefined ? `${rate}/s` : `${seconds} s`} at ${at}`;
}

async function run(...args) {
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, memory] = ['', '–'];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => process.stderr.write(chunk));
  const looking = setInterval(() => (memory = memoryOf(child.pid) ?? memory), 100);
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(looking);
  return { seconds: (performance.now() - began) / 1_000, memory, output, code };
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
