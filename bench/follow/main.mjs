/**
 * Measures how a server follows loads that change few claims of a large graph: the time until an answer shows the new state, the memory of the
 * server, and light answers meanwhile; a restart after these loads; and beside it a write that no record covers.
 * `npm run bench:follow -- --relations 100000`.
 */
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Database } from '../../dist/db/database.js';
import { loadDossier } from '../../dist/dossier/load/load-dossier.js';
import { silent } from '../../dist/progress.js';
import { ask, bodyOf } from '../requests/client.mjs';
import { DEFAULT_HOME, openDataset } from '../requests/dataset.mjs';
import { measureRebuild } from '../requests/rebuild.mjs';
import { forgetPeak, memoryOf, startSanad } from '../requests/server.mjs';
import { actorId } from '../traversals/graph.mjs';
import { median, quantile } from '../traversals/measure.mjs';
import { writeChanges } from './dossier.mjs';

const LARGE_RELATIONS = 300_000;
const PAUSE_MILLIS = 5;
const WARMING_MILLIS = 30_000;
/** After the new state is answered, for the memory to settle. */
const SETTLE_MILLIS = 3_000;
const GOALS = { seconds: 2, growth: 0.1, p99Millis: 100, restartSeconds: 10 };

const { values } = parseArgs({
  allowNegative: true,
  options: {
    relations: { type: 'string', default: '100000' },
    claims: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
    home: { type: 'string', default: DEFAULT_HOME },
    keep: { type: 'boolean', default: false },
    /** Also measure a write that no record covers: it reads the whole graph. */
    whole: { type: 'boolean', default: true },
    heap: { type: 'string', default: '8192' },
    restarts: { type: 'string', default: '3' },
  },
});
const [claims, rounds, restarts] = [values.claims, values.rounds, values.restarts].map(Number);
const startedAt = performance.now();
const log = (text) =>
  process.stderr.write(`${((performance.now() - startedAt) / 1_000).toFixed(0).padStart(5)} s  ${text}\n`);

/** The light requests. */
const STATS = bodyOf('{ stats { claims } }', {});
const PATH = bodyOf('query ($from: ID!, $to: ID!) { path(from: $from, to: $to) { length } }', {
  from: actorId(60),
  to: actorId(61),
});

for (const relations of values.relations.split(',').map(Number)) await measureSize(relations);

async function measureSize(relations) {
  const heap = relations > LARGE_RELATIONS ? 2_048 : 512;
  const dataset = await openDataset({ home: resolve(values.home), relations, keep: values.keep, heap }, log, () => {});
  const database = Database.open(dataset.address);
  const folder = join(dataset.folder, 'changes');
  let server;
  try {
    const load = async (round) => {
      await writeChanges(folder, dataset.sizes, { claims, round });
      await loadDossier(database, folder, silent, { by: 'bench' });
    };
    log('the first load of the dossier that changes');
    await load(0);
    await load(1);
    server = await startSanad(dataset, { heap: Number(values.heap) });
    // The server lets Neo4j plan its statements after five seconds. Meanwhile its heap grows to what the requests need.
    log('warming up the server');
    await requestUntil(server, performance.now() + WARMING_MILLIS);
    log('rounds');
    const measured = [];
    for (let round = 0; round <= rounds; round += 1) {
      measured.push(await measureRound(server, async () => await load(2 + round)));
      log(`round ${round}: ${JSON.stringify(measured.at(-1))}`);
    }
    // The first round compiles code.
    printTable(relations, dataset.counts, measured);
    const started = [];
    for (let restart = 0; restart < restarts; restart += 1) {
      await server.stop();
      server = undefined;
      const begunAt = performance.now();
      server = await startSanad(dataset, { heap: Number(values.heap) });
      await askLight(server);
      started.push({ seconds: (performance.now() - begunAt) / 1_000, ...(await renewalsOf(server)) });
      log(`restart ${restart}: ${JSON.stringify(started.at(-1))}`);
    }
    printRestarts(started);
    if (values.whole) printWhole(await measureRebuild(dataset, server));
  } finally {
    await server?.stop();
    await database.close();
    await dataset.stop();
  }
}

async function requestUntil({ url }, end) {
  while (performance.now() < end) {
    await askLight({ url });
    await wait(PAUSE_MILLIS);
  }
}

async function askLight({ url }) {
  for (const body of [STATS, PATH]) await ask(url, body);
}

/** How many snapshots a server has made from the one before, and how many from the whole graph. */
async function renewalsOf({ url }) {
  const text = await (await fetch(new URL('/metrics', url))).text();
  const count = (way) =>
    Number(new RegExp(`^sanad_snapshot_renewals_total\\{[^}]*"${way}"[^}]*\\} (\\d+)`, 'm').exec(text)?.[1]);
  return { followed: count('followed'), read: count('read') };
}

/** Requests light answers until one shows the new state, and for a while after that. */
async function measureRound({ url, pid }, load) {
  const { claims: before } = (await ask(url, STATS)).data.stats;
  const { resident } = await memoryOf(pid);
  await forgetPeak(pid);
  const millis = [];
  let loadedAt;
  const loading = load().then(() => (loadedAt = performance.now()));
  let seenAt;
  while (seenAt === undefined || performance.now() - seenAt < SETTLE_MILLIS) {
    for (const body of [STATS, PATH]) {
      const requestedAt = performance.now();
      const { data } = await ask(url, body);
      millis.push(performance.now() - requestedAt);
      if (body === STATS && data.stats.claims !== before) seenAt ??= performance.now();
    }
    await wait(PAUSE_MILLIS);
  }
  await loading;
  const memory = await memoryOf(pid);
  return {
    seconds: Math.max(0, seenAt - loadedAt) / 1_000,
    resident,
    after: memory.resident,
    growth: memory.peak / resident - 1,
    p99Millis: quantile(millis, 0.99),
    slowestMillis: Math.max(...millis),
    answers: millis.length,
  };
}

function printTable(relations, counts, [beginning, ...measured]) {
  const most = (name) => Math.max(...measured.map((round) => round[name]));
  const middle = (name) => median(measured.map((round) => round[name]));
  const [first, last] = [measured[0], measured.at(-1)];
  print(
    `\n**${relations} relations**, ${counts.claims} claims; ${measured.length} loads that each change ${claims} claims\n`,
  );
  print('| measure | value | goal | met |\n|---|---|---|---|');
  row(
    'an answer shows the new state after, s: median (most)',
    `${middle('seconds').toFixed(2)} (${most('seconds').toFixed(2)})`,
    `${GOALS.seconds}`,
    most('seconds') <= GOALS.seconds,
  );
  row(
    'the first time after the start, s',
    beginning.seconds.toFixed(2),
    `${GOALS.seconds}`,
    beginning.seconds <= GOALS.seconds,
  );
  row(
    'resident memory before the first load and after the last, MB',
    `${mb(first.resident)} to ${mb(last.after)}`,
    `+${GOALS.growth * 100} %`,
    last.after / first.resident - 1 <= GOALS.growth,
  );
  row(
    'most growth of resident memory during a load',
    `${(most('growth') * 100).toFixed(1)} %`,
    `${GOALS.growth * 100} %`,
    most('growth') <= GOALS.growth,
  );
  row(
    'light answers meanwhile, p99 (slowest), ms',
    `${most('p99Millis').toFixed(0)} (${most('slowestMillis').toFixed(0)})`,
    `${GOALS.p99Millis}`,
    most('p99Millis') <= GOALS.p99Millis,
  );
}

function printRestarts(started) {
  const seconds = started.map((each) => each.seconds);
  const most = Math.max(...seconds);
  const isRead = started.some(({ read }) => read !== 0);
  row(
    `a start after these loads answers after, s: median (most)${isRead ? '; the whole graph was read' : ''}`,
    `${median(seconds).toFixed(1)} (${most.toFixed(1)})`,
    `${GOALS.restartSeconds}`,
    most <= GOALS.restartSeconds,
  );
}

function row(what, value, goal, isMet) {
  print(`| ${what} | ${value} | ${goal} | ${isMet ? 'yes' : 'no'} |`);
}

function printWhole({ seconds, resident, growth, slowestMillis }) {
  print(
    `\nA write that no record covers: a new state after ${seconds.toFixed(1)} s; resident ${mb(resident)} MB, at most ${mb(growth)} MB more; the slowest light answer took ${slowestMillis.toFixed(0)} ms.`,
  );
}

function mb(bytes) {
  return (bytes / 1_048_576).toFixed(0);
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
