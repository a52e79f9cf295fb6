/** Opens a Neo4j with a graph of a given number of relations. The graph is imported once for each size and seed, and then reused. */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4jDriver from 'neo4j-driver';
import { Database } from '../../dist/db/database.js';
import { statement } from '../../dist/db/statements.js';
import { readDossierFiles } from '../../dist/dossier/read/read-dossier-files.js';
import { readSharedVocabulary } from '../../dist/dossier/read/read-shared-vocabulary.js';
import { termParameters } from '../../dist/dossier/compile/parameters.js';
import { scan } from '../../dist/dossier/read/scan.js';
import { splitStatements } from '../../dist/dossier/read/split-statements.js';
import { writeCsvFiles } from './csv-files.mjs';
import { DOSSIER, SEED, sizesOf, TYPES } from '../traversals/graph.mjs';
import { importFiles, neo4jOf, startNeo4j } from './neo4j.mjs';

/** Increase this number when the same seed generates another graph, or when the same graph is stored in another form. */
const FORMAT = 3;
const MEGABYTE = 1_048_576;
const PAGE_CACHE_MEGABYTES = 128;
const INDEXES_WITHIN_SECONDS = 1_800;
const WARMING_MILLIS = 1_800_000;
/** The statements that the build of a snapshot reads. */
const WARMING_STATEMENTS = [
  'load/dossiers',
  'graph/ping',
  'graph/vocabulary',
  'graph/size',
  'graph/documents',
  'graph/disagreements',
  'graph/entities',
  'graph/dossier-entities',
  'graph/relations',
  'graph/claims',
  'graph/claim-ends',
  'graph/claim-speakers',
  'graph/claim-documents',
];

/** The default folder of the graphs. */
export const DEFAULT_HOME = join(tmpdir(), 'sanad-bench');

/**
 * @param keep false: the graph is removed when its Neo4j stops
 * @returns a running Neo4j with the graph, the counts of the graph, and the folder of a dossier that Sanad accepts as loaded
 */
export async function openDataset({ home, relations, keep, heap }, log, logThrottled) {
  const sizes = sizesOf(relations);
  const folder = join(home, `relations-${relations}-seed-${SEED}-format-${FORMAT}`);
  const recordFile = join(folder, 'dataset.json');
  const dossierFolder = join(folder, 'dossier');
  let record = await readRecord(recordFile);
  if (record === undefined) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(dossierFolder, { recursive: true });
    await writeFile(join(dossierFolder, 'dossier.cypher'), `MERGE (:Dossier {id: '${DOSSIER.id}'});\n`);
  }
  const { checksum } = await readDossierFiles(dossierFolder);
  const neo4j = await neo4jOf(folder);
  if (record === undefined) {
    record = await importDataset(neo4j, folder, sizes, { checksum, heap }, log, logThrottled);
    await writeFile(recordFile, JSON.stringify(record));
  }
  const memory = memoryFor(record, heap);
  const running = await startNeo4j(neo4j, memory);
  if (record.checksum !== checksum) {
    await updateChecksum(running.address, checksum);
    await writeFile(recordFile, JSON.stringify({ ...record, checksum }));
  }
  await writePredicates(running.address);
  log('warming up Neo4j');
  await warm(running.address);
  return {
    ...running,
    ...record,
    memory,
    sizes,
    folder,
    dossierFolder,
    stop: async () => {
      await running.stop();
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function importDataset(neo4j, folder, sizes, { checksum, heap }, log, logThrottled) {
  const csv = join(folder, 'csv');
  await mkdir(csv);
  log(`drawing ${sizes.relations} relations`);
  const startedAt = performance.now();
  const written = writeCsvFiles(csv, sizes, checksum, logThrottled);
  const drawnAt = performance.now();
  log('importing');
  await importFiles(neo4j, written, logThrottled);
  const importedAt = performance.now();
  await rm(csv, { recursive: true });
  log('indexes and vocabulary');
  const storeBytes = await storeSize(neo4j);
  const running = await startNeo4j(neo4j, memoryFor({ storeBytes }, heap));
  try {
    await writeSchema(running.address);
    await writeVocabulary(running.address);
  } finally {
    await running.stop();
  }
  const millis = { draw: drawnAt - startedAt, import: importedAt - drawnAt, indexes: performance.now() - importedAt };
  return { counts: written.counts, checksum, millis, storeBytes: await storeSize(neo4j) };
}

/** Runs Sanad's own statements, one after another. For millions of claims, an index takes longer than Sanad itself would wait. */
async function writeSchema({ uri, username, password }) {
  const driver = neo4jDriver.driver(uri, neo4jDriver.auth.basic(username, password));
  try {
    const text = statement('schema/constraints');
    for (const tokens of splitStatements(scan(text).tokens)) {
      await driver.executeQuery(text.slice(tokens[0].start, tokens.at(-1).end));
    }
    await driver.executeQuery(`CALL db.awaitIndexes(${INDEXES_WITHIN_SECONDS})`);
  } finally {
    await driver.close();
  }
}

async function writeVocabulary(address) {
  await withDatabase(address, async (database) => {
    const terms = termParameters(await readSharedVocabulary());
    await database.write(async (tx) => await tx.run(statement('load/settle-terms'), { terms }));
  });
}

/** The checksum of a dossier covers everything that a load depends on, so another vocabulary gives another checksum. */
async function updateChecksum(address, checksum) {
  await writeSchema(address);
  await writeVocabulary(address);
  await withDatabase(address, async (database) => {
    const cypher = 'MATCH (d:Dossier {id: $id}) SET d.checksum = $checksum';
    await database.write(async (tx) => await tx.run(cypher, { id: DOSSIER.id, checksum }));
  });
}

/** A load stores the predicates of a dossier with it, so that no claim is read to find them. */
async function writePredicates(address) {
  await withDatabase(address, async (database) => {
    const cypher = 'MATCH (d:Dossier {id: $id}) SET d.predicates = $predicates';
    const predicates = TYPES.map(({ name }) => name).toSorted();
    await database.write(async (tx) => await tx.run(cypher, { id: DOSSIER.id, predicates }));
  });
}

/** Runs the statements of a build, so that the store is in the page cache and the statements are planned before the measurement. */
async function warm(address) {
  await withDatabase(address, async (database) => {
    for (const name of WARMING_STATEMENTS) {
      await database.readEach(statement(name), () => {}, { deadlineMillis: WARMING_MILLIS });
    }
  });
}

async function withDatabase(address, work) {
  const database = Database.open(address);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** The memory of Neo4j in megabytes. The whole store fits in the page cache. */
export function memoryFor({ storeBytes }, heap) {
  return { heap, pageCache: Math.max(PAGE_CACHE_MEGABYTES, Math.ceil((storeBytes * 1.2) / MEGABYTE)) };
}

async function storeSize({ layout }) {
  return await bytesBelow(join(layout.neo4j, 'data', 'databases', 'neo4j'));
}

async function bytesBelow(folder) {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}

/** The record of a finished import; undefined if there is none. */
async function readRecord(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
