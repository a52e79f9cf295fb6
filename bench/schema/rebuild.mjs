/**
 * What new words cost a server that runs: `/healthz` is asked every 20 ms, before and while a dossier with words of its own is loaded,
 * and the CPU time of building a schema is measured in a process of its own. Needs what `npm start` needs.
 * `--home` names a folder for Neo4j that is kept.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const EVERY_MILLIS = 20;
const QUIET_MILLIS = 5_000;
/** After the new words are served: what comes late belongs to the rebuilding as well. */
const AFTER_MILLIS = 2_000;
const NEW_FIELD = 'abducted';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/cli/sanad.js');
const dossier = join(root, 'seed/herodotus-abductions');

const cpu = JSON.parse(
  execFileSync(process.execPath, [join(import.meta.dirname, 'cpu.mjs')], { cwd: root, encoding: 'utf8' }),
);
print('| building | CPU ms |\n|---|---|');
for (const [what, millis] of Object.entries(cpu)) print(`| ${what} | ${millis} |`);

const { values } = parseArgs({ options: { home: { type: 'string' } } });
const home = values.home ?? mkdtempSync(join(tmpdir(), 'sanad-schema-'));
const env = { ...process.env, SANAD_HOME: home, PORT: '0', SANAD_LOG_LEVEL: 'warn' };
const server = spawn(process.execPath, [program, 'start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const url = await addressOf(server);
  const before = await probes(url, sleep(QUIET_MILLIS));
  const during = await probes(url, loadNewWords(url));
  print('\n| probes of /healthz | number | median ms | 99 % ms | longest ms |\n|---|---|---|---|---|');
  row('before', before);
  row('while new words are loaded', during);
} finally {
  server.kill('SIGTERM');
  await new Promise((done) => server.once('close', done));
  if (values.home === undefined) rmSync(home, { recursive: true, force: true });
}

async function addressOf(child) {
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
    const [, url] = /GraphQL\s+(http:\S+)\/graphql/.exec(output) ?? [];
    if (url !== undefined && output.includes('Ctrl-C')) return url;
  }
  throw new Error(`The server ended before it was ready:\n${output}`);
}

async function loadNewWords(url) {
  const load = spawn(process.execPath, [program, 'load', dossier], { cwd: root, env, stdio: 'inherit' });
  const code = await new Promise((done) => load.once('close', done));
  if (code !== 0) throw new Error(`sanad load ended with ${code}`);
  const query = '{ person: __type(name: "Person") { fields { name } } }';
  for (let isServed = false; !isServed; await sleep(100)) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = await response.json();
    isServed = data.person.fields.some(({ name }) => name === NEW_FIELD);
  }
  await sleep(AFTER_MILLIS);
}

/** How long each probe waited, until something has ended. */
async function probes(url, until) {
  const state = { isOver: false };
  const ended = until.finally(() => (state.isOver = true));
  const agent = new Agent({ keepAlive: true });
  const waits = [];
  while (!state.isOver) {
    const began = performance.now();
    await new Promise((done, fail) => {
      get(`${url}/healthz`, { agent }, (response) => response.resume().once('end', done)).once('error', fail);
    });
    waits.push(performance.now() - began);
    await sleep(Math.max(0, EVERY_MILLIS - (performance.now() - began)));
  }
  agent.destroy();
  await ended;
  return waits.toSorted((a, b) => a - b);
}

function row(what, waits) {
  const at = (share) => (waits[Math.min(waits.length - 1, Math.floor(share * waits.length))] ?? 0).toFixed(1);
  print(`| ${what} | ${waits.length} | ${at(0.5)} | ${at(0.99)} | ${at(1)} |`);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
