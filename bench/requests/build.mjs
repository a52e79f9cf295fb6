/**
 * Builds snapshots in a process of its own and prints what they took, as JSON: seconds of each and, if asked, bytes that stay, bytes at most.
 * `node --expose-gc build.mjs '{"address": …, "counts": …, "builds": 3, "memory": true}'`
 */
import { Database } from '../../dist/db/database.js';
import { buildSnapshot } from '../../dist/graph/snapshot/build.js';
import { snapshotMemory } from '../traversals/memory.mjs';

const { address, counts, builds, memory: isMeasured } = JSON.parse(process.argv[2]);
const database = Database.open(address);
try {
  const memory = isMeasured ? await snapshotMemory(database, counts) : undefined;
  // Compiles what is compiled on the way.
  if (!isMeasured) await buildSnapshot(database);
  const seconds = [];
  for (let build = 0; build < builds; build += 1) {
    globalThis.gc();
    const begun = performance.now();
    await buildSnapshot(database);
    seconds.push((performance.now() - begun) / 1_000);
  }
  process.stdout.write(JSON.stringify({ memory, seconds }));
} finally {
  await database.close();
}
