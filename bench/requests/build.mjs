/**
 * Builds snapshots in a separate process and prints JSON: the seconds of each build and, if requested, the bytes of a snapshot and
 * the peak while it was built.
 * `node --expose-gc build.mjs '{"address": …, "counts": …, "builds": 3, "memory": true}'`
 */
import { Database } from '../../dist/db/database.js';
import { buildSnapshot } from '../../dist/graph/snapshot/build.js';
import { snapshotMemory } from '../traversals/memory.mjs';

const { address, counts, builds, memory: isMeasured } = JSON.parse(process.argv[2]);
const database = Database.open(address);
try {
  const memory = isMeasured ? await snapshotMemory(database, counts) : undefined;
  // The first build also compiles code, so it is not measured.
  if (!isMeasured) await buildSnapshot(database);
  const seconds = [];
  for (let build = 0; build < builds; build += 1) {
    globalThis.gc();
    const startedAt = performance.now();
    await buildSnapshot(database);
    seconds.push((performance.now() - startedAt) / 1_000);
  }
  process.stdout.write(JSON.stringify({ memory, seconds }));
} finally {
  await database.close();
}
