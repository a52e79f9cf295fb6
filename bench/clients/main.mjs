/**
 * Many clients with heavy requests at once, and beside them a few with light ones: who is answered, who is refused, and how long
 * light requests, /healthz and /readyz take. It is bounded in count and time, and ends by itself. See bench/README.md.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { clientOf } from './client.mjs';
import { HEAVY, LIGHT } from './queries.mjs';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    home: { type: 'string' },
    program: { type: 'string', default: resolve(import.meta.dirname, '../../dist/cli/sanad.js') },
    only: { type: 'string' },
  },
});
const seconds = Math.min(300, Number(values.seconds));
const clients = Math.min(200, Number(values.clients));
const heavy = HEAVY.filter(({ kind }) => values.only === undefined || kind === values.only);
/** Requests of one client after which it ends, whatever the time. */
const MOST_REQUESTS = 20_000;
const LONGEST_PAUSE_MILLIS = 5_000;

const home = values.home ?? mkdtempSync(join(tmpdir(), 'sanad-load-'));
const server = await startServer();
try {
  for (const { query } of [...heavy, ...LIGHT]) await report('alone', query);
  await load();
} finally {
  server.child.kill('SIGTERM');
  await new Promise((done) => server.child.once('close', done));
  if (values.home === undefined) rmSync(home, { recursive: true, force: true });
}

async function report(what, query) {
  const client = clientOf(server.url);
  await client.ask(query);
  const { millis, status, code } = await client.ask(query);
  print(`${what}: ${millis.toFixed(0)} ms, ${status} ${code ?? ''} ${query.slice(0, 70)}`);
  client.close();
}

async function load() {
  const endsAt = performance.now() + seconds * 1_000;
  const isOver = (count) => performance.now() > endsAt || count >= MOST_REQUESTS;
  const codes = new Map();
  const messages = new Map();
  const completed = Array.from({ length: clients }, () => 0);
  const byKind = new Map();
  const heavyClient = async (index) => {
    const client = clientOf(server.url);
    for (let count = 0; !isOver(count); count += 1) {
      const { kind, query } = heavy[(index + count) % heavy.length];
      const { status, code, message, retryAfter } = await client.ask(query);
      const result = code ?? String(status);
      codes.set(result, (codes.get(result) ?? 0) + 1);
      if (message !== undefined) messages.set(code, message);
      if (result === '200' && performance.now() < endsAt) {
        completed[index] += 1;
        byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
      }
      if (status === 429 || status === 503 || status === 0) {
        await sleep(Math.min(LONGEST_PAUSE_MILLIS, Math.max(100, retryAfter * 1_000)));
      }
    }
    client.close();
  };
  const times = new Map([...LIGHT.map(({ name }) => [name, []]), ['/healthz', []], ['/readyz', []]]);
  const faults = [];
  const regular = async (name, ask, pauseMillis) => {
    const client = clientOf(server.url);
    for (let count = 0; !isOver(count); count += 1) {
      const answer = await ask(client);
      times.get(name).push(answer.millis);
      if (answer.status !== 200 || answer.code !== undefined) {
        faults.push(`${name}: ${answer.status} ${answer.code ?? ''}`);
      }
      await sleep(pauseMillis);
    }
    client.close();
  };
  await Promise.all([
    ...completed.map(async (_, index) => await heavyClient(index)),
    ...LIGHT.map(async ({ name, query }) => await regular(name, async (client) => await client.ask(query), 100)),
    regular('/healthz', async (client) => await client.get('/healthz'), 50),
    regular('/readyz', async (client) => await client.get('/readyz'), 200),
  ]);
  const sum = completed.reduce((a, b) => a + b, 0);
  print(`\n${clients} clients, ${seconds} s: ${((sum / seconds) * 60).toFixed(0)} heavy requests a minute`);
  print(
    `by kind: ${JSON.stringify(Object.fromEntries(byKind))}; for each client ${Math.min(...completed)} to ${Math.max(...completed)}`,
  );
  print(`results of heavy requests: ${JSON.stringify(Object.fromEntries(codes))}`);
  for (const [code, message] of messages) print(`  ${code}: ${message}`);
  print('\n| light | number | p50 ms | p99 ms | longest ms |\n|---|---|---|---|---|');
  for (const [name, all] of times) {
    const sorted = all.toSorted((a, b) => a - b);
    const at = (share) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
    print(`| ${name} | ${all.length} | ${at(0.5)} | ${at(0.99)} | ${at(1)} |`);
  }
  print(`faults of light requests: ${faults.length} ${[...new Set(faults)].join('; ')}`);
  await printLag();
}

/** How late the event loop was, as the server itself measures it since the last look at its metrics: a turn ends at most so late. */
async function printLag() {
  const client = clientOf(server.url);
  const { status, text } = await client.get('/metrics');
  client.close();
  if (status !== 200) return;
  const lag = (name) => {
    const [, late] = new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)$`, 'm').exec(text) ?? [];
    return (Number(late) * 1_000).toFixed(0);
  };
  print(`event loop, late by: p50 ${lag('p50')} ms, p99 ${lag('p99')} ms, at most ${lag('max')} ms`);
}

async function startServer() {
  const env = { ...process.env, NODE_ENV: 'production', SANAD_HOME: home, PORT: '0', SANAD_LOG_LEVEL: 'warn' };
  const cwd = resolve(values.program, '../../..');
  // As a user starts it: its first line has options of Node.
  const child = spawn(values.program, ['start'], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
    const [, url] = /GraphQL\s+(http:\S+)\/graphql/.exec(output) ?? [];
    if (url !== undefined && output.includes('Ctrl-C')) return { child, url };
  }
  throw new Error(`The server ended before it was ready:\n${output}`);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
