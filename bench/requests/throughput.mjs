/**
 * Sends requests without pauses, to Sanad and to the peer in alternating slices of time. It measures the requests per second on many
 * connections, and the time of each request on one connection.
 */
import { readFile } from 'node:fs/promises';
import autocannon from 'autocannon';
import { median } from '../traversals/measure.mjs';
import { questionsOf } from '../traversals/questions.mjs';
import { InvariantError } from '../../dist/errors.js';
import { bodyOf, post } from './client.mjs';

const CONNECTIONS = 20;
const QUESTIONS = 50;
/** Linux counts the processor time of processes in hundredths of a second. */
const TICK_MILLIS = 10;

/** @param parties the servers, each with its `url`, its `query` and the `pids` of its processes */
export async function measureThroughput(kind, sizes, parties, { slices, seconds }) {
  const results = parties.map(() => ({ perSecond: [], cpuMillis: [] }));
  for (let slice = -1; slice < slices; slice += 1) {
    for (const [which, { url, query, pids }] of parties.entries()) {
      const requests = questionsOf(sizes, QUESTIONS, kind.hubs).map((question) => ({
        body: bodyOf(query, kind.variables(question)),
      }));
      const before = await cpuMillisOf(pids);
      const {
        requests: answered,
        non2xx,
        errors,
      } = await autocannon({
        url,
        requests,
        connections: CONNECTIONS,
        duration: seconds,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      if (non2xx + errors > 0) {
        throw new InvariantError(`${url}: ${non2xx} refused and ${errors} failed requests of ${kind.name}`);
      }
      // The first slice warms up.
      if (slice < 0) continue;
      results[which].perSecond.push(answered.average);
      results[which].cpuMillis.push(((await cpuMillisOf(pids)) - before) / answered.total);
    }
  }
  return results.map(({ perSecond, cpuMillis }) => ({ perSecond: median(perSecond), cpuMillis: median(cpuMillis) }));
}

/** Sends one request after another on one connection. Only one server works at a time, so that it keeps the processor's caches. */
export async function measureBackToBack(kind, sizes, parties, { slices, seconds }) {
  const results = parties.map(() => []);
  for (let slice = -1; slice < slices; slice += 1) {
    for (const [which, { url, query }] of parties.entries()) {
      const bodies = questionsOf(sizes, QUESTIONS, kind.hubs).map((question) =>
        bodyOf(query, kind.variables(question)),
      );
      const endsAt = performance.now() + seconds * 1_000;
      for (let index = 0; performance.now() < endsAt; index += 1) {
        const startedAt = performance.now();
        await post(url, bodies[index % bodies.length]);
        if (slice >= 0) results[which].push(performance.now() - startedAt);
      }
    }
  }
  return results;
}

/** The processor time of processes so far, in milliseconds. It works on Linux only; elsewhere it returns NaN. */
async function cpuMillisOf(pids) {
  let millis = 0;
  for (const pid of pids) {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // The name in parentheses may contain any character. After it, the 12th and 13th fields are user and system time.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    millis += (Number(fields[11]) + Number(fields[12])) * TICK_MILLIS;
  }
  return millis;
}
