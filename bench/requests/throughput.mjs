/** Requests back to back, ours and the peer's, in slices that take turns: how many a second at many connections, how long each on one. */
import { readFile } from 'node:fs/promises';
import autocannon from 'autocannon';
import { median } from '../traversals/measure.mjs';
import { questionsOf } from '../traversals/questions.mjs';
import { InvariantError } from '../../dist/errors.js';
import { bodyOf, post } from './client.mjs';

const CONNECTIONS = 20;
const QUESTIONS = 50;
/** Linux counts the time of processes in hundredths of a second. */
const TICK_MILLIS = 10;

/** @param parties each with its `url`, `query`, and the `pids` that work for it */
export async function measureThroughput(kind, sizes, parties, { slices, seconds }) {
  const found = parties.map(() => ({ perSecond: [], cpuMillis: [] }));
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
      found[which].perSecond.push(answered.average);
      found[which].cpuMillis.push(((await cpuMillisOf(pids)) - before) / answered.total);
    }
  }
  return found.map(({ perSecond, cpuMillis }) => ({ perSecond: median(perSecond), cpuMillis: median(cpuMillis) }));
}

/** One request after another on one connection: no other server comes between, which would empty the processor's caches. */
export async function measureBackToBack(kind, sizes, parties, { slices, seconds }) {
  const found = parties.map(() => []);
  for (let slice = -1; slice < slices; slice += 1) {
    for (const [which, { url, query }] of parties.entries()) {
      const bodies = questionsOf(sizes, QUESTIONS, kind.hubs).map((question) =>
        bodyOf(query, kind.variables(question)),
      );
      const ends = performance.now() + seconds * 1_000;
      for (let index = 0; performance.now() < ends; index += 1) {
        const began = performance.now();
        await post(url, bodies[index % bodies.length]);
        if (slice >= 0) found[which].push(performance.now() - began);
      }
    }
  }
  return found;
}

/** The processor time that processes have taken so far; on Linux alone, elsewhere not a number. */
async function cpuMillisOf(pids) {
  let millis = 0;
  for (const pid of pids) {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // After the name, which may hold anything: the 12th and 13th field are user and system time.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    millis += (Number(fields[11]) + Number(fields[12])) * TICK_MILLIS;
  }
  return millis;
}
