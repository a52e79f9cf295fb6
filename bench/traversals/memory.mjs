/**
 * What a snapshot takes for each entity, relation and claim: built of the entities alone, with one claim for
 * each relation, and of all. What each has more than the one before is divided by how many more it holds.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { statement } from '../../dist/db/statements.js';
import { buildSnapshot } from '../../dist/snapshot/build.js';

export async function snapshotMemory(database, { entities, relations, claims }) {
  // Once for nothing: code that is compiled on the way is no part of a snapshot.
  await built(database, { relations: () => true, claims: () => true });
  const alone = await built(database, { relations: () => false, claims: () => false });
  const one = await built(database, { relations: () => true, claims: ({ id }) => id.endsWith('-0') });
  const whole = await built(database, { relations: () => true, claims: () => true });
  const claim = (whole.bytes - one.bytes) / (claims - relations);
  return {
    bytes: whole.bytes,
    arrayBytes: whole.arrayBytes,
    peakBytes: whole.peakBytes,
    each: {
      entities: alone.bytes / entities,
      relations: (one.bytes - alone.bytes) / relations - claim,
      claims: claim,
    },
  };
}

/** @param kept which rows the snapshot is told of */
async function built(database, kept) {
  const [relations, claims] = [statement('graph/relations'), statement('graph/claims')];
  const filtered = {
    bookmark: () => database.bookmark(),
    readMany: async (cypher, ...rest) => {
      const rows = await database.readMany(cypher, ...rest);
      if (cypher === relations) return rows.filter(kept.relations);
      return cypher === claims ? rows.filter(kept.claims) : rows;
    },
  };
  const before = await settled();
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  const rss = process.memoryUsage.rss();
  const snapshot = await buildSnapshot(filtered);
  clearInterval(timer);
  const after = await settled();
  // Asked here, so that it lives until now.
  await snapshot.counts();
  return {
    bytes: after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers,
    arrayBytes: after.arrayBuffers - before.arrayBuffers,
    peakBytes: Math.max(peak, process.memoryUsage.rss()) - rss,
  };
}

async function settled() {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc();
    await wait(50);
  }
  return process.memoryUsage();
}
