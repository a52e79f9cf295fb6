/**
 * Writes the synthetic graph in the shape that the loader writes: with the loader's own statements for tables with few rows, and in
 * batches of one transaction each for large tables.
 */
import { Database } from '../../dist/db/database.js';
import { statement } from '../../dist/db/statements.js';
import { readSharedVocabulary } from '../../dist/dossier/read/read-shared-vocabulary.js';
import { termParameters } from '../../dist/dossier/compile/parameters.js';
import { prepareDatabase } from '../../dist/dossier/load/prepare-database.js';
import { documents, DOSSIER, entityBatches, keyedNames, relationBatches, sha256 } from './graph.mjs';

const BATCH = 2_000;

const CLAIMS = `
MATCH (dossier:Dossier {id: $dossier})
UNWIND $rows AS row
WITH dossier, row, row.properties AS properties
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
MATCH (document:Document {id: row.document})
MATCH (outlet:Entity {id: row.through})
OPTIONAL MATCH (speaker:Entity {id: row.speaker})
OPTIONAL MATCH (occasion:Entity {id: row.occasion})
CREATE (c:Claim)
SET c = properties {
  .*, start: row.passage.start, end: row.passage.end,
  startEarliest: date(row.bounds.startEarliest), startLatest: date(row.bounds.startLatest),
  endEarliest: date(row.bounds.endEarliest), endLatest: date(row.bounds.endLatest)
}
CREATE
  (c)-[:IN]->(dossier), (c)-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object),
  (c)-[:REPORTED_IN {position: 0.0, start: c.start, end: c.end, sha256: row.sha256}]->(document),
  (c)-[:ATTRIBUTED_TO {position: 0.0, act: 'REPORTED'}]->(outlet)
FOREACH (s IN CASE WHEN speaker IS NULL THEN [] ELSE [speaker] END | CREATE (c)-[:ATTRIBUTED_TO {position: 1.0, act: 'SAID'}]->(s))
FOREACH (o IN CASE WHEN occasion IS NULL THEN [] ELSE [occasion] END | CREATE (c)-[:ABOUT]->(o))`;

const RELATIONS = `
UNWIND $rows AS row
WITH row, row.properties AS properties, row.bounds AS bounds
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[r:$(row.type)]->(to)
SET r = properties {
  .id, .occasion, .claims, .status, origins: toInteger(properties.origins),
  startEarliest: date(bounds.startEarliest), startLatest: date(bounds.startLatest),
  endEarliest: date(bounds.endEarliest), endLatest: date(bounds.endLatest)
}`;

/** @returns the numbers of entities, relations and claims that were written */
export async function writeGraph(address, sizes, logThrottled) {
  const database = Database.open(address);
  try {
    await prepareDatabase(database, false);
    await database.write(async (tx) => {
      await tx.run(statement('load/dossier'), { dossier: { ...DOSSIER, checksum: 'bench' } });
      await tx.run(statement('load/settle-terms'), { terms: termParameters(await readSharedVocabulary()) });
    });
    let written = 0;
    for (const batch of entityBatches(sizes, BATCH)) {
      const entities = batch.map((entity) => ({ ...entity, names: keyedNames(entity) }));
      await database.write(async (tx) => {
        await tx.run(statement('load/entities'), { dossier: DOSSIER.id, entities });
        await tx.run(statement('derive/entities'), { ids: entities.map(({ id }) => id) });
      });
      written += entities.length;
      logThrottled(`entities ${written} of ${sizes.entities}`);
    }
    await database.write(async (tx) => {
      await tx.run(statement('load/documents'), { dossier: DOSSIER.id, documents: documents() });
      await tx.run(statement('load/settle-documents'), { ids: documents().map(({ id }) => id) });
    });
    let [relations, claims] = [0, 0];
    for (const batch of relationBatches(sizes, BATCH)) {
      const rows = batch
        .flatMap((relation) => relation.claims)
        .map((claim) => ({ ...claim, sha256: sha256(claim.properties.id) }));
      await database.write(async (tx) => {
        await tx.run(CLAIMS, { dossier: DOSSIER.id, rows });
        await tx.run(statement('derive/claims'), { ids: rows.map(({ properties }) => properties.id) });
        await tx.run(RELATIONS, {
          rows: batch.map(({ from, to, type, properties, bounds }) => ({ from, to, type, properties, bounds })),
        });
      });
      relations += batch.length;
      claims += rows.length;
      logThrottled(`relations ${relations} of ${sizes.relations}`);
    }
    return { entities: sizes.entities, relations, claims };
  } finally {
    await database.close();
  }
}
