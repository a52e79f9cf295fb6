/** A graph of so many relations in a Neo4j: imported once for each size and seed, found again ever after. */
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
import { DOSSIER, SEED, sizesOf } from '../traversals/graph.mjs';
import { importFiles, neo4jOf, startNeo4j } from './neo4j.mjs';

/** Raised when the same seed draws another graph, or the same graph is stored otherwise. */
const FORMAT = 3;
const MEGABYTE = 1_048_576;
const PAGE_CACHE_MEGABYTES = 128;
const INDEXES_WITHIN_SECONDS = 1_800;
const WARMING_MILLIS = 1_800_000;
/** What a build reads. */
const WARMING = [
  'load/dossiers',
  'graph/ping',
  'graph/vocabulary',
  'graph/counts',
  'graph/documents',
  'graph/contradictions',
  'graph/entities',
  'graph/relations',
  'graph/claims',
  'graph/claim-ends',
  'graph/claim-speakers',
  'graph/claim-documents',
];

/** Where graphs are kept unless somebody says where. */
export const DEFAULT_HOME = join(tmpdir(), 'sanad-bench');

/**
 * @param keep false: the graph is removed when its Neo4j stops
 * @returns a running Neo4j that holds the graph, what it holds, and a dossier's folder that the product takes for loaded
 */
export async function openDataset({ home, relations, keep, heap }, say, tell) {
  const sizes = sizesOf(relations);
  const folder = join(home, `relations-${relations}-seed-${SEED}-format-${FORMAT}`);
  const seal = join(folder, 'dataset.json');
  const dossierFolder = join(folder, 'dossier');
  let known = await readSeal(seal);
  if (known === undefined) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(dossierFolder, { recursive: true });
    await writeFile(join(dossierFolder, 'dossier.cypher'), `MERGE (:Dossier {id: '${DOSSIER.id}'});\n`);
  }
  const { checksum } = await readDossierFiles(dossierFolder);
  const neo4j = await neo4jOf(folder);
  if (known === undefined) {
    known = await importDataset(neo4j, folder, sizes, { checksum, heap }, say, tell);
    await writeFile(seal, JSON.stringify(known));
  }
  const memory = memoryFor(known, heap);
  const running = await startNeo4j(neo4j, memory);
  if (known.checksum !== checksum) {
    await sign(running.address, checksum);
    await writeFile(seal, JSON.stringify({ ...known, checksum }));
  }
  say('warming up Neo4j');
  await warm(running.address);
  return {
    ...running,
    ...known,
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

async function importDataset(neo4j, folder, sizes, { checksum, heap }, say, tell) {
  const csv = join(folder, 'csv');
  await mkdir(csv);
  say(`drawing ${sizes.relations} relations`);
  const begun = performance.now();
  const written = writeCsvFiles(csv, sizes, checksum, tell);
  const drawn = performance.now();
  say('importing');
  await importFiles(neo4j, written, tell);
  const imported = performance.now();
  await rm(csv, { recursive: true });
  say('indexes and vocabulary');
  const storeBytes = await storeSize(neo4j);
  const running = await startNeo4j(neo4j, memoryFor({ storeBytes }, heap));
  try {
    await writeSchema(running.address);
    await writeVocabulary(running.address);
  } finally {
    await running.stop();
  }
  const millis = { draw: drawn - begun, import: imported - drawn, indexes: performance.now() - imported };
  return { counts: written.counts, checksum, millis, storeBytes: await storeSize(neo4j) };
}

/** The product's own statements, one after another; over millions of claims an index takes longer than the product waits. */
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
  await using(address, async (database) => {
    const terms = termParameters(await readSharedVocabulary());
    await database.write(async (tx) => await tx.run(statement('load/shared-terms'), { terms }));
  });
}

/** The checksum of a dossier is that of all that a load depends on: another vocabulary, another checksum. */
async function sign(address, checksum) {
  await writeSchema(address);
  await writeVocabulary(address);
  await using(address, async (database) => {
    const cypher = 'MATCH (d:Dossier {id: $id}) SET d.checksum = $checksum';
    await database.write(async (tx) => await tx.run(cypher, { id: DOSSIER.id, checksum }));
  });
}

/** Reads what a build reads, so that the store is in the page cache and the statements are planned before anybody is timed. */
async function warm(address) {
  await using(address, async (database) => {
    for (const name of WARMING) {
      await database.readEach(statement(name), () => {}, { deadlineMillis: WARMING_MILLIS });
    }
  });
}

async function using(address, work) {
  const database = Database.open(address);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** In megabytes: the page cache holds the whole store. */
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

async function readSeal(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
