/**
 * What a snapshot takes for each entity, relation and claim: built of the entities alone, with one claim for
 * each relation, and of all. What each has more than the one before is divided by how many more it holds.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { statement } from '../../dist/db/statements.js';
import { buildSnapshot } from '../../dist/graph/snapshot/build.js';

export async function snapshotMemory(database, { entities, relations, claims }) {
  // Once for nothing: code that is compiled on the way is no part of a snapshot.
  await built(database, { relations: () => true, claims: () => true });
  const alone = await built(database, { relations: () => false, claims: () => false });
  const one = await built(database, { relations: () => true, claims: (id) => id.endsWith('-0') });
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

/** Statements of columns, by what they tell of; the rest is told whole. */
const COLUMNS = new Map([
  ['graph/relations', 'relations'],
  ['graph/claims', 'claims'],
]);
const OF_CLAIMS = ['graph/claim-ends', 'graph/claim-speakers', 'graph/claim-documents'];

/** @param kept which relations and claims the snapshot is told of */
async function built(database, kept) {
  const columns = new Map([...COLUMNS].map(([name, kind]) => [statement(name), kept[kind]]));
  const ofClaims = new Set(OF_CLAIMS.map((name) => statement(name)));
  const nodes = new Set();
  const filtered = {
    bookmark: () => database.bookmark(),
    readMany: (...question) => database.readMany(...question),
    readEach: async (cypher, keep, options) => {
      const passes = columns.get(cypher);
      const tell = (row) => {
        if (passes !== undefined) {
          const part = only(row, (index) => passes(row.id?.[index]));
          for (const node of part.node ?? []) nodes.add(node);
          if ((part.node ?? part.to).length > 0) keep(part);
        } else if (ofClaims.has(cypher)) {
          keep(Array.isArray(row.claim) ? only(row, (index) => nodes.has(row.claim[index])) : row);
        } else keep(row);
      };
      await database.readEach(cypher, tell, options);
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

/** A row of columns without some of its places. */
function only(row, passes) {
  return Object.fromEntries(
    Object.entries(row).map(([name, column]) => [
      name,
      Array.isArray(column) ? column.filter((_value, index) => passes(index)) : column,
    ]),
  );
}

async function settled() {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc();
    await wait(50);
  }
  return process.memoryUsage();
}
