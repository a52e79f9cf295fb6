/**
 * Measures the speed of requests as ratios within one run: Sanad's server over HTTP, compared with the nearest Cypher through the
 * raw driver and with the peer, a plain Apollo and @neo4j/graphql server. `npm run bench -- --relations 10000,100000`;
 * bench/README.md explains the tables.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { InvariantError } from '../../dist/errors.js';
import { DEFAULT_HOME, openDataset } from './dataset.mjs';
import { KINDS } from './kinds.mjs';
import { measureLatency } from './latency.mjs';
import { measureRebuild } from './rebuild.mjs';
import { startPeer, startSanad } from './server.mjs';
import * as tables from './tables.mjs';
import { measureBackToBack, measureThroughput } from './throughput.mjs';

/** A graph with more relations needs a larger heap of Neo4j than the one that Sanad sets. */
const LARGE_RELATIONS = 300_000;
const BUILD = fileURLToPath(new URL('build.mjs', import.meta.url));

const { values } = parseArgs({
  allowNegative: true,
  options: {
    relations: { type: 'string', default: '100000' },
    questions: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '7' },
    builds: { type: 'string', default: '3' },
    /** Also measure the memory of a snapshot, with four more builds. */
    memory: { type: 'boolean', default: true },
    slices: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    /** The kinds whose requests per second are measured. */
    throughput: { type: 'string', default: 'path;neighborhood, depth 1' },
    kinds: { type: 'string', default: KINDS.map(({ name }) => name).join(';') },
    home: { type: 'string', default: DEFAULT_HOME },
    keep: { type: 'boolean', default: false },
    /** The heap of the server in megabytes. */
    heap: { type: 'string', default: '8192' },
    profile: { type: 'string' },
  },
});
const [questions, rounds, builds, slices, seconds, heap] = [
  values.questions,
  values.rounds,
  values.builds,
  values.slices,
  values.seconds,
  values.heap,
].map(Number);
const chosen = (names) => KINDS.filter(({ name }) => names.split(';').includes(name));

const startedAt = performance.now();
const log = (text) =>
  process.stderr.write(`${((performance.now() - startedAt) / 1_000).toFixed(0).padStart(5)} s  ${text}\n`);
let loggedAt = 0;
const logThrottled = (text) => {
  if (performance.now() - loggedAt < 5_000 || text.trim() === '') return;
  loggedAt = performance.now();
  log(text);
};

const runs = [];
for (const relations of values.relations.split(',').map(Number)) {
  log(`${relations} relations`);
  runs.push({ relations, latencies: await measureSize(relations) });
}
tables.printGrowth(runs);

async function measureSize(relations) {
  const neo4jHeap = relations > LARGE_RELATIONS ? 2_048 : 512;
  const dataset = await openDataset(
    { home: resolve(values.home), relations, keep: values.keep, heap: neo4jHeap },
    log,
    logThrottled,
  );
  try {
    tables.printDataset(dataset);
    if (builds > 0) {
      log(
        `building snapshots: ${values.memory ? 'four to measure memory' : 'one to warm up'}, ${builds} to measure time`,
      );
      tables.printBuild(dataset.counts, await measureBuilds(dataset));
    }
    return await measureServers(dataset);
  } finally {
    await dataset.stop();
  }
}

async function measureBuilds({ address, counts }) {
  const order = JSON.stringify({ address, counts, builds, memory: values.memory });
  const child = spawn(process.execPath, ['--expose-gc', `--max-old-space-size=${heap}`, BUILD, order], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new InvariantError(`Building snapshots failed with exit code ${code}.`);
  return JSON.parse(text);
}

async function measureServers(dataset) {
  const { address, sizes } = dataset;
  log('starting the servers');
  const node = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
  const ours = await startSanad(dataset, { heap, node });
  const peer = await startPeer(dataset).catch(async (/** @type {unknown} */ error) => await stopped(ours, error));
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password));
  const read = async (cypher, parameters) =>
    (await driver.executeQuery(cypher, parameters, { routing: 'READ', database: 'neo4j' })).records;
  try {
    log('a write, and how the server follows it');
    tables.printRebuild(await measureRebuild(dataset, ours));
    const latencies = new Map();
    tables.printLatencyHead();
    for (const kind of chosen(values.kinds)) {
      log(kind.name);
      const measured = await measureLatency(
        kind,
        { sizes, ours: ours.url, peer: peer.url, read },
        { questions, rounds },
      );
      tables.printLatency(kind, measured);
      latencies.set(kind.name, measured.millis[0]);
    }
    const parties = (kind) => [
      { url: ours.url, query: kind.query, pids: [ours.pid] },
      { url: peer.url, query: kind.peerQuery, pids: [peer.pid, dataset.pid] },
    ];
    tables.printBackToBackHead();
    for (const kind of chosen(values.throughput)) {
      log(`${kind.name}, back to back`);
      tables.printBackToBack(kind, await measureBackToBack(kind, sizes, parties(kind), { slices, seconds }));
    }
    tables.printThroughputHead();
    for (const kind of chosen(values.throughput)) {
      log(`${kind.name}, at 20 connections`);
      tables.printThroughput(kind, await measureThroughput(kind, sizes, parties(kind), { slices, seconds }));
    }
    return latencies;
  } finally {
    await driver.close();
    await peer.stop();
    await ours.stop();
  }
}

async function stopped(server, error) {
  await server.stop();
  throw error;
}
