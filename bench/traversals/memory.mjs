/**
 * Measures the memory of a snapshot for each entity, relation and claim. It builds three snapshots: of the entities alone, with one
 * claim for each relation, and of everything. The difference of two sizes is divided by the number of additional records.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { statement } from '../../dist/db/statements.js';
import { columnOf, SECTIONS, TEXT_RANGES } from '../../dist/graph/snapshot/layout.js';
import { buildSnapshot } from '../../dist/graph/snapshot/build.js';

export async function snapshotMemory(database, { entities, relations, claims }) {
  // The first build is not measured, because it also compiles code.
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

const ROWS_OF_RELATIONS = ['relations', 'neighbours', 'occasions'];
const ROWS_OF_CLAIMS = [
  ...['claims', 'withdrawals', 'drawnDays', 'otherClaims', 'attributions', 'speakers', 'sayings', 'reports'],
  ...['reportDocuments', 'originSets', 'originators', 'rivals', 'contents', 'participants', 'participations'],
  ...['plans', 'datings'],
];

/**
 * The bytes of the snapshot's sections for each relation and each claim, computed from their lengths, with the lists that claims share.
 * `id` is what the text part holds of a claim: its id and where it begins.
 */
export async function sectionBytes(snapshot) {
  const { relations, claims } = await snapshot.counts();
  const bytesOf = (sections) =>
    sections.reduce((all, section) => all + columnOf(snapshot.sections, section).byteLength, 0);
  const sum = (kinds) => bytesOf(SECTIONS.filter(({ rows }) => kinds.includes(rows)));
  const { texts, textRanges } = snapshot.sections;
  const range = TEXT_RANGES.indexOf('claims');
  const [first, end] = [textRanges.texts[range], textRanges.texts[range + 1]];
  return {
    relation: sum(ROWS_OF_RELATIONS) / relations,
    claim: sum(ROWS_OF_CLAIMS) / claims,
    id: (texts.bytes[end] - texts.bytes[first] + 4 * (end - first)) / claims,
    all: bytesOf(SECTIONS),
  };
}

/** The statements whose rows are filtered, with the kind of their records. Rows of other statements pass unchanged. */
const FILTERED_STATEMENTS = new Map([
  ['graph/relations', 'relations'],
  ['graph/claims', 'claims'],
]);
/** The statements whose rows belong to claims. */
const CLAIM_STATEMENTS = [
  ...['graph/claim-ends', 'graph/claim-speakers', 'graph/claim-documents'],
  ...['graph/claim-rivals', 'graph/claim-contents'],
];

/** Builds a snapshot and measures it. @param filters for relations and for claims: true for the ids that the snapshot receives */
async function built(database, filters) {
  const filtersByStatement = new Map([...FILTERED_STATEMENTS].map(([name, kind]) => [statement(name), filters[kind]]));
  const claimStatements = new Set(CLAIM_STATEMENTS.map((name) => statement(name)));
  const claimNodes = new Set();
  const filtered = {
    probes: database.probes,
    readMany: (...question) => database.readMany(...question),
    readEach: async (cypher, keep, options) => {
      const passes = filtersByStatement.get(cypher);
      const keepFiltered = (row) => {
        if (passes !== undefined) {
          const part = filterColumns(row, (index) => passes(row.id?.[index]));
          for (const node of part.node ?? []) claimNodes.add(node);
          if (row.few !== undefined) part.few = row.few.filter(([node]) => claimNodes.has(node));
          if ((part.node ?? part.to).length > 0) keep(part);
        } else if (row.taking !== undefined) {
          const { taking, role, ...ends } = row;
          const takingPart = filterColumns({ taking, role }, (index) => claimNodes.has(taking[index]));
          keep({ ...filterColumns(ends, (index) => claimNodes.has(row.claim[index])), ...takingPart });
        } else if (claimStatements.has(cypher)) {
          keep(Array.isArray(row.claim) ? filterColumns(row, (index) => claimNodes.has(row.claim[index])) : row);
        } else keep(row);
      };
      await database.readEach(cypher, keepFiltered, options);
    },
  };
  const before = await settled();
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  const rss = process.memoryUsage.rss();
  const snapshot = await buildSnapshot(filtered);
  clearInterval(timer);
  const after = await settled();
  // This call keeps the snapshot from being collected before the measurement.
  await snapshot.counts();
  return {
    bytes: after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers,
    arrayBytes: after.arrayBuffers - before.arrayBuffers,
    peakBytes: Math.max(peak, process.memoryUsage.rss()) - rss,
  };
}

/** A row whose values are columns (arrays), with only the positions that pass. */
function filterColumns(row, passes) {
  return Object.fromEntries(
    Object.entries(row).map(([name, column]) => [
      name,
      Array.isArray(column) ? column.filter((_value, index) => passes(index)) : column,
    ]),
  );
}

/** The memory usage after garbage collection. */
async function settled() {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc();
    await wait(50);
  }
  return process.memoryUsage();
}
