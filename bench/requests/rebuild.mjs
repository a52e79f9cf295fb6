/**
 * Measures the cost of a write for the running server: the time until it answers from the new state, its memory, and the slowest
 * answer in the meantime.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Database } from '../../dist/db/database.js';
import { InvariantError } from '../../dist/errors.js';
import { DOSSIER } from '../traversals/graph.mjs';
import { ask, bodyOf } from './client.mjs';
import { forgetPeak, memoryOf } from './server.mjs';

const PAUSE_MILLIS = 5;
const LIMIT_MILLIS = 900_000;

export async function measureRebuild({ address }, { url, pid }) {
  const body = bodyOf('{ stats { claims } }', {});
  const readAt = async () => (await ask(url, body)).extensions.sanad.readAt;
  const before = await readAt();
  const { resident } = await memoryOf(pid);
  await forgetPeak(pid);
  await touch(address);
  const startedAt = performance.now();
  let slowest = 0;
  for (;;) {
    const requestedAt = performance.now();
    const after = await readAt();
    slowest = Math.max(slowest, performance.now() - requestedAt);
    if (after !== before) break;
    if (requestedAt - startedAt > LIMIT_MILLIS) {
      throw new InvariantError(`The server did not follow a write within ${LIMIT_MILLIS} ms.`);
    }
    await wait(PAUSE_MILLIS);
  }
  const { peak } = await memoryOf(pid);
  return {
    seconds: (performance.now() - startedAt) / 1_000,
    resident,
    growth: peak - resident,
    slowestMillis: slowest,
  };
}

async function touch(address) {
  const database = Database.open(address);
  try {
    await database.write(async (tx) => {
      await tx.run('MATCH (d:Dossier {id: $id}) SET d.touched = timestamp()', { id: DOSSIER.id });
    });
  } finally {
    await database.close();
  }
}
