/** Prints the measurements as tables in Markdown. */
import { p50, p95 } from './latency.mjs';

const MEGABYTE = 1_048_576;

export function print(text = '') {
  process.stdout.write(`${text}\n`);
}

export function printDataset({ counts, storeBytes, millis, memory }) {
  print(`\n### ${counts.relations} relations, ${counts.entities} entities, ${counts.claims} claims\n`);
  print(
    `Drawn in ${seconds(millis.draw)}, imported in ${seconds(millis.import)}, indexed in ${seconds(millis.indexes)}. ` +
      `The store takes ${mb(storeBytes)}, the page cache ${memory.pageCache} MB, Neo4j's heap ${memory.heap} MB.\n`,
  );
}

export function printBuild({ relations, claims }, { memory, seconds: all }) {
  const fastest = Math.min(...all);
  print(
    `Build: ${fastest.toFixed(2)} s (fastest of ${all.length}): ${perSecond(relations, fastest)} relations and ${perSecond(claims, fastest)} claims a second. Builds in turn: ${all.map((each) => each.toFixed(2)).join(', ')} s.`,
  );
  if (memory === undefined) return;
  const { bytes, arrayBytes, peakBytes, each } = memory;
  print(
    `\nMemory: ${mb(bytes)}, ${mb(arrayBytes)} of it in typed arrays, ${mb(peakBytes)} at most while it was built. ` +
      `Bytes each: entity ${each.entities.toFixed(0)}, relation ${each.relations.toFixed(0)}, claim ${each.claims.toFixed(0)}.`,
  );
}

export function printRebuild({ seconds: taken, resident, growth, slowestMillis }) {
  print(
    `After a write the server followed in ${taken.toFixed(1)} s; it held ${mb(resident)} and grew by ${mb(growth)} at most; ` +
      `the slowest small answer meanwhile took ${ms(slowestMillis)}.\n`,
  );
}

export function printLatencyHead() {
  print(
    '| question | Sanad p50 | p95 | raw driver p50 | p95 | peer p50 | p95 | peer ÷ Sanad | driver ÷ Sanad | equal size | difference of the Cypher answer |',
  );
  print('|---|---|---|---|---|---|---|---|---|---|---|');
}

export function printLatency({ name, differs }, { millis: [ours, raw, peer], equal, compared }) {
  const pair = (all) => (all.length === 0 ? '– | –' : `${ms(p50(all))} | ${ms(p95(all))}`);
  const ratio = (all) => (all.length === 0 ? '–' : times(p50(all) / p50(ours)));
  const agree = compared === 0 ? '–' : `${equal} of ${compared}`;
  print(
    `| ${name} | ${pair(ours)} | ${pair(raw)} | ${pair(peer)} | ${ratio(peer)} | ${ratio(raw)} | ${agree} | ${differs} |`,
  );
}

export function printThroughputHead() {
  print(
    '\n| at 20 connections | Sanad, requests/s | peer, requests/s | Sanad ÷ peer | CPU a request: Sanad | peer and Neo4j | ratio |',
  );
  print('|---|---|---|---|---|---|---|');
}

export function printThroughput({ name }, [ours, peer]) {
  print(
    `| ${name} | ${ours.perSecond.toFixed(0)} | ${peer.perSecond.toFixed(0)} | ${times(ours.perSecond / peer.perSecond)} | ` +
      `${ms(ours.cpuMillis)} | ${ms(peer.cpuMillis)} | ${times(peer.cpuMillis / ours.cpuMillis)} |`,
  );
}

export function printBackToBackHead() {
  print('\n| back to back, one connection | Sanad p50 | p95 | peer p50 | p95 | peer ÷ Sanad |');
  print('|---|---|---|---|---|---|');
}

export function printBackToBack({ name }, [ours, peer]) {
  const cells = [p50(ours), p95(ours), p50(peer), p95(peer)].map(ms);
  print(`| ${name} | ${cells.join(' | ')} | ${times(p50(peer) / p50(ours))} |`);
}

/** @param runs one for each size, with the latencies of each kind */
export function printGrowth(runs) {
  if (runs.length < 2) return;
  print(
    `\n### Growth\n\n| question, p50 over HTTP | ${runs.map(({ relations }) => relations).join(' | ')} | last ÷ first |`,
  );
  print(`|---|${runs.map(() => '---|').join('')}---|`);
  for (const [name] of runs[0].latencies) {
    const all = runs.map(({ latencies }) => p50(latencies.get(name)));
    print(`| ${name} | ${all.map(ms).join(' | ')} | ${times(all.at(-1) / all[0])} |`);
  }
}

function perSecond(count, taken) {
  return Math.round(count / taken);
}

function seconds(millis) {
  return `${(millis / 1_000).toFixed(0)} s`;
}

function ms(millis) {
  return `${millis < 10 ? millis.toFixed(2) : millis.toFixed(0)} ms`;
}

function times(ratio) {
  return `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)} ×`;
}

function mb(bytes) {
  return `${(bytes / MEGABYTE).toFixed(0)} MB`;
}
