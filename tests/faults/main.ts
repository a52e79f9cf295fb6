/**
 * Shows each fault of the database on loopback, once: what clients see meanwhile, when the server notices, and when it is back. It takes
 * about three minutes, and fails if `/healthz` or a traversal fails, if a lookup fails by an internal error, if a fault is not noticed,
 * or if the server is not back by itself. `npm run test:faults -- cut` shows the faults whose names begin with `cut`.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '../../src/db/database.ts';
import { maybeLiveHold } from '../../src/db/local/hold.ts';
import { keepLocalNeo4j, whileWriting } from '../../src/db/local/index.ts';
import { layoutOf } from '../../src/db/local/layout.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { silent } from '../../src/progress.ts';
import { limitFiles } from '../support/file-limit.ts';
import { newTestHome, testSettings } from '../support/local.ts';
import { FROZEN, serveOver } from '../support/server.ts';
import { until } from '../support/until.ts';
import { countOpenMetrics } from './check-open-metrics.ts';
import { FaultProxy, type ProxyMode } from './fault-proxy.ts';
import { isLookedUp, isReady, see, type Seen } from './seen.ts';

interface Fault {
  readonly name: string;
  readonly begin: () => Promise<void>;
  /** Absent: the server repairs it by itself. */
  readonly end?: () => Promise<void>;
  /** False: the database is late, but not away, so that the server stays ready. */
  readonly isNoticed: boolean;
}

/** How long each step may take. */
const WITHIN_MILLIS = 90_000;
/** How long a fault that is no reason to be away is watched. */
const WATCH_MILLIS = 8_000;

const home = await newTestHome();
const kept = await keepLocalNeo4j(testSettings(home), silent, (message) => process.stdout.write(`${message}\n`));
const { hostname, port } = new URL(kept.boltUri);
const proxy = new FaultProxy({ host: hostname, port: Number(port) });
await proxy.set('pass');
const address = { uri: kept.boltUri, username: kept.username, password: kept.password };
const database = Database.open(address);
await loadDossier(database, FROZEN, silent);
const server = await serveOver(
  { ...address, uri: `bolt://127.0.0.1:${proxy.port}` },
  { snapshotMaxAgeMillis: 500, requestDeadlineMillis: 10_000 },
);
const { url } = server;

const bySetting = (name: string, mode: ProxyMode, isNoticed = true): Fault => ({
  name,
  begin: async () => await proxy.set(mode),
  end: async () => await proxy.set('pass'),
  isNoticed,
});
const bySignal = (name: string, signal: NodeJS.Signals): Fault => ({
  name,
  begin: async () => void process.kill(await pidOfJava(), signal),
  isNoticed: true,
});
const FAULTS: readonly Fault[] = [
  bySetting('refused', 'refuse'),
  bySetting('slow: each packet 250 ms later', 'slow', false),
  bySetting('cut in the middle of each answer', 'cut'),
  bySetting('silent: accepts, and answers nothing', 'silent'),
  bySignal('killed (SIGKILL)', 'SIGKILL'),
  bySignal('frozen (SIGSTOP)', 'SIGSTOP'),
  { name: 'disk full', begin: fillDisk, isNoticed: true },
];

const lines: string[] = [];
const failures: string[] = [];
try {
  await untilBack();
  const [wanted = ''] = process.argv.slice(2);
  for (const fault of FAULTS.filter(({ name }) => name.startsWith(wanted))) lines.push(await show(fault));
  const response = await fetch(`${url}/metrics`);
  process.stdout.write(`/metrics: ${countOpenMetrics(await response.text())} metrics, read by prometheus_client\n`);
} catch (error) {
  failures.push(String(error));
} finally {
  await server.stop();
  proxy.close();
  await database.close();
  await kept.stop();
  await rm(home, { recursive: true, force: true });
}
process.stdout.write(
  [
    '| fault | `/healthz` | `/readyz` | lookup, at its beginning | lookup, later | traversal | noticed after | back after |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n'),
);
for (const failure of failures) process.stderr.write(`${failure}\n`);
if (failures.length > 0) process.stderr.write(`The log of the server:\n${server.log()}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function show({ name, begin, end, isNoticed }: Fault): Promise<string> {
  await begin();
  const began = performance.now();
  const first = see(url);
  const noticed = until(async () => !(await isReady(url)), isNoticed ? WITHIN_MILLIS : WATCH_MILLIS).then(
    () => secondsSince(began),
    () => undefined,
  );
  const noticedAfter = await noticed;
  const later = await see(url);
  const firstSeen = await first;
  const ended = end === undefined ? began : performance.now();
  await end?.();
  await untilBack();
  const backAfter = secondsSince(ended);
  if ((noticedAfter !== undefined) !== isNoticed) {
    failures.push(`${name}: expected ${isNoticed ? 'that the server notices it' : 'that the server stays ready'}.`);
  }
  for (const [when, { healthz, lookup, traversal }] of Object.entries({ first: firstSeen, later })) {
    if (!healthz.startsWith('200 ')) failures.push(`${name}, ${when}: /healthz gave ${healthz}.`);
    if (lookup.startsWith('INTERNAL')) failures.push(`${name}, ${when}: a lookup gave ${lookup}.`);
    if (!traversal.startsWith('OK ')) failures.push(`${name}, ${when}: a traversal gave ${traversal}.`);
  }
  process.stdout.write(
    `${name}: noticed after ${noticedAfter ?? '–'} s, back after ${backAfter} s${end === undefined ? ' by itself' : ''}\n`,
  );
  return rowOf(name, firstSeen, later, [
    noticedAfter === undefined ? 'stays ready' : `${noticedAfter} s`,
    `${backAfter} s${end === undefined ? ' of its beginning' : ''}`,
  ]);
}

function rowOf(name: string, first: Seen, { healthz, readyz, lookup, traversal }: Seen, times: string[]): string {
  return `| ${[name, healthz, readyz, first.lookup, lookup, traversal, ...times].join(' | ')} |`;
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1_000).toFixed(1);
}

/** It was noticed, and everything answers again. */
async function untilBack(): Promise<void> {
  await until(async () => (await isReady(url)) && (await isLookedUp(url)), WITHIN_MILLIS);
}

async function pidOfJava(): Promise<number> {
  const hold = await maybeLiveHold(layoutOf(home));
  if (hold?.phase !== 'ready') throw new TypeError('Neo4j does not run');
  return hold.java.pid;
}

/** Lets the transaction log grow by no more than this, and writes until Neo4j fails. */
async function fillDisk(): Promise<void> {
  const folder = join(layoutOf(home).dataFolder, 'transactions/neo4j');
  const sizes = await Promise.all((await readdir(folder)).map(async (file) => (await stat(join(folder, file))).size));
  limitFiles(await pidOfJava(), Math.max(...sizes) + 200_000);
  for (let n = 1; n < 100; n += 1) {
    try {
      await whileWriting(home, async () => {
        await database.write(
          async (tx) => await tx.run(`UNWIND range(1, 1000) AS n CREATE (:Filler {text: 'a long text ' + n})`),
        );
      });
    } catch {
      return;
    }
  }
  throw new TypeError('no write failed');
}
